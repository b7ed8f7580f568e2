import { collapse } from "../../../src/policy/wording";
import type { Annotations } from "../annotations";
import type { Span } from "../quotation";
import type { Comparison } from "./comparison";
import { findQuoted } from "./find-quoted";
import type { LooseSection } from "./loose-edition";

export type RowAnnotation = Annotations["rows"][number];

/** Where a row's words stand in an edition, and how they were found there. */
export interface Place {
  section: LooseSection;
  span: Span;
}

export type Fate =
  /** The quotations and the digest match, in the row's order. */
  | "kept"
  /** The words were kept and stand before those of the row before, or in another section. */
  | "moved"
  | "reworded"
  | "gone";

export interface RowResult {
  row: RowAnnotation;
  index: number;
  old: Place | undefined;
  /** The approved words stand in OLD. */
  isApprovedInOld: boolean;
  new: Place | undefined;
  fate: Fate;
  /** Where the compiler looks for it from. */
  cursor: number;
  /** The quotation that the compiler doesn't find. */
  missing: string | undefined;
  /** The compiler finds its quotations, and exactly these words by them. */
  isQuoted: boolean;
}

/** No letter of a word is left out that the row before or after doesn't have. */
const isWhole = (prose: string, { start, end }: Span, cursor = -1, next?: string): boolean =>
  (start === 0 || start === cursor || prose[start - 1] === " ") &&
  (end === prose.length ||
    prose[end] === " " ||
    (next !== undefined && prose.startsWith(next, end)));

/** How the next row of the same section begins. */
const nextFrom = (rows: readonly RowAnnotation[], index: number): string | undefined => {
  const next = rows.slice(index + 1).find(({ section }) => section === rows[index]?.section);
  return next && collapse(next.from);
};

/** Looks for each row in both editions, and for where its words have gone. */
export async function placeRows(comparison: Comparison): Promise<RowResult[]> {
  const cursors = new Map<LooseSection, number>();
  const results: RowResult[] = [];
  const { rows } = comparison.source.annotations;
  for (const [index, row] of rows.entries()) {
    const { old, isApprovedInOld } = await placeInOld(comparison, row, cursors);
    const section = comparison.newSection(row.section);
    const cursor = section === undefined ? 0 : (cursors.get(section) ?? 0);
    const result: RowResult = {
      ...{ row, index, old, isApprovedInOld, cursor },
      ...{ new: undefined, fate: "gone", missing: undefined, isQuoted: false },
    };
    results.push(result);
    if (section !== undefined) {
      const found = await findQuoted(section.prose, row, row.digest, cursor);
      if ("missing" in found) result.missing = found.missing;
      else if (found.isApproved && isWhole(section.prose, found, cursor, nextFrom(rows, index))) {
        Object.assign(result, { new: { section, span: found }, fate: "kept", isQuoted: true });
        cursors.set(section, found.end);
        continue;
      }
      const carried = old === undefined ? undefined : comparison.carry(old.section, old.span);
      const there = await findApproved(comparison, row);
      if (there !== undefined) {
        Object.assign(result, { new: there, fate: "moved" });
        continue;
      }
      const span = carried ?? ("missing" in found ? undefined : found);
      if (span === undefined) continue;
      const isQuoted =
        !("missing" in found) && found.start === span.start && found.end === span.end;
      Object.assign(result, { new: { section, span }, fate: "reworded", isQuoted });
      cursors.set(section, Math.max(cursor, span.end));
    } else {
      const there = await findApproved(comparison, row);
      if (there !== undefined) Object.assign(result, { new: there, fate: "moved" });
    }
  }
  return results;
}

async function placeInOld(
  comparison: Comparison,
  row: RowAnnotation,
  cursors: Map<LooseSection, number>,
): Promise<{ old: Place | undefined; isApprovedInOld: boolean }> {
  const section = comparison.oldSection(row.section);
  if (section === undefined) return { old: undefined, isApprovedInOld: false };
  const found = await findQuoted(section.prose, row, row.digest, cursors.get(section) ?? 0);
  if ("missing" in found) return { old: undefined, isApprovedInOld: false };
  cursors.set(section, found.end);
  return { old: { section, span: found }, isApprovedInOld: found.isApproved };
}

/** The approved words wherever in NEW they are. */
async function findApproved({ fresh }: Comparison, row: RowAnnotation): Promise<Place | undefined> {
  const from = collapse(row.from);
  for (const section of fresh.sections) {
    if (!section.prose.includes(from)) continue;
    const found = await findQuoted(section.prose, row, row.digest);
    if (!("missing" in found) && found.isApproved && isWhole(section.prose, found))
      return { section, span: found };
  }
  return undefined;
}
