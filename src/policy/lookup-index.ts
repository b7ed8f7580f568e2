import MiniSearch, { type SearchResult } from "minisearch";
import { slipsOf, swapsOf } from "./lookup-guesses";
import { isTelling, type QueryWords, wordsIn } from "./lookup-words";
import type { Section } from "./pack";
import { SYNONYMS } from "./synonyms";
import { canonicalWords } from "./wording";

/** A section that has at least one of the words. */
export interface Hit {
  id: string;
  /** The words of its title and text, as the index has them, that matched. */
  terms: string[];
}

/** What a word that nearly every question has counts, beside one that only this one has. */
const FAINT_WEIGHT = 0.2;

/** Indexes sections by title, words and synonyms. The words of a section hold those of its rows. */
export function createIndex(sections: readonly Section[]): (words: QueryWords) => Hit[] {
  const index = new MiniSearch<{ id: string; title: string; words: string; synonyms: string }>({
    fields: ["title", "synonyms", "words"],
    tokenize: wordsIn,
    processTerm: (term) => (isTelling(term) ? term : null),
    searchOptions: {
      tokenize: (words) => words.split(" "),
      boost: { title: 6, synonyms: 2 },
      prefix: (term, at, terms) => term.length >= 2 || at === terms.length - 1,
      weights: { prefix: 0.6, fuzzy: 0.45 },
    },
  });
  index.addAll(
    sections.map(({ id, title, blocks }) => ({
      id,
      title,
      words: canonicalWords(blocks),
      synonyms: SYNONYMS[id] ?? "",
    })),
  );
  return ({ strong, faint }) => {
    const words = [...faint, ...strong];
    const boostTerm = (term: string) => (faint.includes(term) ? FAINT_WEIGHT : 1);
    let results = index.search(words.join(" "), { boostTerm });
    const known = new Set(results.flatMap(({ queryTerms }) => queryTerms));
    // Guesses are for the words that nothing begins with: "form" needs no "from".
    const unknown = strong.filter((word) => !known.has(word));
    const meant = new Map(strong.map((word) => [word, word]));
    if (unknown.length > 0) {
      for (const word of unknown) for (const swap of swapsOf(word)) meant.set(swap, word);
      results = index.search([...meant.keys(), ...faint].join(" "), {
        boostTerm,
        fuzzy: (term) => unknown.includes(term) && slipsOf(term),
      });
    }
    return wholeFirst(results, meant, strong.length);
  };
}

/**
 * The hits that have all the words before those that have some, both best first. Those that have
 * but what nearly every question has ("call", "parent") are better than nothing, and only that.
 */
function wholeFirst(
  results: readonly SearchResult[],
  meant: ReadonlyMap<string, string>,
  wanted: number,
): Hit[] {
  const hits = results.map(({ id, match, queryTerms }) => ({
    id: String(id),
    terms: Object.keys(match).filter((term) => match[term]?.some((field) => field !== "synonyms")),
    has: new Set(queryTerms.flatMap((term) => meant.get(term) ?? [])).size,
  }));
  const some = hits.filter(({ has }) => has > 0);
  if (some.length === 0) return hits;
  return [...some.filter(({ has }) => has === wanted), ...some.filter(({ has }) => has < wanted)];
}
