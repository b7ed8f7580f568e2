import type { Progress } from "../ledger/verify/verify";
import { numberWords } from "../ui/number-words";
import { say } from "../words/say";

export interface BusyProps {
  /** What is going on, "Checking the ledger". */
  what: string;
  progress: Progress;
  onCancel?: () => void;
}

/** How far something long has come. Not a live region: a number that runs is no news. */
export const Busy = ({ what, progress: { done, of }, onCancel }: BusyProps) => (
  <div class="busy">
    <p>
      {of > 0
        ? say("logBusyOf", { what, done: numberWords(done), of: numberWords(of) })
        : say("logBusy", { what })}
    </p>
    <progress aria-label={what} value={of === 0 ? undefined : done} max={Math.max(1, of)} />
    {onCancel !== undefined && (
      <button type="button" class="button button--plain" onClick={onCancel}>
        {say("logCancel")}
      </button>
    )}
  </div>
);
