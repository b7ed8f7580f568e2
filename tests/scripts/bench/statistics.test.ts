import { describe, expect, it } from "vitest";
import { type About, figureOf, type Measured, spreadOf } from "../../../scripts/bench/statistics";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

describe("the spread of measurements", () => {
  it.each<[values: number[], p5: number, median: number, p95: number]>([
    [[7], 7, 7, 7],
    [[3, 1], 1.1, 2, 2.9],
    [[9, 1, 5], 1.4, 5, 8.6],
    [[4, 1, 3, 2], 1.15, 2.5, 3.85],
    [upTo(101), 6, 51, 96],
    [[-2, -1, 0], -1.9, -1, -0.1],
  ])("%j", (values, p5, median, p95) => {
    const spread = spreadOf(values);
    expect(spread.runs).toBe(values.length);
    expect(spread.p5).toBeCloseTo(p5);
    expect(spread.median).toBeCloseTo(median);
    expect(spread.p95).toBeCloseTo(p95);
  });

  // From a table of the binomial distribution.
  it.each<[runs: number, low: number, high: number, confidence: number]>([
    [1, 1, 1, 0],
    [5, 1, 5, 93.75],
    [6, 1, 6, 96.875],
    [8, 1, 8, 99.22],
    [9, 2, 8, 96.09],
    [12, 3, 10, 96.14],
    [20, 6, 15, 95.86],
    [100, 40, 61, 96.48],
  ])("the median of %i is between the %ith and the %ith", (runs, low, high, confidence) => {
    const { interval } = spreadOf(upTo(runs).reverse());
    expect([interval.low, interval.high]).toEqual([low, high]);
    expect(interval.confidence).toBeCloseTo(confidence, 1);
  });

  it("there is none of nothing", () => {
    expect(spreadOf([])).toMatchObject({
      median: Number.NaN,
      runs: 0,
      interval: { confidence: 0 },
    });
  });
});

describe("a figure", () => {
  const about = (compared: About["compared"]): About => ({
    name: "key to paint",
    spans: "all of it",
    unit: "ms",
    floorName: "bare",
    compared,
    goals: [],
  });
  const ours = [4, 6, 8];
  const floor = [2, 6, 2];

  it.each<[compared: About["compared"], pairs: number[], atP95: number]>([
    ["ratio", [2, 1, 4], 7.8 / 5.6],
    ["difference", [2, 0, 6], 7.8 - 5.6],
  ])(
    "compares pair by pair, and one 95th percentile with the other: %s",
    (compared, pairs, atP95) => {
      const figure = figureOf(about(compared), { ours, floor });
      const measured = figure.ours as Measured;
      expect(measured.compared?.values).toEqual(pairs);
      expect(measured.compared?.spread).toEqual(spreadOf(pairs));
      expect(measured.compared?.atP95).toBeCloseTo(atP95);
      expect(figure.floor?.values).toEqual(floor);
      expect(figure.other).toBe("not measured");
    },
  );

  it("compares another extension with the same floor", () => {
    const { other } = figureOf(about("difference"), { ours, floor, other: [3, 7, 3] });
    expect((other as Measured).compared?.values).toEqual([1, 1, 1]);
  });

  it("compares with nothing where there is nothing beside it", () => {
    const figure = figureOf(about("ratio"), { ours });
    expect((figure.ours as Measured).compared).toBeUndefined();
    expect(figure.floor).toBeUndefined();
  });
});
