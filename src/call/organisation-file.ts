import { say } from "../words/say";
import { sizeProblem } from "./file-size";
import { JsonFault, readJson } from "./json-file";
import type { Organisation } from "./organisation";
import { checkOrganisation, type Problem, sentenceOf } from "./organisation-problems";

/** No organisation's file comes near it: 500 officers take about 60 kB. */
export const LARGEST_FILE = 256 * 1024;
const MOST_PROBLEMS = 20;

/**
 * Reads a whole file, or refuses the whole of it with what is wrong in sentences that name the
 * place: nothing of it is taken until all of it is right.
 *
 * @param sections ids of the policy's sections, where they are known: routes must be among them
 */
export function parseOrganisation(
  file: string,
  sections?: readonly string[],
): { ok: true; organisation: Organisation } | { ok: false; problems: string[] } {
  const tooLarge = sizeProblem(new TextEncoder().encode(file).length, LARGEST_FILE);
  if (tooLarge !== undefined) return { ok: false, problems: [tooLarge] };
  try {
    // Windows editors put a byte order mark first.
    const checked = checkOrganisation(readJson(file.replace(/^\ufeff/, "")), sections);
    return checked.ok ? checked : { ok: false, problems: told(checked.problems) };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, problems: [error.message] };
    throw error;
  }
}

function told(problems: readonly Problem[]): string[] {
  if (problems.length <= MOST_PROBLEMS) return problems.map(sentenceOf);
  const shown = problems.slice(0, MOST_PROBLEMS - 1).map(sentenceOf);
  return [...shown, say("fileMoreProblems", { count: problems.length - shown.length })];
}
