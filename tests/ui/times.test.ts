import { expect, it } from "vitest";
import { dayAndTimeOf, longDateOf, noteTimeOf, timeOf } from "../../src/ui/times";

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

it.each([
  ["2026-11-21T14:05", "21 Nov 2026, 14:05"],
  ["2026-02-03T00:00", "3 Feb 2026, 00:00"],
  ["2026-12-31T23:59", "31 Dec 2026, 23:59"],
  // A time that the clocks left out that night: it is a wall clock's all the same.
  ["2026-03-29T01:30", "29 Mar 2026, 01:30"],
])("a note's %s is shown as %s: the wall time of whoever wrote it", (on, shown) => {
  expect(noteTimeOf(on)).toBe(shown);
});
