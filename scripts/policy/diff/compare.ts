import type { AnnotationFile } from "../annotations";
import { Effort } from "./align";
import { checkGuides } from "./check-guides";
import { checkRows } from "./check-rows";
import { checkStatements } from "./check-statements";
import { Comparison } from "./comparison";
import { draftRows } from "./draft-rows";
import type { LooseEdition } from "./loose-edition";
import { pairSections } from "./pair-sections";
import { placeRows } from "./place-rows";
import { type EditionText, isPrint, readEditions } from "./read-editions";
import type { FrameChange, Report } from "./report";
import { sectionChanges } from "./section-changes";
import { touchedLinks, touchedRows, touchedStatements } from "./touched";
import { uncoveredSentences } from "./uncovered";

/** With more sentences than this in no row, the rest are counted and not drafted. */
const MOST_DRAFTS = 200;

/** Compares two editions with one another, and NEW with the annotations. */
export async function compareTexts(
  oldText: EditionText,
  newText: EditionText,
  source: AnnotationFile,
): Promise<Report> {
  const [old, fresh] = readEditions(oldText, newText, source.annotations);
  const sections = sectionChanges(pairSections(old, fresh));
  const comparison = new Comparison(source, old, fresh, sections);
  const effort = new Effort();
  const results = await placeRows(comparison);
  const statements = await checkStatements(comparison, effort);
  const uncovered = uncoveredSentences(comparison, results);
  const frame: FrameChange[] = [
    { what: "Title", old: old.title, new: fresh.title },
    { what: "Stamp", old: old.stamp, new: fresh.stamp },
  ];
  return {
    old,
    new: fresh,
    annotationFile: source.file,
    findings: [...old.findings, ...fresh.findings],
    frame: frame.filter((change) => change.old !== change.new && !isPrintsLack(change, old, fresh)),
    sections,
    statements: touchedStatements(statements, sections),
    rows: touchedRows(results, sections),
    links: touchedLinks(sections),
    mismatches: [
      ...(await checkRows(comparison, results, effort)),
      ...statements.flatMap(({ mismatches }) => mismatches),
      ...checkGuides(comparison, results),
    ].sort((one, other) => one.line - other.line),
    uncovered: uncovered.length,
    drafts: await draftRows(comparison, results, uncovered.slice(0, MOST_DRAFTS)),
  };
}

/** A printed text has no title, and none so far had a stamp: that it lacks them says nothing. */
const isPrintsLack = (change: FrameChange, old: LooseEdition, fresh: LooseEdition): boolean =>
  (change.old === null && isPrint(old)) || (change.new === null && isPrint(fresh));
