import type { Head } from "../ledger/chain";
import type { Verified } from "../ledger/verify/verify-check";
import { count, countWords, isSound, PINS, SHOWS, SHOWS_NOT } from "../ledger/verify/verify-report";
import { Problems } from "./Problems";

export interface VerifiedResultProps {
  verified: Verified;
  /** The head that it was held against. */
  head: Head | undefined;
}

/** What a check found, in a few words. */
export function titleOf({ problemCount, pin }: Verified): string {
  if (problemCount > 0) return `${count(problemCount, "problem")} found`;
  return pin === undefined || pin === "held" ? "No problem was found" : "It doesn’t fit the head";
}

/** What a check found, what that shows, and what it doesn't. */
export function VerifiedResult({ verified, head }: VerifiedResultProps) {
  const { problems, problemCount, pin } = verified;
  return (
    <div class={isSound(verified) ? "result" : "result result--wrong"}>
      <h3>{titleOf(verified)}</h3>
      <ul class="plain-list">
        {countWords(verified).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Problems problems={problems} unnamed={problemCount - problems.length} hasLinks={true} />
      {pin !== undefined && head !== undefined && (
        <p>
          <strong>{PINS[pin]}</strong>
        </p>
      )}
      {isSound(verified) && (
        <>
          <h4>What this shows</h4>
          <p>{SHOWS}</p>
        </>
      )}
      <h4>What it doesn’t show</h4>
      <ul class="plain-list">
        {SHOWS_NOT.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
