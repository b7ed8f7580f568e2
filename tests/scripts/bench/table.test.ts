import { describe, expect, it } from "vitest";
import { amount, comparison, comparisons } from "../../../scripts/bench/report/amounts";
import { tableOf } from "../../../scripts/bench/report/table";
import {
  type About,
  type Comparison,
  type Figure,
  figureOf,
  type Goal,
  notMeasured,
  spreadOf,
  type Unit,
} from "../../../scripts/bench/statistics";
import { figure, goal } from "./figures";

describe("amounts in words", () => {
  it.each<[value: number, unit: Unit, words: string]>([
    [1.25, "ms", "1.3 ms"],
    [-0.04, "ms", "0.0 ms"],
    [-0.06, "ms", "−0.1 ms"],
    [7.999, "kB", "8.0 kB"],
    [0.123, "MB", "0.12 MB"],
    [0.5, "%", "0.50 %"],
    [200_000, "", "200,000"],
    [Number.NaN, "ms", "? ms"],
  ])("%f in %s", (value, unit, words) => {
    expect(amount(value, unit)).toBe(words);
  });

  it.each<[value: number, how: Comparison, words: string]>([
    [1.5, "ratio", "1.50 ×"],
    [0.3, "difference", "+0.3 ms"],
    [-0.3, "difference", "−0.3 ms"],
    [-0.01, "difference", "+0.0 ms"],
  ])("%f as a %s", (value, how, words) => {
    expect(comparison(value, how, "ms")).toBe(words);
  });

  it.each<[values: number[], how: Comparison, words: string]>([
    [[1, 1.5, 2], "ratio", "1.50 (1.05–1.95) ×"],
    [[-1, 0, 2], "difference", "+0.0 (−0.9 to 1.8) ms"],
    [[2], "ratio", "2.00 ×"],
  ])("the spread of %j as a %s", (values, how, words) => {
    expect(comparisons(spreadOf(values), { compared: how, unit: "ms" })).toBe(words);
  });
});

/** The cells of the first figure's row, by what stands above them. */
function cells(of: Figure, other?: string): Record<string, string | undefined> {
  const [head = "", , row = ""] = tableOf([of], other).split("\n");
  const split = (line: string) => line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const values = split(row);
  return Object.fromEntries(split(head).map((name, at) => [name, values[at]]));
}

describe("the table", () => {
  it.each<[goals: Goal[], words: string]>([
    [[], "–"],
    [[goal("compared", 2)], "median ≤ 2 ×: reached (2.00 ×, too close to be sure)"],
    [[goal("compared", 3)], "median ≤ 3 ×: reached (2.00 ×)"],
    [[goal("compared", 1.2)], "median ≤ 1.2 ×: not reached (2.00 ×)"],
    [[goal("compared", 2, "p95")], "95th percentile ≤ 2 ×: not reached (2.45 ×, of few pairs)"],
    [[goal("value", 10)], "median ≤ 10 ms: reached (4.0 ms)"],
    [
      [goal("compared", 4), goal("value", 1, "p95")],
      "median ≤ 4 ×: reached (2.00 ×); 95th percentile ≤ 1 ms: not reached (4.9 ms, of few pairs)",
    ],
  ])("says of the goals %j whether they are reached", (goals, words) => {
    expect(cells(figure({ goals })).goal).toBe(words);
  });

  it("says of a difference how much more may be", () => {
    const words = cells(figure({ compared: "difference", goals: [goal("compared", 3)] })).goal;
    expect(words).toBe("median ≤ 3 ms more: reached (+2.0 ms)");
  });

  it("has a figure with its floor and its pairs", () => {
    expect(cells(figure())).toMatchObject({
      figure: "key press to paint",
      "beside it, in the same run": "a bare key: 2.0 (2.0–2.0) ms",
      ours: "4.0 (3.1–4.9) ms",
      "pair by pair": "2.00 (1.55–2.45) ×",
      pairs: "2",
    });
  });

  it("has what is counted once, with nothing beside it", () => {
    const about: About = { ...figure(), name: "bytes", unit: "kB", floorName: undefined };
    const bytes = figureOf({ ...about, goals: [goal("value", 8)] }, { ours: [7.25] });
    expect(cells(bytes)).toMatchObject({
      "beside it, in the same run": "–",
      ours: "7.3 kB",
      "pair by pair": "–",
      goal: "≤ 8 kB: reached (7.3 kB)",
    });
  });

  it("says why a figure couldn't be measured, and that its goal wasn't", () => {
    const missing = notMeasured(
      { ...figure(), goals: [goal("compared", 3)] },
      "not measured: it isn't installed",
    );
    expect(cells(missing)).toMatchObject({
      ours: "not measured: it isn't installed",
      goal: "≤ 3 ×: not measured",
      pairs: "0",
    });
  });

  it("has another extension as a column", () => {
    const { ours: _, floor: __, ...about } = figure();
    const beside = figureOf(about, { ours: [3, 5], floor: [2, 2], other: [6, 10] });
    expect(cells(beside, "Another")).toMatchObject({ Another: "8.0 (6.2–9.8) ms" });
    expect(cells(figure(), "Another")).toMatchObject({ Another: "not measured" });
  });

  it("keeps its columns, whatever is in a name", () => {
    expect(cells(figure({ name: "a|b" })).figure).toBe("a\\|b");
  });

  it("says once what clocks span that span the same", () => {
    const table = tableOf([figure({ name: "one" }), figure({ name: "two" })], undefined);
    expect(table).toContain("\n- *one*; *two*: from the key to the paint.");
  });
});
