import type { Compared, Figure, Goal, Measured, Unit } from "../statistics";
import { amounts, comparison, comparisons, most, verdictInWords } from "./amounts";
import { escaped } from "./html";
import { plotHtml, type Row } from "./plot";
import { verdictsOf } from "./verdicts";

/** What a link to a figure names. */
export const idOf = ({ name }: Figure): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Whether each goal was reached, in words, as HTML. */
export const verdictsHtml = (figure: Figure): string[] =>
  typeof figure.ours === "string"
    ? figure.goals.map(
        (goal) => `<span class="open">${escaped(most(goal, figure))}: not measured</span>`,
      )
    : verdictsOf(figure).map(
        (verdict) =>
          `<span class="${verdict.isReached ? "reached" : "missed"}">${escaped(verdictInWords(verdict, figure))}</span>`,
      );

/** What is counted once has one value, and no spread to plot. */
export const isCounted = ({ ours }: Figure): boolean =>
  typeof ours !== "string" && ours.spread.runs === 1;

/** Figures that are counted, and how: one item for those that are counted alike. */
export const countedHtml = (figures: readonly Figure[]): string =>
  [...new Set(figures.map(({ spans }) => spans))]
    .map((spans) => {
      const alike = figures.filter((figure) => figure.spans === spans);
      const names = alike.map((figure) => `<b id="${idOf(figure)}">${escaped(figure.name)}</b>`);
      return `<p>${names.join("; ")}: ${escaped(spans)}.</p>`;
    })
    .join("\n");

/** A figure with the plots of its spread, as HTML. */
export function figureHtml(figure: Figure, other: string | undefined): string {
  const { name, spans, ours } = figure;
  const verdicts = verdictsHtml(figure);
  const list = verdicts.map((verdict) => `<li>${verdict}</li>`).join("");
  return `<section class="figure" id="${idOf(figure)}">
<h3>${escaped(capital(name))}</h3>
${list && `<ul class="verdicts">${list}</ul>`}
${typeof ours === "string" ? `<p>${escaped(capital(ours))}.</p>` : plotsOf(figure, ours, other)}
<p class="spans">${escaped(`${capital(spans)}.`)}</p>
</section>`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Something measured, and whose it is. */
interface Subject {
  whose: Row["whose"];
  name: string;
  measured: Measured;
}

function subjectsOf(figure: Figure, ours: Measured, other: string | undefined): Subject[] {
  const { other: another, floor, floorName = "" } = figure;
  return [
    { whose: "ours", name: "Ours", measured: ours },
    ...(typeof another === "string"
      ? []
      : [{ whose: "other" as const, name: other ?? "The other", measured: another }]),
    ...(floor === undefined
      ? []
      : [{ whose: "floor" as const, name: capital(floorName), measured: floor }]),
  ];
}

function plotsOf(figure: Figure, ours: Measured, other: string | undefined): string {
  const { unit } = figure;
  const subjects = subjectsOf(figure, ours, other);
  const values = plotHtml({
    axis: `As measured${inUnit(unit)}`,
    rows: subjects.map(({ whose, name, measured: { values, spread } }) => ({
      whose,
      words: `${name}: ${amounts(spread, unit)}`,
      values,
      spread,
    })),
    goal: atMedian(figure, "value")?.most,
    always: [0],
  });
  return `<div class="plots">${values}${comparedHtml(figure, subjects)}</div>`;
}

const inUnit = (unit: Unit): string => (unit === "" ? "" : `, in ${unit}`);

const atMedian = ({ goals }: Figure, of: Goal["of"]): Goal | undefined =>
  goals.find((goal) => goal.of === of && goal.at === "median");

function comparedHtml(figure: Figure, subjects: readonly Subject[]): string {
  const { compared: how, unit } = figure;
  const rows = subjects.flatMap(({ whose, name, measured: { compared } }): Row[] => {
    if (compared === undefined) return [];
    const { values, spread } = compared;
    const words = `${name}: ${comparisons(spread, figure)}${doubt(figure, compared)}`;
    return [{ whose, words, values, spread }];
  });
  if (rows.length === 0) return "";
  return plotHtml({
    axis:
      how === "ratio"
        ? "Pair by pair: so many times as much"
        : `Pair by pair: so much more${inUnit(unit)}`,
    rows,
    goal: atMedian(figure, "compared")?.most,
    always: [how === "ratio" ? 1 : 0],
  });
}

/** Where the median of many more pairs would be. */
function doubt({ compared: how, unit }: Figure, { spread: { interval } }: Compared): string {
  const [low, high] = [interval.low, interval.high].map((end) => comparison(end, how, unit));
  return `. The true median is between ${low} and ${high}: ${interval.confidence.toFixed(0)} % sure`;
}
