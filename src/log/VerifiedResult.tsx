import type { Head } from "../ledger/chain";
import type { Verified } from "../ledger/verify/verify-check";
import { countWords, isSound, notShown, pinWords } from "../ledger/verify/verify-report";
import { say, sayCount } from "../words/say";
import { Problems } from "./Problems";

export interface VerifiedResultProps {
  verified: Verified;
  /** The head that it was held against. */
  head: Head | undefined;
}

/** What a check found, in a few words. */
export function titleOf({ problemCount, pin }: Verified): string {
  if (problemCount > 0) return sayCount("logProblemsFound", problemCount);
  return say(pin === undefined || pin === "held" ? "verifyNoProblem" : "logHeadMismatch");
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
          <strong>{pinWords(pin)}</strong>
        </p>
      )}
      {isSound(verified) && (
        <>
          <h4>{say("verifyWhatShown")}</h4>
          <p>{say("verifyShows")}</p>
        </>
      )}
      <h4>{say("verifyWhatNotShown")}</h4>
      <ul class="plain-list">
        {notShown().map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
