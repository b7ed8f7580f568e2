import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Where the handlers are: an hour ahead of UTC in summer. */
let times: typeof import("../../src/log/times");
const here = process.env.TZ;
beforeAll(async () => {
  process.env.TZ = "Europe/London";
  times = await import("../../src/log/times");
});
afterAll(() => {
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
});

it.each([
  [0, "0:00"],
  [999, "0:00"],
  [1000, "0:01"],
  [65_400, "1:05"],
  [600_000, "10:00"],
  [3_599_999, "59:59"],
  [3_600_000, "1:00:00"],
  [3_723_000, "1:02:03"],
  [90_000_000, "25:00:00"],
])("%i ms from the start is wound to %s", (ms, wound) => {
  expect(times.windOf(ms)).toBe(wound);
});

describe("a time", () => {
  it("is shown to the second, where the handler is", () => {
    expect(times.clockOf("2026-11-21T10:31:05.999Z")).toBe("10:31:05");
    expect(times.clockOf("2026-06-21T10:31:05.000Z")).toBe("11:31:05");
  });

  it.each([
    ["2026-11-21T23:59:00.000Z", "2026-11-21", false],
    ["2026-06-21T22:59:00.000Z", "2026-06-21", false],
    // After midnight in summer: kept under the day before, UTC.
    ["2026-06-21T23:30:00.000Z", "2026-06-21", true],
  ])("%s, kept under %s, is on another date: %s", (at, day, isOther) => {
    expect(times.isOtherDate(at, day)).toBe(isOther);
  });

  it("has its date where the handler is", () => {
    expect(times.shortDateOf("2026-06-21T23:30:00.000Z")).toBe("22 June");
    expect(times.weekdayOf("2026-11-21")).toBe("Saturday 21 November 2026");
  });
});
