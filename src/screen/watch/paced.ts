import { quietly } from "../page/quietly";

/** How often something may be done: pauses in ms, and how many times its own cost. */
export interface Pace {
  shortest: number;
  longest: number;
  times: number;
}

/**
 * Paces what costs time. Between two runs is at least the shortest pause, and so many times what
 * the last one cost, up to the longest: a small page is followed at once, and a large one never
 * pays more than its share.
 */
export function paced(run: () => void, { shortest, longest, times }: Pace, signal: AbortSignal) {
  const quiet = quietly(run);
  let pause = shortest;
  let cost = 0;
  let ranAt = Number.NEGATIVE_INFINITY;
  let dueAt = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = () => {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    if (signal.aborted) return;
    const before = performance.now();
    quiet();
    ranAt = performance.now();
    cost = ranAt - before;
    pause = Math.min(longest, Math.max(shortest, cost * times));
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  return {
    now,
    /** Whether the last run was so many times its own cost ago, and so many ms at least. */
    haveRested: ({ times, least }: { times: number; least: number }) =>
      performance.now() - ranAt >= Math.max(least, cost * times),
    /** Runs at once if the last time was long enough ago, else when it will be. @param delay in ms */
    soon(delay = 0) {
      const at = performance.now();
      const wait = Math.max(ranAt + pause - at, delay);
      if (wait <= 0) return now();
      if (at + wait >= dueAt || signal.aborted) return;
      clearTimeout(timer);
      dueAt = at + wait;
      timer = setTimeout(now, wait);
    },
  };
}
