/** Between which measurements the true median lies, and how sure that is. */
export interface Interval {
  low: number;
  high: number;
  /** In percent: 95 or more, less where there are too few measurements for that. */
  confidence: number;
}

const WANTED = 95;

/**
 * An interval for the median by order statistics, which assume nothing of how measurements are
 * spread: the narrowest pair of them, as many from each end, that holds it with 95 % confidence. Of
 * five or fewer even the whole range holds it with less.
 *
 * @param sorted from the least to the most; NaN where there are none
 */
export function medianInterval(sorted: readonly number[]): Interval {
  let fromEnd = 0;
  while (2 * (fromEnd + 1) < sorted.length && confidenceOf(fromEnd + 1, sorted.length) >= WANTED) {
    fromEnd++;
  }
  return {
    low: sorted[fromEnd] ?? Number.NaN,
    high: sorted[sorted.length - 1 - fromEnd] ?? Number.NaN,
    confidence: sorted.length === 0 ? 0 : confidenceOf(fromEnd, sorted.length),
  };
}

/**
 * How sure it is that the median lies between the measurement `fromEnd` from each end: it doesn't
 * where no more than `fromEnd` of them fell on one side of it, each as a coin falls.
 */
function confidenceOf(fromEnd: number, count: number): number {
  let chance = 0.5 ** count;
  let tail = 0;
  for (let heads = 0; heads <= fromEnd; heads++) {
    tail += chance;
    chance *= (count - heads) / (heads + 1);
  }
  return 100 * (1 - 2 * tail);
}
