import { bindingWords, caseWords } from "../ledger/log-view/binding";
import type { FoundClient } from "../ledger/log-view/client";
import type { Names } from "../ledger/log-view/words";
import { say } from "../words/say";
import { SensitiveNote } from "./CallFacts";
import type { ToErase } from "./CallPage";
import { CallRow } from "./CallRow";
import { capital } from "./CaseName";
import { shortDateOf } from "./times";

export interface FoundClientCallsProps {
  client: FoundClient;
  names: Names;
  /** Null where she may not. */
  onErase: ((what: ToErase) => void) | null;
}

/** A client who was found, the calls with them, and those that only once were bound to them. */
export function FoundClientCalls({ client, names, onErase }: FoundClientCallsProps) {
  const { id, binding, standing, calls } = client;
  const whom = bindingWords(binding, standing);
  const now = calls.filter(({ isNow }) => isNow);
  const before = calls.filter(({ isNow }) => !isNow);
  const rows = (some: typeof calls) => (
    <ul class="calls">
      {some.map(({ call }) => (
        <CallRow
          key={call.id}
          call={call}
          names={names}
          date={`${shortDateOf(call.startedAt)} ${call.startedAt.slice(0, 4)}`}
        />
      ))}
    </ul>
  );
  return (
    <section class="found">
      <h3>
        <bdi>{capital(whom)}</bdi>
      </h3>
      {caseWords(binding, standing).isSensitive && <SensitiveNote />}
      {rows(now)}
      {before.length > 0 && (
        <>
          <p class="quiet">{say("logFoundBefore")}</p>
          {rows(before)}
        </>
      )}
      <p class="actions screen-only">
        {id === undefined ? (
          <span class="quiet">{say("logFoundWhom")}</span>
        ) : onErase === null ? (
          <span class="quiet">{say("logErasingSwitchedOff")}</span>
        ) : (
          <button type="button" class="link" onClick={() => onErase({ client: id, whom })}>
            {say("logErase")}
            <span class="visually-hidden"> {whom}</span>
          </button>
        )}
      </p>
    </section>
  );
}
