import type { Pack, Statement } from "../policy/pack";

export interface WhyProps {
  statement: Statement;
  pack: Pack;
  onAbout: () => void;
}

/** Why a statement is asked for: the policy's own rows, quoted, and how old they are. */
export const Why = ({ statement, pack, onAbout }: WhyProps) => (
  <details class="why">
    <summary>
      why<span class="visually-hidden"> {statement.label}</span>
    </summary>
    {statement.why.map((id) => (
      <blockquote key={id} class="quotation">
        {rowWords(pack, id)}
      </blockquote>
    ))}
    <p class="quiet">
      {pack.sections.find(({ id }) => id === statement.section)?.title}, policy of{" "}
      {pack.published.slice(0, 4)}.{" "}
      <button type="button" class="link" onClick={onAbout}>
        About this wording
      </button>
    </p>
  </details>
);

/** The exact words of a policy row. */
export const rowWords = (pack: Pack, id: string): string =>
  pack.rows.find((row) => row.id === id)?.words ?? "";
