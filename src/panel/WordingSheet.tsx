import type { Pack, Statement } from "../policy/pack";
import { Strength } from "../ui/Strength";
import { longDateOf } from "../ui/times";
import { Words } from "../ui/Words";
import type { PanelSession } from "./panel-session";
import { SheetTop } from "./SheetTop";
import { WholeSectionButton } from "./WholeSectionButton";

export interface WordingSheetProps {
  statement: Statement;
  pack: Pack;
  session: PanelSession;
}

/** Where a statement's words come from, and how far they can be trusted to be the policy's. */
export function WordingSheet({ statement, pack, session }: WordingSheetProps) {
  const rows = pack.rows.filter(({ section }) => section === statement.section);
  const odd = pack.odd.filter(({ row }) => rows.some(({ id }) => id === row));
  return (
    <section class="sheet">
      <SheetTop title={`About this wording: ${statement.label}`} session={session} />
      <p>
        <Strength statement={statement} />
      </p>
      <dl class="wording">
        <dt>Edition</dt>
        <dd>
          {pack.title}, {longDateOf(pack.published)}, stamped {pack.stamp}
        </dd>
        <dt>Compared</dt>
        <dd>
          {pack.editions.length === 1
            ? "One edition; there was none to compare it with."
            : `${pack.editions.length} editions (${pack.editions.map(({ id }) => id).join(", ")}) say the same, word for word.`}
        </dd>
        <dt>Digest of the words (SHA-256)</dt>
        <dd>
          <code>{statement.digest}</code>
        </dd>
      </dl>
      <h3>Passages, as in the source</h3>
      <ol class="wording-passages">
        {statement.passages.map(({ blocks }, index) => (
          <li key={`passage ${index}`}>
            <Words blocks={blocks} />
          </li>
        ))}
      </ol>
      {odd.length > 0 && (
        <>
          <h3>Odd in the source, and kept</h3>
          <ul class="words-list">
            {odd.map(({ row, quote, note }) => (
              <li key={`${row} ${quote}`}>{`“${quote}”: ${note}`}</li>
            ))}
          </ul>
        </>
      )}
      <WholeSectionButton section={statement.section} session={session} />
    </section>
  );
}
