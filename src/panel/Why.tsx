import type { Pack, Statement } from "../policy/pack";

/** Why a statement is asked for: the policy's own rows, quoted. */
export const Why = ({ statement, pack }: { statement: Statement; pack: Pack }) => (
  <details class="why">
    <summary>
      why<span class="visually-hidden"> {statement.label}</span>
    </summary>
    {statement.why.map((id) => (
      <blockquote key={id} class="quotation">
        {rowWords(pack, id)}
      </blockquote>
    ))}
    <p class="quiet">{pack.sections.find(({ id }) => id === statement.section)?.title}</p>
  </details>
);

/** The exact words of a policy row. */
export const rowWords = (pack: Pack, id: string): string =>
  pack.rows.find((row) => row.id === id)?.words ?? "";
