/** What failed after so long, in ms, didn't fail at a value: the store itself couldn't be opened. */
const SLOW = 1000;
/** Then it isn't tried again for so long, in ms. */
const REST = 10_000;

/**
 * Keeps from asking a store that can't be opened again and again. Chrome tries for three seconds
 * each time, one question after the other, and everything behind them waits: the words for a call
 * that has begun, too.
 *
 * @returns runs what asks the store; while that rests, it fails at once as it failed before
 */
export function whileItOpens(): <T>(ask: () => Promise<T>) => Promise<T> {
  let failed: { error: unknown; at: number } | undefined;
  return async (ask) => {
    const began = performance.now();
    if (failed !== undefined && began - failed.at < REST) throw failed.error;
    try {
      return await ask();
    } catch (error) {
      const at = performance.now();
      if (at - began > SLOW) failed = { error, at };
      throw error;
    }
  };
}
