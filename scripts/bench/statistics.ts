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
  spread: Spread;
  compared: Spread;
}

/** One line of the table: a figure, and the baseline or floor measured beside it in turn. */
export interface Figure {
  name: string;
  /** What the clock spans. */
  spans: string;
  unit: "ms";
  ours: Measured;
  /** The extension that was named on the command line, or why there is no figure of it. */
  other: Measured | string;
  floor: Spread;
  floorName: string;
  compared: Comparison;
}

/** Measurements taken in turn: the nth of each belong together. In ms. */
export interface Measurements {
  ours: readonly number[];
  floor: readonly number[];
  /** Of the extension that was named, or why there are none. */
  other?: readonly number[] | string | undefined;
}

/** Why most figures have none of another extension. */
export const NOT_ASKED = "not measured";

/** A figure of what was measured in turn. */
export function figureOf(
  about: Pick<Figure, "name" | "spans" | "floorName" | "compared">,
  { ours, floor, other = NOT_ASKED }: Measurements,
): Figure {
  const measured = (values: readonly number[]): Measured => ({
    spread: spreadOf(values),
    compared: spreadOf(
      values.map((value, pair) => {
        const beside = floor[pair] ?? Number.NaN;
        return about.compared === "ratio" ? value / beside : value - beside;
      }),
    ),
  });
  return {
    ...about,
    unit: "ms",
    ours: measured(ours),
    other: typeof other === "string" ? other : measured(other),
    floor: spreadOf(floor),
  };
}
