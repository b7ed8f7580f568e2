import type { Span } from "../quotation";
import type { Comparison } from "./comparison";
import type { LooseSection, Token } from "./loose-edition";
import type { RowResult } from "./place-rows";
import { sentencesOf } from "./sentences";

/** A sentence of NEW that is in no row. */
export interface Uncovered {
  section: LooseSection;
  line: number;
  span: Span;
  words: string;
  /** A link stands right after it. */
  introducesLink: boolean;
  /** It is an item of a list whose words before it are in a row. */
  isListItem: boolean;
}

/** The sentences that no row covers, in their order. */
export function uncoveredSentences(
  comparison: Comparison,
  results: readonly RowResult[],
): Uncovered[] {
  return comparison.fresh.sections.flatMap((section) => {
    // Words before the first section can have no row: they are noted as out of place.
    if (section.title === "") return [];
    const covered = results
      .flatMap(({ new: place }) => (place?.section === section ? [place.span] : []))
      .sort((one, other) => one.start - other.start);
    const first = comparison.firstCopy(section);
    const introducing = new Set(section.links.map(({ at }) => section.tokens[at - 1]));
    return (
      runsOutside(section, covered)
        .flatMap(sentencesOf)
        .map((tokens) => uncovered(section, tokens, introducing))
        // A second copy of a section repeats sentences that have a row already.
        .filter(({ words }) => first === undefined || !first.prose.includes(words))
    );
  });
}

/** Runs of words that none of the spans, which are in order, touches. */
function runsOutside(section: LooseSection, spans: readonly Span[]): Token[][] {
  const runs: Token[][] = [];
  let isOpen = false;
  let nth = 0;
  for (const token of section.tokens) {
    if (token.offset === null) continue;
    while ((spans[nth]?.end ?? Number.POSITIVE_INFINITY) <= token.offset) nth++;
    const isCovered =
      (spans[nth]?.start ?? Number.POSITIVE_INFINITY) < token.offset + token.text.length;
    if (!isCovered && !isOpen) runs.push([]);
    if (!isCovered) runs.at(-1)?.push(token);
    isOpen = !isCovered;
  }
  return runs;
}

function uncovered(
  section: LooseSection,
  tokens: readonly Token[],
  introducing: ReadonlySet<Token | undefined>,
): Uncovered {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const start = first?.offset ?? 0;
  const end = (last?.offset ?? 0) + (last?.text.length ?? 0);
  return {
    section,
    line: first?.line ?? section.line,
    span: { start, end },
    words: section.prose.slice(start, end),
    introducesLink: introducing.has(last),
    isListItem: first?.opens === "item",
  };
}
