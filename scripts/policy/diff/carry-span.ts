import type { Span } from "../quotation";
import type { Stretch } from "./align";
import type { LooseSection, Token } from "./loose-edition";
import { beginsSentence } from "./sentences";

/** With fewer of its words left than this, a quotation's words are taken to be gone. */
const FEWEST_LEFT = 0.3;

/**
 * Where words of an old section stand in the new one, going by the words that were kept. An end
 * that was reworded is taken up to the sentence's.
 *
 * @returns nothing where most of the words are gone
 */
export function carrySpan(
  old: LooseSection,
  fresh: LooseSection,
  stretches: readonly Stretch[],
  span: Span,
): Span | undefined {
  const isIn = ({ offset, text }: Token) =>
    offset !== null && offset < span.end && offset + text.length > span.start;
  const first = old.tokens.findIndex(isIn);
  const last = old.tokens.findLastIndex(isIn);
  const opening = old.tokens[first];
  const closing = old.tokens[last];
  if (opening === undefined || closing === undefined) return undefined;

  /** The new place of an old word that was kept. */
  const placeOf = (at: number): number | undefined => {
    const kept = stretches.find(
      (stretch) => stretch.isSame && stretch.old.from <= at && at < stretch.old.to,
    );
    return kept === undefined ? undefined : kept.new.from + at - kept.old.from;
  };
  const kept = stretches.flatMap((stretch) => {
    const [from, to] = [Math.max(first, stretch.old.from), Math.min(last + 1, stretch.old.to)];
    return stretch.isSame && from < to ? [{ from, to }] : [];
  });
  const left = kept.reduce((sum, { from, to }) => sum + to - from, 0);
  const [firstKept, lastKept] = [kept[0]?.from, kept.at(-1)?.to];
  if (firstKept === undefined || lastKept === undefined) return undefined;
  if (left < FEWEST_LEFT * (last - first + 1)) return undefined;

  const begins = (at: number) => {
    const token = fresh.tokens[at];
    return token === undefined || beginsSentence(token, fresh.tokens[at - 1]);
  };
  let from = placeOf(firstKept) ?? 0;
  if (firstKept !== first) {
    const least = (placeOfBefore(stretches, first) ?? -1) + 1;
    let at = from;
    while (at > least && !begins(at)) at--;
    if (begins(at) || first === 0 || placeOf(first - 1) !== undefined) from = at;
  }
  let to = (placeOf(lastKept - 1) ?? 0) + 1;
  if (lastKept !== last + 1) {
    const most = placeOfAfter(stretches, last) ?? fresh.tokens.length;
    let at = to;
    while (at < most && !begins(at)) at++;
    to = at;
  }
  const [start, end] = [fresh.tokens[from], fresh.tokens[to - 1]];
  if (start === undefined || end === undefined) return undefined;
  if (start.offset === null || end.offset === null) return undefined;
  return {
    start: start.offset + lead(opening, span.start, start),
    end: end.offset + end.text.length - trail(closing, span.end, end),
  };
}

/** The new place of the last old word before `at` that was kept. */
const placeOfBefore = (stretches: readonly Stretch[], at: number): number | undefined => {
  const stretch = stretches.findLast(({ isSame, old }) => isSame && old.from < at);
  return stretch && stretch.new.from + Math.min(at, stretch.old.to) - stretch.old.from - 1;
};

/** The new place of the first old word after `at` that was kept. */
const placeOfAfter = (stretches: readonly Stretch[], at: number): number | undefined => {
  const stretch = stretches.find(({ isSame, old }) => isSame && old.to > at + 1);
  return stretch && stretch.new.from + Math.max(at + 1, stretch.old.from) - stretch.old.from;
};

/** How many letters of a word stand before the span: quotation marks that are not quoted. */
function lead(old: Token, start: number, fresh: Token): number {
  const letters = old.text.slice(0, Math.max(0, start - (old.offset ?? 0)));
  if (letters === "" || fresh.text.startsWith(letters)) return letters.length;
  return /^["“”‘'«(]*/.exec(fresh.text)?.[0].length ?? 0;
}

/** How many letters of a word stand after the span. */
function trail(old: Token, end: number, fresh: Token): number {
  const letters = old.text.slice(end - (old.offset ?? 0));
  if (end >= (old.offset ?? 0) + old.text.length) return 0;
  if (fresh.text.endsWith(letters)) return letters.length;
  return /["”’'»)][.,;:]*$/.exec(fresh.text)?.[0].length ?? 0;
}
