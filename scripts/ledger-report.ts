import type { Head } from "../src/ledger/chain";
import type { Verified } from "../src/ledger/verify/verify-check";
import { formatHead } from "../src/ledger/verify/verify-head";
import {
  countWords,
  isSound,
  notShown,
  pinWords,
  problemWords,
} from "../src/ledger/verify/verify-report";
import { say, sayCount } from "../src/words/say";

/**
 * What a check of an exported ledger found, as text, a sentence a line: in the words of the reading
 * log's own check.
 *
 * @param head that was expected
 */
export function reportLines(verified: Verified, head: Head | undefined): string[] {
  const { problems, problemCount, pin } = verified;
  const unnamed = problemCount - problems.length;
  return [
    ...countWords(verified).map((words) => `${words}.`),
    `Head: ${formatHead(verified.head)}`,
    "",
    problemCount === 0
      ? `${say("verifyNoProblem")}.`
      : `${sayCount("verifyProblems", problemCount)}:`,
    ...problems.map((problem) => `- ${problemWords(problem)}`),
    ...(unnamed === 0 ? [] : [`- and ${unnamed} more.`]),
    ...(pin === undefined || head === undefined
      ? []
      : ["", `${formatHead(head)}: ${pinWords(pin)}`]),
    "",
    ...(isSound(verified) ? [`${say("verifyWhatShown")}:`, `- ${say("verifyShows")}`] : []),
    `${say("verifyWhatNotShown")}:`,
    ...notShown().map((sentence) => `- ${sentence}`),
  ];
}
