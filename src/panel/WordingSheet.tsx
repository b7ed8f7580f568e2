import type { Pack, Statement } from "../policy/pack";
import { Strength } from "../ui/Strength";
import { longDateOf } from "../ui/times";
import { Words } from "../ui/Words";
import { say } from "../words/say";
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
      <SheetTop title={say("wordingTitle", { statement: statement.label })} session={session} />
      <p>
        <Strength statement={statement} />
      </p>
      <dl class="wording">
        <dt>{say("wordingEdition")}</dt>
        <dd>
          {say("wordingEditionIs", {
            title: pack.title,
            date: longDateOf(pack.published),
            stamp: pack.stamp,
          })}
        </dd>
        <dt>{say("wordingCompared")}</dt>
        <dd>
          {pack.editions.length === 1
            ? say("wordingComparedNone")
            : say("wordingComparedAll", {
                count: pack.editions.length,
                names: pack.editions.map(({ id }) => id).join(", "),
              })}
        </dd>
        <dt>{say("wordingDigest")}</dt>
        <dd>
          <code>{statement.digest}</code>
        </dd>
      </dl>
      <h3>{say("wordingPassages")}</h3>
      <ol class="wording-passages" lang={statement.language}>
        {statement.passages.map(({ blocks }, index) => (
          <li key={`passage ${index}`}>
            <Words blocks={blocks} />
          </li>
        ))}
      </ol>
      {odd.length > 0 && (
        <>
          <h3>{say("wordingOdd")}</h3>
          <ul class="words-list">
            {odd.map(({ row, quote, note }) => (
              <li key={`${row} ${quote}`}>{say("wordingOddNote", { quote, note })}</li>
            ))}
          </ul>
        </>
      )}
      <WholeSectionButton section={statement.section} session={session} />
    </section>
  );
}
