import { useLayoutEffect, useRef } from "preact/hooks";
import { bindingWords, standingOf } from "../ledger/log-view/binding";
import type { LoggedCall } from "../ledger/log-view/call";
import type { LedgerReader } from "../ledger/log-view/reader";
import { clientOf } from "../ledger/log-view/search";
import type { Names } from "../ledger/log-view/words";
import { say } from "../words/say";
import type { Trouble } from "./actions";
import { CallFacts } from "./CallFacts";
import { CallOutcomes } from "./CallOutcomes";
import { CallTags } from "./CallTags";
import { LoadProblem } from "./LoadProblem";
import { Problems } from "./Problems";
import { Timeline } from "./Timeline";
import { clockOf, weekdayOf } from "./times";
import { useLoad } from "./use-load";

/** A client whose readings are to be erased. */
export interface ToErase {
  client: string;
  /** Whom it is about, in words. */
  whom: string;
}

export interface CallPageProps {
  /** The day it is kept under, UTC. */
  day: string;
  id: string;
  reader: LedgerReader;
  names: Names;
  version: number;
  /** Where "Back" leads. */
  back: { href: string; text: string };
  troubleOf: (error: unknown) => Trouble;
  /** Null where she may not. */
  onErase: ((what: ToErase) => void) | null;
}

/** One call with everything that is kept of it. */
export function CallPage({ day, id, reader, version, back, troubleOf, ...props }: CallPageProps) {
  const load = useLoad(() => reader.call(day, id), [reader, day, id, version]);
  return (
    <section class="view">
      <p class="back">
        <a href={back.href}>{back.text}</a>
      </p>
      {load.kind === "loading" && <p class="quiet">{say("logCallReading")}</p>}
      {load.kind === "failed" && <LoadProblem trouble={troubleOf(load.error)} />}
      {load.kind === "there" && load.value === undefined && (
        <p class="problem" role="alert">
          {say("logCallGone")}
        </p>
      )}
      {load.kind === "there" && load.value !== undefined && (
        <WholeCall call={load.value} {...props} />
      )}
    </section>
  );
}

type WholeCallProps = Pick<CallPageProps, "names" | "onErase"> & { call: LoggedCall };

function WholeCall({ call, names, onErase }: WholeCallProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [call.id]);
  const { startedAt, bindings } = call;
  const client = clientOf(bindings.at(-1));
  const whom = bindingWords(bindings.at(-1) ?? "lost", standingOf(call, bindings.length - 1));
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {say("logCallTitle", {
          date: weekdayOf(localDay(startedAt)),
          time: clockOf(startedAt),
        })}{" "}
        <CallTags call={call} />
      </h2>
      <Problems problems={call.problems} />
      {call.isAmended && <p>{say("logCallAmended")}</p>}
      <CallFacts call={call} />
      <h3>{say("logCallOutcomes")}</h3>
      <CallOutcomes call={call} names={names} />
      <h3>{say("logCallEvents")}</h3>
      <Timeline call={call} names={names} />
      <p class="actions screen-only">
        <button type="button" class="button button--plain" onClick={() => print()}>
          {say("logPrint")}
        </button>
        {client !== undefined && onErase === null && (
          <span class="quiet">{say("logErasingSwitchedOff")}</span>
        )}
        {client !== undefined && onErase !== null && (
          <button type="button" class="link" onClick={() => onErase({ client, whom })}>
            {say("logErase")}
          </button>
        )}
      </p>
    </>
  );
}

/** The date where the handler is, as ISO 8601. */
function localDay(at: string): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
