import { movesOf } from "./moves";
import { visible } from "./odd-letters";
import type { Report } from "./report";
import { isChanged, notesOf, titleOf } from "./section-notes";
import { counted, summaryOf } from "./summary";
import { type Piece, replaced, replacedLink } from "./word-diff";

const WIDTH = 100;
/** More sections and changes than anybody reads are counted instead. */
export const MOST_SECTIONS = 500;
export const MOST_EXCERPTS = 100;

const inline = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "deleted" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join(" ");

/** Breaks a text at spaces. A word that is longer than a line keeps a line of its own. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text).split(" ")) {
    if (line !== "" && line.length + word.length + 1 > WIDTH - indent.length) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

const heading = (text: string): string[] => ["", "", text.toUpperCase(), "=".repeat(text.length)];
const subheading = (text: string): string[] => [
  "",
  visible(text),
  "-".repeat(Math.min(WIDTH, text.length)),
];
const none = (items: readonly unknown[], text: string): string[] =>
  items.length === 0 ? ["", text] : [];
const edition = (report: Report["old"]): string => `${report.file} (${report.stamp ?? "no stamp"})`;

/** The few lines that the command prints. */
export const textSummary = (report: Report): string =>
  summaryOf(report)
    .map((each) => visible(each))
    .join("\n");

/** The whole report as plain text. */
export function textReport(report: Report): string {
  const lines = [
    "What changed in the policy",
    visible(`OLD: ${edition(report.old)}`),
    visible(`NEW: ${edition(report.new)}`),
    "",
    ...summaryOf(report).flatMap((each) => wrap(each, "")),
    "",
    "[-These words-] are in OLD only, {+these words+} in NEW only.",
    ...sectionLines(report),
    ...touchedLines(report),
    ...mismatchLines(report),
    ...draftLines(report),
    ...heading("To note about the files"),
    ...none(report.findings, "Nothing."),
    ...report.findings
      .slice(0, MOST_SECTIONS)
      .flatMap(({ file, line, message }) => wrap(`${file}:${line}: ${message}`, "")),
    ...more(report.findings.length - MOST_SECTIONS, "finding"),
  ];
  return `${lines.join("\n")}\n`;
}

function sectionLines(report: Report): string[] {
  const changed = report.sections.filter(isChanged);
  const moves = movesOf(report.sections);
  const same = report.sections.filter((change) => !isChanged(change)).map(titleOf);
  return [
    ...heading("Section by section"),
    ...report.frame.flatMap(({ what, old, new: fresh }) =>
      wrap(`${what}: ${inline(replaced(old, fresh, "none"))}`, ""),
    ),
    ...none([...changed, ...report.frame], "Nothing changed."),
    ...changed
      .slice(0, MOST_SECTIONS)
      .flatMap((change) => [
        ...subheading(titleOf(change)),
        ...notesOf(report, change, moves.get(change) ?? []).flatMap((note) => wrap(note, "")),
        ...change.excerpts
          .slice(0, MOST_EXCERPTS)
          .flatMap(({ oldLine, newLine, pieces, isMarksOnly }) => [
            `${change.new === undefined ? `OLD line ${oldLine}` : `Line ${newLine}`}${isMarksOnly ? " (marks only)" : ""}:`,
            ...wrap(inline(pieces), "  "),
          ]),
        ...more(change.excerpts.length - MOST_EXCERPTS, "change"),
        ...change.links
          .slice(0, MOST_EXCERPTS)
          .flatMap((link) => wrap(`Link: ${inline(replacedLink(link))}`, "")),
        ...more(change.links.length - MOST_EXCERPTS, "link"),
      ]),
    ...more(changed.length - MOST_SECTIONS, "section"),
    "",
    ...(same.length === 0
      ? []
      : wrap(`Unchanged: ${same.slice(0, MOST_SECTIONS).join("; ")}.`, "")),
  ];
}

const more = (count: number, what: string): string[] =>
  count > 0 ? [`And ${counted(count, `more ${what}`)}, not shown.`] : [];

function touchedLines({ statements, rows, links }: Report): string[] {
  return [
    ...heading("Statements, rows and links touched"),
    ...none([...statements, ...rows, ...links], "None."),
    ...statements.flatMap(({ name, section, how }) =>
      wrap(`Statement: ${name}, in "${section}": ${how}`, ""),
    ),
    ...rows.flatMap(({ name, section, how }) => wrap(`Row ${name}, in "${section}": ${how}`, "")),
    ...links
      .slice(0, MOST_SECTIONS)
      .flatMap(({ section, line, how }) => wrap(`Link in "${section}", line ${line}: ${how}`, "")),
    ...more(links.length - MOST_SECTIONS, "link"),
  ];
}

function mismatchLines({ mismatches, annotationFile }: Report): string[] {
  return [
    ...heading("Annotations that no longer match"),
    ...none(mismatches, "None."),
    ...mismatches.flatMap(({ line, name, problem, pieces, paste }) => [
      "",
      ...wrap(`${annotationFile}:${line}: ${name}`, ""),
      ...wrap(problem, "  "),
      ...(pieces.length === 0 ? [] : wrap(inline(pieces), "  ")),
      ...(paste === undefined
        ? []
        : [
            "  Once the new words are approved, put:",
            ...paste.split("\n").map((each) => `    ${each}`),
          ]),
    ]),
  ];
}

function draftLines({ drafts, uncovered, new: { file } }: Report): string[] {
  return [
    ...heading("Sentences in no row"),
    ...none(drafts, "None."),
    ...drafts.flatMap((draft) => [
      "",
      ...wrap(`${file}:${draft.line}: in "${draft.section.title}"`, ""),
      ...wrap(`"${draft.shown}"`, "  "),
      `  A draft, to be judged. It goes ${draft.place}${draft.isListItem ? "; it is a list item, so the row before may be the one to widen" : ""}:`,
      ...draft.json.split("\n"),
    ]),
    ...more(uncovered - drafts.length, "sentence"),
  ];
}
