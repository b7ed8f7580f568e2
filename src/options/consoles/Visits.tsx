import type { CaseField } from "../../call/case-screen";
import { fieldWords } from "../../call/field-words";
import { needsAttention, type Tally, type VisitSummary } from "../../profile/visits";
import { say, sayCount } from "../../words/say";

/** Pages that are no cases count as visits, too: only where hardly one is a case is it odd. */
const isOdd = ({ read, of }: Tally): boolean => needsAttention({ read: read * 2, of });

/** How well a console was read lately, and what should be looked at again. */
export function Visits({ summary }: { summary: VisitSummary | undefined }) {
  if (summary === undefined || summary.cases.of === 0) {
    return <p class="quiet">{say("visitsNone")}</p>;
  }
  const { cases } = summary;
  const fields = Object.entries(summary.fields) as [CaseField, Tally][];
  const moved = fields.filter(([, tally]) => needsAttention(tally)).length;
  return (
    <details class="visits" open={isOdd(cases) || moved > 0}>
      <summary>
        {sayCount("visitsCase", cases.of, { read: cases.read })}
        {isOdd(cases) && <strong> · {say("visitsChanged")}</strong>}
        {moved > 0 && <strong> · {sayCount("visitsMoved", moved)}</strong>}
      </summary>
      {fields.length > 0 && (
        <dl class="visits-fields">
          {fields.map(([field, tally]) => (
            <div key={field}>
              <dt>{fieldWords(field)}</dt>
              <dd>
                {sayCount("visitsField", tally.of, { read: tally.read })}
                {needsAttention(tally) && <strong> · {say("visitsPoint")}</strong>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">{say("visitsKept")}</p>
    </details>
  );
}
