import type { Pack } from "../policy/pack";
import { say } from "../words/say";

/** The exact words of policy rows, each a quotation of its own, with what is odd in them below. */
export function RowWords({ pack, ids }: { pack: Pack; ids: readonly string[] }) {
  return pack.rows
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ id, words }) => (
      <div key={id} class="row-words" data-row={id}>
        <blockquote class="quotation">{words}</blockquote>
        {pack.odd
          .filter(({ row }) => row === id)
          .map(({ quote, note }) => (
            <p key={quote} class="quiet">
              {say("uiOddNote", { words: quote, note })}
            </p>
          ))}
      </div>
    ));
}
