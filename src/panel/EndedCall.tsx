import type { LastCall } from "../browser/view";
import { referralsOf } from "../call/call";
import type { Outcome, Outcomes, WhyNotRead } from "../call/outcome";
import type { Statement } from "../policy/pack";
import { timeOf } from "../ui/times";
import { NoteLine } from "./NoteLine";
import type { PanelSession } from "./panel-session";

export interface EndedCallProps {
  last: LastCall;
  statements: readonly Statement[];
  /** The routes' labels by their ids. */
  labels: ReadonlyMap<string, string>;
  /** Whether another case is on the screen by now. */
  isElsewhere: boolean;
  session: PanelSession;
}

/** What came of the call that has just ended, and the line for its case notes. */
export function EndedCall({ last, statements, labels, isElsewhere, session }: EndedCallProps) {
  const { call, caseReference, noteLine } = last;
  const ended = call.events.findLast(({ kind }) => kind === "ended");
  return (
    <section class="card">
      <h2>Call ended {ended?.at !== undefined && timeOf(ended.at)}</h2>
      {isElsewhere && (
        <p>
          {caseReference === undefined ? (
            "Which case it was on can’t be shown."
          ) : (
            <>
              It was on <bdi>case {caseReference}</bdi>.
            </>
          )}
        </p>
      )}
      {ended?.kind === "ended" && ended.by === "assumed" && (
        <p>Nothing had happened on it for so long that its end is assumed.</p>
      )}
      <ul class="outcomes">
        {inOrder(call.outcomes, statements).map(({ id, label, outcome }) => (
          <li key={id}>
            {label}: {outcomeWords(outcome)}
          </li>
        ))}
      </ul>
      {[...referralsOf(call)].map(([route, at]) => (
        <p key={route}>
          {labels.get(route) ?? route}: referred {timeOf(at)}
        </p>
      ))}
      <NoteLine line={noteLine} />
      <p>What is due is worked out anew for the next call.</p>
      <button type="button" class="button button--plain" onClick={() => session.putSummaryAway()}>
        {isElsewhere ? "Put this away" : "Next call with this client"}
      </button>
    </section>
  );
}

/** What came of each statement, in the order of the statements: storage keeps none of its own. */
function inOrder(outcomes: Outcomes, statements: readonly Statement[]) {
  const nth = (id: string) => statements.findIndex((statement) => statement.id === id);
  return Object.entries(outcomes)
    .map(([id, outcome]) => ({ id, outcome, label: statements[nth(id)]?.label ?? id }))
    .sort((one, other) => nth(one.id) - nth(other.id));
}

/** What came of a statement, in words. */
function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === "read") return `read ${timeOf(outcome.at)}`;
  if (outcome.kind === "in part") return `read in part, ${outcome.read} of ${outcome.of}`;
  return WHY_WORDS[outcome.why];
}

const WHY_WORDS: Record<WhyNotRead, string> = {
  "not given": "not given on this call",
  "put off": "put off",
  "incoming call": "not due: the call was incoming",
  "not first contact": "not due: not a first contact",
  "read before": "not due: read before",
  "told before": "not due: told before",
  "note accepted": "not due: read before, a colleague’s note says",
  "not the client": "held: it wasn’t the client on the phone",
  "not known": "not known whether it was due",
};
