import { nameOf } from "./loose-edition";
import type { Report } from "./report";

const FEW = 3;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const named = (names: readonly string[]): string =>
  names.length > FEW ? "" : `: ${names.join(", ")}`;

/** The few sentences that the report begins with. */
export function summaryOf(report: Report): string[] {
  const { sections, statements, mismatches, uncovered, links, findings, frame } = report;
  const title = (one: { title: string } | undefined) => nameOf(one?.title ?? "");
  const paired = sections.filter(({ old, new: fresh }) => old !== undefined && fresh !== undefined);
  const reworded = paired.filter(({ isReworded }) => isReworded);
  const added = sections.filter(({ old, copyOf }) => old === undefined && copyOf === undefined);
  const removed = sections.filter((change) => change.new === undefined);
  const copies = sections.filter(({ copyOf }) => copyOf !== undefined);
  const renamed = sections.filter(({ isRenamed }) => isRenamed);
  const moved = sections.filter(({ isMoved }) => isMoved);
  const marks = sections.flatMap((change) => change.marks);
  const broken = mismatches.reduce((sum, { count }) => sum + count, 0);
  const isSame = reworded.length + added.length + removed.length + copies.length === 0;

  const told = (count: number, text: string): string[] => (count === 0 ? [] : [text]);
  const section = (some: readonly unknown[]) => counted(some.length, "section");
  const main = [
    ...told(reworded.length, `${section(reworded)} changed`),
    ...told(added.length, `${section(added)} added${named(added.map((each) => title(each.new)))}`),
    ...told(
      removed.length,
      `${section(removed)} removed${named(removed.map((each) => title(each.old)))}`,
    ),
    ...told(
      renamed.length,
      `${section(renamed)} renamed${named(renamed.map((each) => `${title(each.old)} to ${title(each.new)}`))}`,
    ),
    ...told(
      copies.length,
      `${section(copies)} doubled${named(copies.map((each) => title(each.new)))}`,
    ),
    ...told(moved.length, `${section(moved)} moved${named(moved.map((each) => title(each.new)))}`),
    ...told(
      statements.length,
      `${counted(statements.length, "statement")} changed: ${statements.map(({ name }) => name).join(", ")}`,
    ),
    ...told(
      broken,
      `${counted(broken, "annotation")} no longer ${broken === 1 ? "matches" : "match"}`,
    ),
    ...told(uncovered, `${counted(uncovered, "sentence is", "sentences are")} in no row`),
  ];
  const headings = sections.filter(isHeadingChanged).length;
  const apart = [
    ...told(headings, counted(headings, "heading")),
    ...told(links.length, counted(links.length, "address", "addresses")),
    ...told(marks.length, counted(marks.length, "list mark")),
    ...frame.map(({ what }) => `the ${what.toLowerCase()}`),
  ];
  const only = reworded.filter(({ excerpts }) => excerpts.every(({ isMarksOnly }) => isMarksOnly));
  return [
    ...(isSame ? ["Nothing changed in the words."] : []),
    ...(main.length === 0 ? [] : [`${sentence(main.join("; "))}.`]),
    ...told(
      only.length,
      `In ${only.length === reworded.length ? "all" : only.length} of these sections only quotation marks, apostrophes or dashes changed.`,
    ),
    ...(apart.length === 0
      ? []
      : [
          `${sentence(`${apart.join(", ").replace(/, ([^,]+)$/, " and $1")}`)} ${isOne(apart) ? "differs" : "differ"}.`,
        ]),
    ...told(findings.length, `${counted(findings.length, "thing")} to note about the files.`),
  ];
}

const isOne = (parts: readonly string[]): boolean =>
  parts.length === 1 && !/^(?!1 )\d/.test(parts[0] ?? "");

/** Only one of the editions has the section's heading. */
export const isHeadingChanged = ({ old, new: fresh }: Report["sections"][number]): boolean =>
  old !== undefined && fresh !== undefined && old.isHeadingMissing !== fresh.isHeadingMissing;
