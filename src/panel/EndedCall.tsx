import { readingOf, referralsOf } from "../call/call";
import type { SealedCall } from "../call/sealed-call";
import type { Statement } from "../policy/pack";
import { timeOf } from "../ui/times";
import type { PanelSession } from "./panel-session";

export interface EndedCallProps {
  call: SealedCall;
  statements: readonly Statement[];
  /** The routes' labels by their ids. */
  labels: ReadonlyMap<string, string>;
  session: PanelSession;
}

/** What came of the call that has just ended. */
export function EndedCall({ call, statements, labels, session }: EndedCallProps) {
  const ended = call.events.findLast(({ kind }) => kind === "ended");
  return (
    <section class="card">
      <h2>Call ended {ended !== undefined && timeOf(ended.at)}</h2>
      <ul class="outcomes">
        {statements.map((statement) => (
          <li key={statement.id}>
            {statement.label}: {outcome(call, statement)}
          </li>
        ))}
      </ul>
      {[...referralsOf(call)].map(([route, at]) => (
        <p key={route}>
          {labels.get(route) ?? route}: referred {timeOf(at)}
        </p>
      ))}
      <p>What is due is worked out anew for the next call.</p>
      <button type="button" class="button button--plain" onClick={() => session.putSummaryAway()}>
        Next call with this client
      </button>
    </section>
  );
}

function outcome(call: SealedCall, statement: Statement): string {
  if (call.wording[statement.id] !== statement.digest) return "the wording has changed since";
  const reading = readingOf(call, statement);
  if (reading.readAt !== undefined) return `read ${timeOf(reading.readAt)}`;
  return reading.passagesRead.size > 0
    ? `stopped at ${reading.next + 1} of ${statement.passages.length}`
    : "not read on this call";
}
