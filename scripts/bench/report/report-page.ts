import { inWords } from "../machine";
import type { Figure, Measured } from "../statistics";
import { amounts, comparisons } from "./amounts";
import { countedHtml, figureHtml, idOf, isCounted, verdictsHtml } from "./figure-html";
import { escaped } from "./html";
import { checksOf, measured, READING, type Report } from "./report";
import { STYLE } from "./report-style";
import { verdictsOf } from "./verdicts";

/** A run as a page of its own: a table and plots of the spread, with nothing from elsewhere. */
export function pageOfReport(report: Report): string {
  const figures = measured(report);
  const checks = report.figures.filter(({ isCheck }) => isCheck);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What Verbatim costs</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What Verbatim costs</h1>
<p>${escaped(inWords(report.machine))}.</p>
<p><strong>${escaped(countInWords(figures))}</strong></p>
<p>${escaped(READING)}</p>
<h2 id="table">Every figure</h2>
${tableHtml(figures, report.other)}
<h2 id="plots">The spread of each</h2>
<p class="quiet">A dot is a single measurement, the thick line goes from the 5th to the 95th percentile, the bar across it is the median, and the broken line is the goal for the median.</p>
${figures
  .filter((figure) => !isCounted(figure))
  .map((figure) => figureHtml(figure, report.other))
  .join("\n")}
<h2 id="counted">What is counted</h2>
${countedHtml(figures.filter(isCounted))}
<h2 id="trust">How far this can be trusted</h2>
<ul>${checksOf(report)
    .map((check) => `<li>${escaped(check)}</li>`)
    .join("")}</ul>
${checks.map((figure) => figureHtml(figure, report.other)).join("\n")}
</main>
</body>
</html>
`;
}

function countInWords(figures: readonly Figure[]): string {
  const verdicts = figures.flatMap(verdictsOf);
  const open = figures.filter(({ ours }) => typeof ours === "string");
  const goals = open.reduce((sum, figure) => sum + figure.goals.length, verdicts.length);
  const reached = verdicts.filter(({ isReached }) => isReached).length;
  const rest = open.length === 0 ? "" : ` ${open.length} of the figures couldn’t be measured.`;
  return `${reached} of ${goals} goals are reached.${rest}`;
}

/** With roles said: where its rows are stacked, a browser takes it for a table no longer. */
function tableHtml(figures: readonly Figure[], other: string | undefined): string {
  const heads = [
    "Figure",
    "Ours",
    "Beside it, in the same run",
    "Pair by pair",
    "Goal",
    ...(other === undefined ? [] : [other]),
    "Pairs",
  ];
  const rows = figures.map((figure) => {
    const [name, ...cells] = cellsOf(figure, other);
    return `<tr role="row"><th scope="row" role="rowheader">${name}</th>${cells
      .map(
        (cell, nth) =>
          `<td role="cell"${cell === NONE ? ' class="none"' : ""} data-head="${escaped(heads[nth + 1] ?? "")}">${cell}</td>`,
      )
      .join("")}</tr>`;
  });
  return `<table role="table" aria-labelledby="table">
<thead role="rowgroup"><tr role="row">${heads
    .map((head) => `<th scope="col" role="columnheader">${escaped(head)}</th>`)
    .join("")}</tr></thead>
<tbody role="rowgroup">${rows.join("\n")}</tbody>
</table>`;
}

/** Nothing is here: where cells stand one below another it isn't said. */
const NONE = "–";

/** The cells of a row, as HTML. */
function cellsOf(figure: Figure, other: string | undefined): string[] {
  const { name, ours, floor, floorName, unit } = figure;
  const compared = (of: Measured) =>
    of.compared === undefined ? NONE : escaped(comparisons(of.compared.spread, figure));
  const another = figure.other;
  const others =
    typeof another === "string"
      ? escaped(another)
      : `${escaped(amounts(another.spread, unit))}${another.compared ? `; ${compared(another)}` : ""}`;
  return [
    `<a href="#${idOf(figure)}">${escaped(name)}</a>`,
    typeof ours === "string" ? escaped(ours) : escaped(amounts(ours.spread, unit)),
    floor === undefined
      ? escaped(floorName ?? NONE)
      : escaped(`${floorName}: ${amounts(floor.spread, unit)}`),
    typeof ours === "string" ? NONE : compared(ours),
    verdictsHtml(figure).join("<br>") || NONE,
    ...(other === undefined ? [] : [others]),
    typeof ours === "string" ? "0" : String(ours.spread.runs),
  ];
}
