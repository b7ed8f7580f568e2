import { nameOf } from "./loose-edition";
import type { Report } from "./report";
import type { SectionChange } from "./section-changes";
import { isHeadingChanged } from "./summary";

export const titleOf = ({ old, new: fresh }: SectionChange): string =>
  (fresh ?? old)?.title || "Words before the first section";

export const isChanged = (change: SectionChange): boolean =>
  change.old === undefined ||
  change.new === undefined ||
  change.isReworded ||
  change.isRenamed ||
  change.isMoved ||
  change.marks.length > 0 ||
  change.links.length > 0 ||
  isHeadingChanged(change);

/** What became of a section as a whole, in sentences. */
export function notesOf(
  { sections }: Report,
  change: SectionChange,
  moves: readonly string[],
): string[] {
  const { old, new: fresh, copyOf, isRenamed, isMoved, isReworded, marks } = change;
  const notes: string[] = [];
  if (copyOf !== undefined && fresh !== undefined) {
    notes.push(
      `This section stands twice, from line ${copyOf.line} and from line ${fresh.line}. ` +
        (isReworded ? "The second differs from the first:" : "Both have the same words."),
    );
  } else if (old === undefined) notes.push("This section is new.");
  else if (fresh === undefined) notes.push("This section is gone.");
  if (isRenamed) notes.push(`It was called ${nameOf(old?.title ?? "")}.`);
  if (isMoved)
    notes.push(
      `It was ${placeIn(sections, change, "old")}; it is ${placeIn(sections, change, "new")} now.`,
    );
  if (isHeadingChanged(change)) {
    notes.push(
      fresh?.isHeadingMissing === true
        ? "Its heading is missing in NEW; its words run on after the section before."
        : "Its heading is missing in OLD.",
    );
  }
  notes.push(
    ...marks.map(
      ({ line, isItem, words }) =>
        `Line ${line}: "${words}…" ${isItem ? "begins a list item now" : "begins a list item no longer"}.`,
    ),
    ...moves,
  );
  return notes;
}

function placeIn(
  sections: readonly SectionChange[],
  change: SectionChange,
  side: "old" | "new",
): string {
  const inOrder = sections
    .flatMap((each) => (each[side] === undefined ? [] : [{ each, line: each[side].line }]))
    .sort((one, other) => one.line - other.line);
  const before = inOrder[inOrder.findIndex(({ each }) => each === change) - 1]?.each[side];
  return before === undefined ? "the first" : `after ${nameOf(before.title)}`;
}
