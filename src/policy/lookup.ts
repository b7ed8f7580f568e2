import MiniSearch from "minisearch";
import type { Pack, Section } from "./pack";
import { SYNONYMS } from "./synonyms";
import { canonicalWords } from "./wording";

export interface Found {
  section: Section;
  /** The terms of the section that the query matched, to be marked in its words. */
  terms: string[];
}

/** Finds sections of the policy by their titles, their words and what handlers call them. */
export interface Lookup {
  /** The sections that fit, best first; all of them, in the policy's order, for no query. */
  find(query: string): Found[];
}

/** Words shorter than this are matched whole: their near neighbours are other words. */
const SHORTEST_GUESS = 4;

/** Builds the index of a pack. */
export function createLookup({ sections }: Pick<Pack, "sections">): Lookup {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const index = new MiniSearch<{ id: string; title: string; words: string; synonyms: string }>({
    fields: ["title", "synonyms", "words"],
    searchOptions: {
      boost: { title: 4, synonyms: 2 },
      prefix: (term) => term.length >= 2,
      fuzzy: (term) => (term.length >= SHORTEST_GUESS ? 0.25 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
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
  return {
    find(query) {
      if (query.trim() === "") return sections.map((section) => ({ section, terms: [] }));
      const all = index.search(query, { combineWith: "AND" });
      const hits = all.length > 0 ? all : index.search(query);
      return hits.flatMap(({ id, terms }) => {
        const section = byId.get(id);
        return section === undefined ? [] : [{ section, terms }];
      });
    },
  };
}
