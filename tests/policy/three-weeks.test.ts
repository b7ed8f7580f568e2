import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { threeWeeksAfter } from "../../src/policy/three-weeks";

it("three weeks are what the policy gives (REC-7)", async () => {
  const { pack } = await compilePolicy();
  expect(pack.rows.find(({ id }) => id === "REC-7")?.words).toBe(
    "Untagged telephone calls are usually deleted after three weeks.",
  );
});

describe("three weeks after", () => {
  it.each([
    ["a day in the middle of a month", "2026-06-05", "2026-06-26"],
    ["a day whose month is over by then", "2026-11-21", "2026-12-12"],
    ["a day before Christmas", "2026-12-20", "2027-01-10"],
    ["a day in February", "2027-02-10", "2027-03-03"],
    ["a day in a leap year's February", "2028-02-10", "2028-03-02"],
    ["a leap day", "2028-02-29", "2028-03-21"],
    ["a day before the clocks go forward", "2026-03-20", "2026-04-10"],
    ["a day before the clocks go back", "2026-10-10", "2026-10-31"],
    ["a day before 1970", "1969-12-20", "1970-01-10"],
    ["the last day of the year 9999", "9999-12-31", "+010000-01-21"],
  ])("%s", (_what, date, after) => {
    expect(threeWeeksAfter(date)).toBe(after);
  });

  it("any day is the same weekday, 21 days on", () => {
    const anyDate = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDate, (date) => {
        const [from, to] = [new Date(date), new Date(threeWeeksAfter(date))];
        expect(to.getTime() - from.getTime()).toBe(21 * 86_400_000);
        expect(to.getUTCDay()).toBe(from.getUTCDay());
      }),
    );
  });
});

describe("what is no date is told in a sentence", () => {
  it.each([
    ["nothing", ""],
    ["a word", "yesterday"],
    ["a day that isn't in the calendar", "2027-02-29"],
    ["a date with a time", "2026-11-21T10:00:00.000Z"],
    ["a date as it is spoken", "21/11/2026"],
  ])("%s", (_what, date) => {
    expect(() => threeWeeksAfter(date)).toThrow(
      new RangeError(`"${date}" is not a date of the form 2026-11-21.`),
    );
  });
});
