import type { Head } from "../chain";
import type { Verified } from "./verify-check";
import { formatHead, type Pin } from "./verify-head";
import type { Problem } from "./verify-problem";

/** What it shows that no problem was found, on the screen and on the command line alike. */
export const SHOWS =
  "By the chain, every call is as it was when it was sealed, none that was sealed is missing, and what was erased or purged is gone.";

/** And what it doesn't show, whatever was found. */
export const SHOWS_NOT = [
  "Someone with this profile’s files could rewrite the whole chain. A head that was exported earlier, and kept somewhere else, pins it: it shows that nothing up to that point was changed since.",
  "It shows what a handler stepped through on the screen, and not what a client heard.",
  "It knows this desk only: where there is no record of a reading, it may have been read elsewhere.",
] as const;

export const PINS: Record<Pin, string> = {
  held: "The chain still contains that head: nothing up to it was changed since.",
  differs: "The chain doesn’t contain that head: it was rewritten, or the head is of another desk.",
  "too short":
    "The chain is shorter than that head says: it was cut, or the head is of another desk.",
  lost: "Whether the chain contains that head can’t be told: links before it are missing.",
};

/** "2 calls, 31 events, 4 links", and what else the chain tells of. */
export function countWords(verified: Verified): string[] {
  const { calls, events, links, amended, erased, purgedDays, healed, pending } = verified;
  const some = (count: number, words: string) => (count === 0 ? [] : [words]);
  return [
    [count(calls, "call"), count(events, "event"), count(links, "link")].join(", "),
    ...some(amended, `${count(amended, "call")} amended after the end`),
    ...some(erased, `${count(erased, "call")} erased on request`),
    ...some(purgedDays, `${count(purgedDays, "day")} purged, as kept for long enough`),
    ...some(
      pending,
      `${count(pending, "erasure or purge", "erasures or purges")} not finished yet`,
    ),
    ...some(healed, `put right ${healed === 1 ? "once" : `${count(healed, "time")}`}`),
  ];
}

/** "1,020 events" */
export const count = (number: number, name: string, names = `${name}s`): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? name : names}`;

/** "Line 12: This line was changed." */
export const problemWords = ({ line, says }: Problem): string =>
  line === undefined ? says : `Line ${line}: ${says}`;

/** Whether anything speaks against a ledger. */
export const isSound = ({ problemCount, pin }: Verified): boolean =>
  problemCount === 0 && (pin === undefined || pin === "held");

/** All of it as text, a sentence a line. @param head that was expected */
export function reportLines(verified: Verified, head: Head | undefined): string[] {
  const { problems, problemCount, pin } = verified;
  const unnamed = problemCount - problems.length;
  return [
    ...countWords(verified).map((words) => `${words}.`),
    `Head: ${formatHead(verified.head)}`,
    "",
    ...(problemCount === 0 ? ["No problem was found."] : [`${count(problemCount, "problem")}:`]),
    ...problems.map((problem) => `- ${problemWords(problem)}`),
    ...(unnamed === 0 ? [] : [`- and ${unnamed} more.`]),
    ...(pin === undefined || head === undefined ? [] : ["", `${formatHead(head)}: ${PINS[pin]}`]),
    "",
    ...(isSound(verified) ? ["What this shows:", `- ${SHOWS}`] : []),
    "What it doesn’t show:",
    ...SHOWS_NOT.map((sentence) => `- ${sentence}`),
  ];
}
