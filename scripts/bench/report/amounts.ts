import type { Comparison, Figure, Goal, Spread, Unit } from "../statistics";
import type { Verdict } from "./verdicts";

/** How amounts are written: digits that mean something, a true minus, the unit after them. */

const DIGITS: Record<Unit, number> = { ms: 1, kB: 1, MB: 2, "%": 2, "": 0 };

/** How many digits after the point a ratio has. */
const OF_RATIO = 2;

const number = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return "?";
  const text = Math.abs(value).toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `−${text}` : text;
};

const signed = (value: number, digits: number): string => {
  const text = number(value, digits);
  return text.startsWith("−") ? text : `+${text}`;
};

const withUnit = (text: string, unit: string): string => (unit === "" ? text : `${text} ${unit}`);

/** A value in its unit: “1.2 ms”. */
export const amount = (value: number, unit: Unit): string =>
  withUnit(number(value, DIGITS[unit]), unit);

/** One measurement set against another: “1.25 ×”, “+0.3 ms”. */
export const comparison = (value: number, how: Comparison, unit: Unit): string =>
  how === "ratio" ? `${number(value, OF_RATIO)} ×` : withUnit(signed(value, DIGITS[unit]), unit);

const between = (low: number, high: number, digits: number): string =>
  `${number(low, digits)}${low < 0 || high < 0 ? " to " : "–"}${number(high, digits)}`;

/** A median with its 5th and 95th percentile: “1.2 (0.9–1.8) ms”; of a single one just that. */
export const amounts = ({ p5, median, p95, runs }: Spread, unit: Unit): string =>
  runs === 1
    ? amount(median, unit)
    : withUnit(`${number(median, DIGITS[unit])} (${between(p5, p95, DIGITS[unit])})`, unit);

/** The same of what is set against something: “1.25 (1.10–1.40) ×”, “+0.3 (−0.2 to 0.9) ms”. */
export function comparisons(
  { p5, median, p95, runs }: Spread,
  { compared, unit }: Pick<Figure, "compared" | "unit">,
): string {
  if (runs === 1) return comparison(median, compared, unit);
  const digits = compared === "ratio" ? OF_RATIO : DIGITS[unit];
  const middle = compared === "ratio" ? number(median, digits) : signed(median, digits);
  return withUnit(`${middle} (${between(p5, p95, digits)})`, compared === "ratio" ? "×" : unit);
}

/** An amount that a goal speaks of: its own, or that of a comparison. */
export const ofGoal = (
  value: number,
  { of }: Goal,
  { compared, unit }: Pick<Figure, "compared" | "unit">,
): string => (of === "value" ? amount(value, unit) : comparison(value, compared, unit));

/** What is wanted: “≤ 2 ×”, “≤ 3 ms more”. */
export const most = (
  { of, most: value }: Goal,
  { compared, unit }: Pick<Figure, "compared" | "unit">,
): string => {
  if (of === "compared" && compared === "ratio") return `≤ ${value} ×`;
  return `≤ ${withUnit(String(value), unit)}${of === "compared" ? " more" : ""}`;
};

/** A goal and whether it was reached, in words: “median ≤ 2 ×: reached (1.61 ×)”. */
export function verdictInWords({ goal, value, isReached, doubt }: Verdict, figure: Figure): string {
  const which = isSingle(figure) ? "" : goal.at === "median" ? "median " : "95th percentile ";
  const how = isReached ? "reached" : "not reached";
  return `${which}${most(goal, figure)}: ${how} (${ofGoal(value, goal, figure)}${doubt === undefined ? "" : `, ${doubt}`})`;
}

const isSingle = ({ ours }: Figure): boolean => typeof ours !== "string" && ours.spread.runs === 1;
