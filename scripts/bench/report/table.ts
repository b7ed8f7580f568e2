import type { Figure, Measured } from "../statistics";
import { amounts, comparisons, most, verdictInWords } from "./amounts";
import { verdictsOf } from "./verdicts";

const cells = (measured: Measured | string, figure: Figure): string[] => {
  if (typeof measured === "string") return [measured, "–"];
  const { spread, compared } = measured;
  return [
    amounts(spread, figure.unit),
    compared === undefined ? "–" : comparisons(compared.spread, figure),
  ];
};

const beside = ({ floor, floorName, unit }: Figure): string =>
  floor === undefined ? (floorName ?? "–") : `${floorName}: ${amounts(floor.spread, unit)}`;

const goal = (figure: Figure): string => {
  if (typeof figure.ours !== "string") {
    return verdictsOf(figure)
      .map((verdict) => verdictInWords(verdict, figure))
      .join("; ");
  }
  return figure.goals.map((each) => `${most(each, figure)}: not measured`).join("; ");
};

const pairs = ({ ours }: Figure): string =>
  typeof ours === "string" ? "0" : String(ours.spread.runs);

const row = (columns: readonly string[]): string =>
  `| ${columns.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;

/**
 * The figures as a Markdown table: median (5th–95th percentile), then what each clock spans.
 *
 * @param other what the extension that was named on the command line is called
 */
export function tableOf(figures: readonly Figure[], other: string | undefined): string {
  const others = other === undefined ? [] : [other, "pair by pair"];
  const head = [
    "figure",
    "beside it, in the same run",
    "ours",
    "pair by pair",
    "goal",
    ...others,
    "pairs",
  ];
  return [
    row(head),
    `|${"---|".repeat(head.length)}`,
    ...figures.map((figure) =>
      row([
        figure.name,
        beside(figure),
        ...cells(figure.ours, figure),
        goal(figure) || "–",
        ...(other === undefined ? [] : cells(figure.other, figure)),
        pairs(figure),
      ]),
    ),
    "",
    ...[...new Set(figures.map(({ spans }) => spans))].map((spans) => {
      const alike = figures.filter((figure) => figure.spans === spans);
      return `- ${alike.map(({ name }) => `*${name}*`).join("; ")}: ${spans}.`;
    }),
  ].join("\n");
}
