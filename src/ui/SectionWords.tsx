import type { Pack, Section, Statement } from "../policy/pack";
import { wordsOfPassages } from "../policy/wording";
import { say } from "../words/say";
import { CopyButton } from "./CopyButton";
import { LinkAddresses } from "./LinkAddresses";
import { Strength } from "./Strength";
import { longDateOf } from "./times";
import { Words } from "./Words";

export interface SectionWordsProps {
  section: Section;
  pack: Pack;
  /** The host that the organisation says answers, where the editions differ. */
  intranetHost?: string | undefined;
}

/**
 * One section whole: its statements with their strengths, its words and links as published, what
 * is odd in it and what it leaves open.
 */
export function SectionWords({ section, pack, intranetHost }: SectionWordsProps) {
  const rows = pack.rows.filter((row) => row.section === section.id);
  const odd = pack.odd.filter(({ row }) => rows.some(({ id }) => id === row));
  const gaps = pack.gaps.filter((gap) => gap.section === section.id);
  return (
    <>
      {pack.statements
        .filter((each) => each.section === section.id)
        .map((statement) => (
          <StatementCard key={statement.id} statement={statement} />
        ))}
      <div class="section-words">
        {section.blocks.map((block, index) =>
          block.kind === "link" ? (
            <LinkAddresses key={`link ${index}`} link={block} intranetHost={intranetHost} />
          ) : (
            <Words key={`words ${index}`} blocks={[block]} />
          ),
        )}
      </div>
      {odd.length > 0 && (
        <section class="notes">
          <h2>{say("uiOdd")}</h2>
          <ul>
            {odd.map(({ row, quote, note }) => (
              <li key={`${row} ${quote}`}>{say("uiOddNote", { words: quote, note })}</li>
            ))}
          </ul>
        </section>
      )}
      {gaps.length > 0 && (
        <section class="notes">
          <h2>{say("uiGaps")}</h2>
          <ul>
            {gaps.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet">
        {say("uiPolicyOf", { date: longDateOf(pack.published), stamp: pack.stamp })}
      </p>
    </>
  );
}

const StatementCard = ({ statement }: { statement: Statement }) => (
  <section class="statement-card">
    <h2>
      {statement.label} <Strength statement={statement} />
    </h2>
    <div class="quotation">
      {statement.passages.map(({ blocks }, index) => (
        <Words key={`passage ${index}`} blocks={blocks} />
      ))}
    </div>
    <CopyButton words={wordsOfPassages(statement.passages)} name={statement.label} />
  </section>
);
