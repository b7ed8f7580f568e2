import type { Spread } from "../statistics";
import { escaped } from "./html";

/** One row of a plot: every single value, and what they come to. */
export interface Row {
  /** Whose values they are: it gives them their colour. */
  whose: "ours" | "floor" | "other";
  /** What stands above them, in words: the plot says nothing that isn't said there. */
  words: string;
  values: readonly number[];
  spread: Spread;
}

export interface Plot {
  /** What the axis tells, in words. */
  axis: string;
  rows: readonly Row[];
  /** What is drawn through all rows; undefined for nothing. */
  goal?: number | undefined;
  /** Values that are on the axis whatever was measured, such as 0. */
  always: readonly number[];
}

const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;
/** Room left and right for the words of the outermost ticks, in percent. */
const ROOM = 6;
/** Dots of one value lie beside one another, in px from the middle, the same in each run. */
const OFFSETS = [0, -6, 4, -3, 7, -8, 2, 6, -5];
const MOST_TICKS = 4;

/**
 * Rows of dots on one axis, for a page of any width: what is drawn has its place in percent, and
 * what is written is text of the page.
 */
export function plotHtml({ axis, rows, goal, always }: Plot): string {
  const shown = [...rows.flatMap(({ values }) => values), ...always, goal ?? Number.NaN];
  const { place, ticks } = scaleOf(shown.filter(Number.isFinite));
  const line = (value: number, kind: string) =>
    `<line class="${kind}" x1="${place(value)}" x2="${place(value)}" y1="0" y2="${HEIGHT}"/>`;
  const strips = rows.map(({ whose, words, values, spread }) => {
    const dots = values.filter(Number.isFinite).map((value, nth) => {
      const y = MIDDLE + (OFFSETS[nth % OFFSETS.length] ?? 0);
      return `<circle cx="${place(value)}" cy="${y}" r="3"/>`;
    });
    const spans = `<line class="spread" x1="${place(spread.p5)}" x2="${place(spread.p95)}" y1="${MIDDLE}" y2="${MIDDLE}"/>`;
    return `<p class="row-words"><span class="key ${whose}" aria-hidden="true"></span>${escaped(words)}</p>
<svg class="strip ${whose}" height="${HEIGHT}" aria-hidden="true">${ticks.map((value) => line(value, "grid")).join("")}${spans}${line(spread.median, "median")}${dots.join("")}${goal === undefined ? "" : line(goal, "goal")}</svg>`;
  });
  const marks = ticks.map((value) => `<text x="${place(value)}" y="14">${tickWords(value)}</text>`);
  return `<div class="plot"><p class="axis-words">${escaped(axis)}</p>
${strips.join("\n")}
<svg class="axis" height="20" aria-hidden="true">${marks.join("")}</svg></div>`;
}

/** Steps are round: what else there is comes from adding them up. */
const tickWords = (value: number): string =>
  Number(value.toPrecision(6)).toLocaleString("en-GB").replace("-", "−");

interface Scale {
  /** Where a value is drawn, in percent of the width. */
  place(value: number): string;
  ticks: number[];
}

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const length = high - low || Math.abs(high) || 1;
  const step = stepOf(length / MOST_TICKS);
  const ticks: number[] = [];
  for (let nth = Math.ceil(low / step); nth * step <= low + length; nth++) ticks.push(nth * step);
  return {
    place: (value) => `${(ROOM + ((value - low) / length) * (100 - 2 * ROOM)).toFixed(2)}%`,
    ticks,
  };
}

/** The least of 1, 2, 5, 10, 20, … that is a step's length or more. */
function stepOf(length: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(length));
  const times = [1, 2, 5, 10].find((each) => each * magnitude >= length) ?? 10;
  return times * magnitude;
}
