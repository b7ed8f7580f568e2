import type { CaseField } from "../../call/case-screen";
import { FIELD_WORDS } from "../../call/field-words";
import { needsAttention, type Tally, type VisitSummary } from "../../profile/visits";

const times = ({ read, of }: Tally): string =>
  `read on ${read} of the last ${of} ${of === 1 ? "visit" : "visits"}`;

/** Pages that are no cases count as visits, too: only where hardly one is a case is it odd. */
const isOdd = ({ read, of }: Tally): boolean => needsAttention({ read: read * 2, of });

/** How well a console was read lately, and what should be looked at again. */
export function Visits({ summary }: { summary: VisitSummary | undefined }) {
  if (summary === undefined || summary.cases.of === 0) {
    return <p class="quiet">Not visited yet.</p>;
  }
  const { cases } = summary;
  const fields = Object.entries(summary.fields) as [CaseField, Tally][];
  const moved = fields.filter(([, tally]) => needsAttention(tally)).length;
  return (
    <details class="visits" open={isOdd(cases) || moved > 0}>
      <summary>
        A case was {times(cases)}
        {isOdd(cases) && <strong> · has the console changed?</strong>}
        {moved > 0 && (
          <strong> · {moved === 1 ? "one field is" : `${moved} fields are`} often not found</strong>
        )}
      </summary>
      {fields.length > 0 && (
        <dl class="visits-fields">
          {fields.map(([field, tally]) => (
            <div key={field}>
              <dt>{FIELD_WORDS[field]}</dt>
              <dd>
                {times(tally)}
                {needsAttention(tally) && <strong> · point at it again</strong>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">
        Pages of the console that aren’t cases count, too. Of a visit nothing is kept but which
        fields were read.
      </p>
    </details>
  );
}
