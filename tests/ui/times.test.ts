import { expect, it } from "vitest";
import { dayAndTimeOf, longDateOf, timeOf } from "../../src/ui/times";

/** A time of the handler's own day, as it is kept. */
const kept = (hours: number, minutes: number) =>
  new Date(2026, 10, 21, hours, minutes, 59).toISOString();

it.each([
  [10, 31, "10:31"],
  [9, 5, "09:05"],
  [0, 0, "00:00"],
  [23, 59, "23:59"],
])("%i hours %i is shown as %s, where she is", (hours, minutes, shown) => {
  expect(timeOf(kept(hours, minutes))).toBe(shown);
  expect(dayAndTimeOf(kept(hours, minutes))).toBe(`21 Nov 2026, ${shown}`);
});

it.each([
  ["2017-03-09", "9 March 2017"],
  ["2026-12-31", "31 December 2026"],
  ["2026-01-01", "1 January 2026"],
])("the date %s is shown as %s, wherever she is", (date, shown) => {
  expect(longDateOf(date)).toBe(shown);
});
