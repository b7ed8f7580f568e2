import type { Key } from "../../words/messages";
import { say, sayCount } from "../../words/say";
import type { Verified } from "./verify-check";
import type { Pin } from "./verify-head";
import type { Problem } from "./verify-problem";

/** What it doesn't show, whatever was found: on the screen and on the command line alike. */
export const notShown = (): string[] => [
  say("verifyShowsNotRewritten"),
  say("verifyShowsNotHeard"),
  say("verifyShowsNotElsewhere"),
];

const PINS = {
  held: "verifyPinHeld",
  differs: "verifyPinDiffers",
  "too short": "verifyPinTooShort",
  lost: "verifyPinLost",
} as const satisfies Record<Pin, Key>;

/** What became of a head that somebody has kept. */
export const pinWords = (pin: Pin): string => say(PINS[pin]);

/** "2 calls, 31 events, 4 links", and what else the chain tells of. */
export function countWords(verified: Verified): string[] {
  const { calls, events, links, amended, erased, purgedDays, healed, pending } = verified;
  const some = (count: number, words: (count: number) => string) =>
    count === 0 ? [] : [words(count)];
  return [
    say("verifyCounts", {
      calls: sayCount("logCalls", calls),
      events: sayCount("verifyEvents", events),
      links: sayCount("verifyLinks", links),
    }),
    ...some(amended, (count) => sayCount("verifyAmended", count)),
    ...some(erased, (count) => sayCount("verifyErased", count)),
    ...some(purgedDays, (count) => sayCount("verifyPurged", count)),
    ...some(pending, (count) => sayCount("verifyPending", count)),
    ...some(healed, (count) => sayCount("verifyHealed", count)),
  ];
}

/** "Line 12: This line was changed." */
export const problemWords = ({ line, says }: Problem): string =>
  line === undefined ? says : say("verifyOnLine", { line, says });

/** Whether anything speaks against a ledger. */
export const isSound = ({ problemCount, pin }: Verified): boolean =>
  problemCount === 0 && (pin === undefined || pin === "held");
