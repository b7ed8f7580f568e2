import { mkdirSync, writeFileSync } from "node:fs";
import { parseAnnotations } from "../annotations";
import { readAnnotations } from "../editions";
import { PolicyError } from "../policy-error";
import { compareTexts } from "./compare";
import { htmlReport } from "./html-report";
import { RefusedFile, readInput } from "./read-input";
import { textReport, textSummary } from "./text-report";

/**
 * `npm run policy:diff -- OLD NEW`: tells a policy author what a new edition changes and what the
 * annotations need before it compiles. Differences are no failure: it is a report.
 */

const FOLDER = "out/policy-diff";

async function run(args: readonly string[]): Promise<number> {
  const [oldFile, newFile, ...rest] = args;
  if (oldFile === undefined || newFile === undefined || rest.length > 0) {
    console.error(
      "Usage: npm run policy:diff -- OLD NEW, where OLD and NEW are edition files: Markdown, or printed text (.txt).",
    );
    return 2;
  }
  try {
    // npm runs scripts in the project's folder; names are meant from where the author stands.
    const folder = process.env.INIT_CWD ?? process.cwd();
    const { file, bytes } = readAnnotations();
    const annotations = parseAnnotations(file, new TextDecoder().decode(bytes));
    const report = await compareTexts(
      readInput(oldFile, folder),
      readInput(newFile, folder),
      annotations,
    );
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(`${FOLDER}/report.txt`, textReport(report));
    writeFileSync(`${FOLDER}/report.html`, htmlReport(report));
    console.log(
      `${textSummary(report)}\n\nThe whole report: ${FOLDER}/report.html, or report.txt beside it.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedFile) && !(error instanceof PolicyError)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
