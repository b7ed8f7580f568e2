import type { LastCall } from "../browser/view";
import { referralsOf } from "../call/call";
import type { Outcome, Outcomes, WhyNotRead } from "../call/outcome";
import type { Statement } from "../policy/pack";
import { Said } from "../ui/Said";
import { timeOf } from "../ui/times";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
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
  const ended = call.events.findLast((event) => event.kind === "ended");
  const isAssumed = ended?.by === "assumed";
  return (
    <section class="card">
      <h2>
        {ended?.at === undefined
          ? say("endedTitleUntimed")
          : say(isAssumed ? "endedTitleAssumed" : "endedTitle", { time: timeOf(ended.at) })}
      </h2>
      {isElsewhere && (
        <p>
          {caseReference === undefined ? (
            say("endedUnread")
          ) : (
            <Said message="endedOnCase" mine={<bdi>{caseReference}</bdi>} />
          )}
        </p>
      )}
      {isAssumed && <p>{say("endedAssumed")}</p>}
      <ul class="outcomes">
        {inOrder(call.outcomes, statements).map(({ id, label, outcome }) => (
          <li key={id}>
            {say("endedStatement", { statement: label, outcome: outcomeWords(outcome) })}
          </li>
        ))}
      </ul>
      {[...referralsOf(call)].map(([route, at]) => (
        <p key={route}>
          {say("endedReferred", { route: labels.get(route) ?? route, time: timeOf(at) })}
        </p>
      ))}
      <NoteLine line={noteLine} />
      <p>{say("endedAnew")}</p>
      <button type="button" class="button button--plain" onClick={() => session.putSummaryAway()}>
        {isElsewhere ? say("endedPutAway") : say("endedNextCall")}
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
  if (outcome.kind === "read") return say("endedRead", { time: timeOf(outcome.at) });
  if (outcome.kind === "in part") {
    return say("endedInPart", { read: outcome.read, length: outcome.of });
  }
  return say(WHY[outcome.why]);
}

const WHY = {
  "not given": "endedNotGiven",
  "put off": "endedPutOff",
  "incoming call": "endedIncoming",
  "not first contact": "endedNotFirst",
  "read before": "endedReadBefore",
  "told before": "endedToldBefore",
  "note accepted": "endedNoteAccepted",
  "not the client": "endedNotTheClient",
  "not known": "endedNotKnown",
} as const satisfies Record<WhyNotRead, PlainKey>;
