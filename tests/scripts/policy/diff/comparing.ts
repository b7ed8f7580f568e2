import { parseAnnotations } from "../../../../scripts/policy/annotations";
import { compareTexts } from "../../../../scripts/policy/diff/compare";
import { htmlReport } from "../../../../scripts/policy/diff/html-report";
import type { Report } from "../../../../scripts/policy/diff/report";
import { summaryOf } from "../../../../scripts/policy/diff/summary";
import { textReport } from "../../../../scripts/policy/diff/text-report";
import { type Edit, FILES, readText } from "../editing";

export const annotations = parseAnnotations(FILES.annotations, readText("annotations"));

export interface Compared {
  report: Report;
  summary: string[];
  text: string;
  page: string;
}

const same: Edit = (text) => text;

/** Compares texts, which are Markdown but where the name ends in ".txt". */
export async function comparedTexts(
  old: string,
  fresh: string,
  [oldFile, newFile] = ["old.md", "new.md"],
): Promise<Compared> {
  const report = await compareTexts(
    { file: oldFile, text: old },
    { file: newFile, text: fresh },
    annotations,
  );
  return {
    report,
    summary: summaryOf(report),
    text: textReport(report),
    page: htmlReport(report),
  };
}

/** Compares the web edition with itself as edited. */
export const comparedWeb = (edit: Edit): Promise<Compared> =>
  comparedTexts(readText("web"), edit(readText("web")));

/** Compares the print edition with itself as edited. */
export const comparedPrint = (edit: Edit): Promise<Compared> =>
  comparedTexts(readText("print"), edit(readText("print")), ["old.txt", "new.txt"]);

/** Compares the two editions, the one or the other edited. */
export const comparedBoth = (edits: { web?: Edit; print?: Edit } = {}): Promise<Compared> =>
  comparedTexts((edits.web ?? same)(readText("web")), (edits.print ?? same)(readText("print")), [
    "old.md",
    "new.txt",
  ]);

export const NOTHING = "Nothing changed in the words.";

/** The parts of the summary's long sentence. */
export const parts = ({ summary }: Compared): string[] =>
  summary.flatMap((sentence) => sentence.replace(/\.$/, "").split("; "));

/** A change in the form the text report gives it, its lines joined. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, " ");
