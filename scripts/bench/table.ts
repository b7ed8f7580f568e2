import type { Comparison, Figure, Measured, Spread } from "./statistics";

const shown = ({ p5, median, p95 }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${p5.toFixed(digits)}–${p95.toFixed(digits)})`;

const compared = (spread: Spread, how: Comparison): string =>
  how === "ratio"
    ? `${shown(spread, 2)} ×`
    : `${spread.median < 0 ? "" : "+"}${shown(spread, 1)} ms`;

const cells = (measured: Measured | string, { unit, compared: how }: Figure): string[] =>
  typeof measured === "string"
    ? [measured, "–"]
    : [`${shown(measured.spread, 1)} ${unit}`, compared(measured.compared, how)];

const row = (columns: readonly string[]): string => `| ${columns.join(" | ")} |`;

/**
 * The figures as a Markdown table: median (5th–95th percentile), then what each clock spans.
 *
 * @param other what the extension that was named on the command line is called
 */
export function tableOf(figures: readonly Figure[], other: string | undefined): string {
  const others = other === undefined ? [] : [other, "pair by pair"];
  const head = ["figure", "beside it, in the same run", "ours", "pair by pair", ...others, "pairs"];
  return [
    row(head),
    `|${"---|".repeat(head.length)}`,
    ...figures.map((figure) =>
      row([
        figure.name,
        `${figure.floorName}: ${shown(figure.floor, 1)} ${figure.unit}`,
        ...cells(figure.ours, figure),
        ...(other === undefined ? [] : cells(figure.other, figure)),
        String(figure.ours.spread.runs),
      ]),
    ),
    "",
    ...[...new Set(figures.map(({ spans }) => spans))].map((spans) => {
      const alike = figures.filter((figure) => figure.spans === spans);
      return `- ${alike.map(({ name }) => `*${name}*`).join("; ")}: ${spans}.`;
    }),
  ].join("\n");
}
