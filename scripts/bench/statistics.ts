/** A figure's spread over its runs, in the unit it was measured in. */
export interface Spread {
  p5: number;
  median: number;
  p95: number;
  runs: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** The 5th, 50th and 95th percentile of some measurements. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    p5: at(sorted, 0.05),
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    runs: sorted.length,
  };
}

/** How two measurements of a pair are set against each other: one less the other, or one over it. */
export type Comparison = "difference" | "ratio";

/** What was measured of one extension, and how it compares pair by pair. */
export interface Measured {
  /** In the order in which they were taken. */
  values: readonly number[];
  spread: Spread;
  /** Undefined where there is nothing beside it. */
  compared: Spread | undefined;
}

/** What a figure is measured in. A megabyte is 1,000,000 bytes. */
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
}

/** One line of the table: a figure, and the baseline or floor measured beside it in turn. */
export interface Figure extends About {
  ours: Measured;
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
export function figureOf(
  about: About,
  { ours, floor, other = NOT_ASKED }: Measurements,
): Figure {
  const comparedWithFloor = (values: readonly number[]): Spread | undefined =>
    floor &&
    spreadOf(
      values.map((value, pair) => {
        const beside = floor[pair] ?? Number.NaN;
        return about.compared === "ratio" ? value / beside : value - beside;
      }),
    );
  const measured = (values: readonly number[]): Measured => ({
    values,
    spread: spreadOf(values),
    compared: comparedWithFloor(values),
  });
  return {
    ...about,
    ours: measured(ours),
    other: typeof other === "string" ? other : measured(other),
    floor: floor && { values: floor, spread: spreadOf(floor), compared: undefined },
  };
}
