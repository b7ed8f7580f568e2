import { wordsIn } from "./lookup-words";
import type { Row } from "./pack";

/**
 * @param section the section's id
 * @param terms what the query matched in the section
 * @param words the query's own words: a row that has one of them as typed comes before others
 * @param isWhole whether all rows are wanted, as they stand
 */
export type LookupRows = (
  section: string,
  terms: readonly string[],
  words: readonly string[],
  isWhole: boolean,
) => Row[];

/** The rows of sections, best first for what matched there. */
export function rowsOf(rows: readonly Row[]): LookupRows {
  const bySection = new Map<string, Row[]>();
  for (const row of rows) {
    const others = bySection.get(row.section);
    if (others === undefined) bySection.set(row.section, [row]);
    else others.push(row);
  }
  const wordsOf = new Map<Row, ReadonlySet<string>>();
  const wordsOfRow = (row: Row): ReadonlySet<string> => {
    const known = wordsOf.get(row) ?? new Set(wordsIn(row.words));
    wordsOf.set(row, known);
    return known;
  };
  return (section, terms, words, isWhole) => {
    const all = bySection.get(section) ?? [];
    if (isWhole) return [...all];
    const typed = new Set(words);
    const weight = (has: ReadonlySet<string>, term: string): number =>
      has.has(term) ? (typed.has(term) ? 2 : 1) : 0;
    return all
      .map((row) => {
        const has = wordsOfRow(row);
        return { row, score: terms.reduce((sum, term) => sum + weight(has, term), 0) };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ row }) => row);
  };
}
