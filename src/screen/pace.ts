/** In ms: between two reports, at least and at most; and without a change, until it is as at first. */
const GAP = { shortest: 250, longest: 5000, quiet: 1000 } as const;
/** So many are made at once, so that a call dialled, answered and ended in a second is told whole. */
const AT_ONCE = 5;

/**
 * Paces reports: the first few are made at once, then they are further and further apart while
 * changes keep coming. The latest is always made in the end, and none twice in a row.
 */
export function createPace<Report>(make: (report: Report) => void, signal: AbortSignal) {
  let gap = 0;
  let count = 0;
  let madeAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;
  let made: string | undefined;
  let latest: Report | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const key = JSON.stringify(latest);
    if (latest === undefined || key === made || signal.aborted) return;
    made = key;
    madeAt = performance.now();
    if (++count >= AT_ONCE) gap = Math.min(GAP.longest, Math.max(GAP.shortest, gap * 2));
    make(latest);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));

  /** What is so from now on. */
  const push = (report: Report) => {
    const now = performance.now();
    if (now - changedAt >= GAP.quiet) {
      gap = 0;
      count = 0;
    }
    changedAt = now;
    latest = report;
    if (timer !== undefined) return;
    const wait = madeAt + gap - now;
    if (wait <= 0) flush();
    else timer = setTimeout(flush, wait);
  };
  return {
    push,
    /** The last report didn't arrive: makes it again, after a while. */
    again() {
      made = undefined;
      madeAt = performance.now();
      gap = Math.max(GAP.shortest, gap);
      if (latest !== undefined) push(latest);
    },
    /** Makes the latest report at once, if it hasn't been made. */
    flush,
  };
}
