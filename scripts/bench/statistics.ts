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

/** One line of the table: a figure, and the baseline or floor measured beside it in turn. */
export interface Figure {
  name: string;
  /** What the clock spans. */
  spans: string;
  unit: "ms";
  ours: Spread;
  floor: Spread;
  floorName: string;
  /** Ours less floor, or ours over floor, pair by pair. */
  compared: { as: "difference" | "ratio"; spread: Spread };
}

const shown = ({ p5, median, p95 }: Spread, digits = 1): string =>
  `${median.toFixed(digits)} (${p5.toFixed(digits)}–${p95.toFixed(digits)})`;

/** The figures as a Markdown table: median (5th–95th percentile). */
export const tableOf = (figures: readonly Figure[]): string =>
  [
    "| figure | ours | beside it, in the same run | pair by pair | pairs |",
    "|---|---|---|---|---|",
    ...figures.map(
      ({ name, unit, ours, floor, floorName, compared }) =>
        `| ${name} | ${shown(ours)} ${unit} | ${floorName}: ${shown(floor)} ${unit} | ` +
        `${compared.as === "ratio" ? `${shown(compared.spread, 2)} ×` : `+${shown(compared.spread)} ${unit}`} | ${ours.runs} |`,
    ),
    "",
    ...figures.map(({ name, spans }) => `- *${name}*: ${spans}`),
  ].join("\n");
