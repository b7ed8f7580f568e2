import { type Interval, medianInterval } from "./median-interval";

/** A figure's spread over its runs, in the unit it was measured in. */
export interface Spread {
  p5: number;
  median: number;
  p95: number;
  runs: number;
  /** Where the median of many more runs would be. */
  interval: Interval;
}

/** What lies a share of the way from the least to the most, between two of them where need be. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The 5th, 50th and 95th percentile of some measurements; NaN where there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    p5: at(sorted, 0.05),
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    runs: sorted.length,
    interval: medianInterval(sorted),
  };
}

/** How two measurements of a pair are set against each other: one less the other, or one over it. */
export type Comparison = "difference" | "ratio";

/** A measurement set against what was measured beside it. */
export interface Compared {
  /** Pair by pair, in their order. */
  values: readonly number[];
  spread: Spread;
  /**
   * The one's 95th percentile set against the other's. Not the 95th percentile of the pairs: those
   * are also far apart where the floor was quick, which is nothing that anybody waits for.
   */
  atP95: number;
}

/** What was measured of one extension, and how it compares. */
export interface Measured {
  /** In the order in which they were taken. */
  values: readonly number[];
  spread: Spread;
  /** Undefined where there is nothing beside it. */
  compared: Compared | undefined;
}

/** What a figure is measured in. A kilobyte is 1,000 bytes, a megabyte 1,000,000. */
export type Unit = "ms" | "kB" | "MB" | "%" | "";

/** A figure that is wanted: the most that a median or a 95th percentile may be. */
export interface Goal {
  /** Of the value itself, or of its comparison with what is beside it. */
  of: "value" | "compared";
  at: "median" | "p95";
  most: number;
}

/** What a figure is, before it is measured. */
export interface About {
  name: string;
  /** What the clock spans, or what is counted. */
  spans: string;
  unit: Unit;
  /** What is measured beside it in turn; undefined where there is nothing. */
  floorName: string | undefined;
  compared: Comparison;
  goals: readonly Goal[];
  /** It tells how far the instrument can be trusted: no line of the table, but one below it. */
  isCheck?: boolean;
}

/** One line of the table: a figure, and the baseline or floor measured beside it in turn. */
export interface Figure extends About {
  /** Or why it couldn't be measured. */
  ours: Measured | string;
  /** The extension that was named on the command line, or why there is no figure of it. */
  other: Measured | string;
  floor: Measured | undefined;
}

/** Measurements taken in turn: the nth of each belong together. In the figure's unit. */
export interface Measurements {
  ours: readonly number[];
  floor?: readonly number[];
  /** Of the extension that was named, or why there are none. */
  other?: readonly number[] | string | undefined;
}

/** Why most figures have none of another extension. */
export const NOT_ASKED = "not measured";

/** A figure of what was measured in turn. */
export function figureOf(about: About, { ours, floor, other = NOT_ASKED }: Measurements): Figure {
  const beside = floor && measuredOf(floor);
  const against = (one: number, another: number) =>
    about.compared === "ratio" ? one / another : one - another;
  const measured = (values: readonly number[]): Measured => {
    const alone = measuredOf(values);
    if (beside === undefined) return alone;
    const pairs = values.map((value, nth) => against(value, beside.values[nth] ?? Number.NaN));
    const atP95 = against(alone.spread.p95, beside.spread.p95);
    return { ...alone, compared: { values: pairs, spread: spreadOf(pairs), atP95 } };
  };
  return {
    ...about,
    ours: measured(ours),
    other: typeof other === "string" ? other : measured(other),
    floor: beside,
  };
}

const measuredOf = (values: readonly number[]): Measured => ({
  values,
  spread: spreadOf(values),
  compared: undefined,
});

/** A figure that couldn't be measured. @param why in words, for the table */
export const notMeasured = (about: About, why: string): Figure => ({
  ...about,
  ours: why,
  other: NOT_ASKED,
  floor: undefined,
});
