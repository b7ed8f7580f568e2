import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DaysSeen, daysBefore, seeDay } from "../../src/ledger/stores/days-seen";

/** Sees one day after the other. @returns whether the last one is believed */
function see(days: readonly string[]): boolean {
  let seen: DaysSeen | undefined;
  let isBelieved = false;
  for (const day of days) ({ seen, isBelieved } = seeDay(seen, day));
  return isBelieved;
}

const KNOWN = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"];

describe("a day", () => {
  it.each([
    ["the very first", [], "2026-11-02", false],
    ["the fourth of the first four", KNOWN.slice(0, 3), "2026-11-05", true],
    ["the same as the last one", KNOWN, "2026-11-05", true],
    ["the next one", KNOWN, "2026-11-06", true],
    ["a month later", KNOWN, "2026-12-06", true],
    ["more than a month later", KNOWN, "2026-12-07", false],
    ["a year later", KNOWN, "2027-11-05", false],
    ["one before the last one", KNOWN, "2026-11-04", false],
    ["the third day of a jump", [...KNOWN, "2027-11-05", "2027-11-06"], "2027-11-07", false],
    [
      "the third further day after a jump",
      [...KNOWN, "2027-11-05", "2027-11-06", "2027-11-07"],
      "2027-11-08",
      true,
    ],
    [
      "the same day of a jump again and again",
      [...KNOWN, "2027-11-05", "2027-11-05", "2027-11-05"],
      "2027-11-05",
      false,
    ],
    ["the right one again, after a jump", [...KNOWN, "2027-11-05"], "2026-11-06", true],
    [
      "another jump, after a jump",
      [...KNOWN, "2027-11-05", "2027-11-06", "2029-11-07"],
      "2029-11-08",
      false,
    ],
  ])("%s", (_what, before, today, isBelieved) => {
    expect(see([...before, today])).toBe(isBelieved);
  });
});

it("is never believed after a jump before three more were seen", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 32, max: 5000 }),
      fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 12 }),
      (jump, steps) => {
        let { seen } = seeDay({ version: 2, last: "2026-11-05", doubtful: [] }, "2026-11-05");
        let day = daysBefore("2026-11-05", -jump);
        const days = new Set<string>();
        for (const step of [0, ...steps]) {
          day = daysBefore(day, -step);
          days.add(day);
          const next = seeDay(seen, day);
          seen = next.seen;
          expect(next.isBelieved).toBe(days.size > 3);
        }
      },
    ),
  );
});
