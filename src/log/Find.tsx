import { useEffect, useState } from "preact/hooks";
import { normalise } from "../call/identity";
import type { FoundClient } from "../ledger/log-view/client";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { say, sayCount } from "../words/say";
import type { Trouble } from "./actions";
import { Busy } from "./Busy";
import type { ToErase } from "./CallPage";
import { ErrorMark } from "./ErrorMark";
import { FoundClientCalls } from "./FoundClientCalls";
import { LoadProblem } from "./LoadProblem";
import { useLong } from "./use-long";

export interface FindProps {
  reader: LedgerReader;
  names: Names;
  version: number;
  troubleOf: (error: unknown) => Trouble;
  /** Null where she may not. */
  onErase: ((what: ToErase) => void) | null;
}

/** Finds the calls with a case or a client, by reference. */
export function Find({ reader, names, version, troubleOf, onErase }: FindProps) {
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const [isWrong, setWrong] = useState(false);
  const { state, start, cancel } = useLong<FoundClient[]>();
  useEffect(() => {
    if (wanted !== "") start(() => reader.search(wanted));
  }, [reader, wanted, version]);
  const search = () => {
    const isEmpty = normalise(typed) === "";
    setWrong(isEmpty);
    if (isEmpty) return;
    if (typed === wanted) start(() => reader.search(wanted));
    setWanted(typed);
  };

  return (
    <section class="view" aria-labelledby="find-title">
      <h2 id="find-title">{say("logFindTitle")}</h2>
      <form
        class="find"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <div class={isWrong ? "field field--wrong" : "field"}>
          <label for="reference">{say("logFindLabel")}</label>
          <p id="reference-hint" class="quiet">
            {say("logFindHint")}
          </p>
          {isWrong && (
            <p id="reference-problem" class="field-problem" role="alert">
              <ErrorMark />
              {say("logFindEmpty")}
            </p>
          )}
          <input
            id="reference"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? "reference-hint reference-problem" : "reference-hint"}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
        </div>
        <button type="submit" class="button">
          {say("logFind")}
        </button>
      </form>
      <p role="status">{state.kind === "done" && summary(wanted, state.result)}</p>
      {state.kind === "running" && (
        <Busy what={say("logFindBusy")} progress={state.progress} onCancel={cancel} />
      )}
      {state.kind === "failed" && <LoadProblem trouble={troubleOf(state.error)} />}
      {state.kind === "done" &&
        state.result.map((client) => (
          <FoundClientCalls
            key={client.id ?? client.calls[0]?.call.id}
            client={client}
            names={names}
            onErase={onErase}
          />
        ))}
    </section>
  );
}

function summary(wanted: string, clients: readonly FoundClient[]): string {
  if (clients.length === 0) {
    return say("logFindNone", { reference: wanted });
  }
  const calls = new Set(clients.flatMap((client) => client.calls.map(({ call }) => call.id))).size;
  return say("logFound", {
    calls: sayCount("logCalls", calls),
    clients: sayCount("logClients", clients.length),
  });
}
