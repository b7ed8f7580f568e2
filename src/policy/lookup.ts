import { createIndex } from "./lookup-index";
import { rowsOf } from "./lookup-rows";
import { sectionsPutFirst } from "./lookup-safety";
import { plain, queryWords, wordsIn } from "./lookup-words";
import type { Pack, Row, Section } from "./pack";

/** A section that fits a query. */
export interface Found {
  section: Section;
  /** Its rows that fit, best first; all its rows where the section stands first for safety. */
  rows: Row[];
  /** The words of its title and text that the query matched, to be marked there. */
  terms: string[];
}

/** Finds sections of the policy by their titles, their words and what handlers call them. */
export interface Lookup {
  /**
   * The sections that fit, best first, 50 at most; all, in the policy's order, while nothing has
   * been typed that tells one from another ("", "the client").
   */
  find(query: string): Found[];
}

/** Of a pasted text, how much is searched for, and how much is looked through for a threat. */
const LONGEST_QUERY = 200;
const LONGEST_PASTED = 100_000;
const LONGEST_LIST = 50;

/** Builds the index of a pack's sections and rows. */
export function createLookup({ sections, rows }: Pick<Pack, "sections" | "rows">): Lookup {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const search = createIndex(sections);
  const matchingRows = rowsOf(rows);
  return {
    find(query) {
      const words = wordsIn(plain(query.slice(0, LONGEST_QUERY)));
      const wanted = queryWords(words);
      const first = sectionsPutFirst(wordsIn(plain(query.slice(0, LONGEST_PASTED))));
      if (first.length === 0 && wanted.strong.length === 0) {
        return sections.map((section) => ({ section, rows: [], terms: [] }));
      }
      const termsOf = new Map(search(wanted).map(({ id, terms }) => [id, terms]));
      return [...new Set([...first, ...termsOf.keys()])].slice(0, LONGEST_LIST).flatMap((id) => {
        const section = byId.get(id);
        if (section === undefined) return [];
        const terms = termsOf.get(id) ?? [];
        return [{ section, rows: matchingRows(id, terms, words, first.includes(id)), terms }];
      });
    },
  };
}
