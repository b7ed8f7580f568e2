import type { Span } from "../quotation";
import type { StatementResult } from "./check-statements";
import type { LooseSection } from "./loose-edition";
import type { RowResult } from "./place-rows";
import type { Touched, TouchedLink } from "./report";
import type { SectionChange } from "./section-changes";

/** The rows that the new edition changes, whatever the annotations make of it. */
export function touchedRows(
  results: readonly RowResult[],
  changes: readonly SectionChange[],
): Touched[] {
  return results.flatMap((result): Touched[] => {
    const { row, fate, old, new: place } = result;
    if (old === undefined && fate !== "kept") return [];
    const how = [
      ...(fate === "reworded" && !hasSameWords(result) ? ["words changed"] : []),
      ...(fate === "gone" ? ["words gone"] : []),
      ...(fate === "moved" ? [`moved, now in "${place?.section.title}"`] : []),
      ...(place !== undefined && hasNewMarks(changes, place.section, place.span)
        ? ["list marks changed"]
        : []),
    ];
    if (how.length === 0) return [];
    return [{ name: `${row.id} (${row.kind})`, section: row.section, how: how.join("; ") }];
  });
}

const hasSameWords = ({ old, new: place }: RowResult): boolean =>
  old?.section.prose.slice(old.span.start, old.span.end) ===
  place?.section.prose.slice(place?.span.start, place?.span.end);

/** The statements that the new edition changes. */
export function touchedStatements(
  results: readonly StatementResult[],
  changes: readonly SectionChange[],
): Touched[] {
  return results.flatMap(({ statement, isKept, new: place }): Touched[] => {
    const isElsewhere = place !== undefined && place.section.title !== statement.section && !isKept;
    const isRemarked = place !== undefined && hasNewMarks(changes, place.section, place.span);
    const how = [
      ...(isElsewhere ? [`moved, now in "${place.section.title}"`] : []),
      ...(!isKept && !isElsewhere ? [place === undefined ? "words gone" : "words changed"] : []),
      ...(isRemarked ? ["list marks changed"] : []),
    ];
    if (how.length === 0) return [];
    return [{ name: statement.label, section: statement.section, how: how.join("; ") }];
  });
}

const hasNewMarks = (
  changes: readonly SectionChange[],
  section: LooseSection,
  { start, end }: Span,
): boolean =>
  changes.some(
    (change) =>
      change.new === section &&
      change.marks.some(({ offset }) => offset !== null && offset >= start && offset < end),
  );

/** The links that lead elsewhere, that are new or that are gone. */
export const touchedLinks = (changes: readonly SectionChange[]): TouchedLink[] =>
  changes.flatMap(({ links, old: before, new: after }) =>
    links.map(({ old, new: fresh }) => ({
      section: after?.title ?? before?.title ?? "",
      line: (fresh ?? old)?.line ?? 1,
      how: old === undefined ? "is new" : fresh === undefined ? "is gone" : "leads elsewhere",
    })),
  );
