import type { Progress } from "../ledger/verify/verify";

/** What was begun was called off. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
}

/** The page answers within that while something long goes on. */
const SLICE_MS = 50;

/**
 * Runs something long to its end, and lets the page breathe in between.
 *
 * @param onStep is told of each step
 * @throws CancelledError once the signal says so
 */
export async function runLong<Step extends Progress, Result>(
  long: AsyncGenerator<Step, Result>,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const next = await long.next();
    if (signal.aborted) {
      await long.return(undefined as never);
      throw new CancelledError("It was called off.");
    }
    if (next.done === true) return next.value;
    onStep(next.value);
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
