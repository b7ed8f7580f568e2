import { align, Effort, type Stretch } from "./align";
import { type LinkChange, linkChanges } from "./link-changes";
import type { LooseSection, Token } from "./loose-edition";
import type { Pair } from "./pair-sections";
import { beginsSentence } from "./sentences";
import { type Excerpt, excerptsOf } from "./word-diff";

/** Words that became a list item, or are one no longer. */
export interface MarkChange {
  line: number;
  /** Where the words stand in the section's prose. */
  offset: number | null;
  isItem: boolean;
  words: string;
}

/** What became of one section. */
export interface SectionChange extends Pair {
  stretches: Stretch[];
  excerpts: Excerpt[];
  marks: MarkChange[];
  links: LinkChange[];
  /** The words of the section are others than they were. */
  isReworded: boolean;
}

const wordsOf = (section: LooseSection | undefined): string[] =>
  section?.tokens.map(({ text }) => text) ?? [];

/** Compares each pair of sections word by word. A second copy is compared with the first. */
export function sectionChanges(pairs: readonly Pair[]): SectionChange[] {
  const effort = new Effort();
  return pairs.map((pair) => {
    const old = pair.copyOf ?? pair.old;
    const tokens = pair.new?.tokens ?? [];
    const isBreak = (at: number) => {
      const token = tokens[at];
      return token !== undefined && beginsSentence(token, tokens[at - 1]);
    };
    const stretches = align(wordsOf(old), wordsOf(pair.new), effort, isBreak);
    return {
      ...pair,
      stretches,
      excerpts: excerptsOf(stretches, old?.tokens ?? [], tokens),
      marks: markChanges(stretches, old?.tokens ?? [], tokens),
      links:
        pair.copyOf === undefined ? linkChanges(pair.old?.links ?? [], pair.new?.links ?? []) : [],
      isReworded: stretches.some(({ isSame }) => !isSame),
    };
  });
}

function markChanges(
  stretches: readonly Stretch[],
  olds: readonly Token[],
  news: readonly Token[],
): MarkChange[] {
  return stretches.flatMap(({ isSame, old, new: fresh }) => {
    if (!isSame) return [];
    return news.slice(fresh.from, fresh.to).flatMap((token, nth) => {
      const isItem = token.opens === "item";
      if (isItem === (olds[old.from + nth]?.opens === "item")) return [];
      const at = fresh.from + nth;
      const words = news.slice(at, at + 6).map(({ text }) => text);
      return [{ line: token.line, offset: token.offset, isItem, words: words.join(" ") }];
    });
  });
}
