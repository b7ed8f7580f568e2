import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/profile/profile";
import { takePart } from "../../src/profile/take-part";

describe("the part of a text", () => {
  it.each<[text: string, part: Part, taken: string | undefined]>([
    ["Case 7000000001", { after: "Case " }, "7000000001"],
    ["Case 7000000001", { after: "case " }, undefined],
    ["#1: Application", { after: "#", before: ":" }, "1"],
    ["#1 Application", { after: "#", before: ":" }, undefined],
    [": #1: x", { after: "#", before: ":" }, "1"],
    ["Team 4 (Leeds)", { before: "(" }, "Team 4"],
    ["(Leeds)", { before: "(" }, undefined],
    ["Case: ", { after: "Case:" }, undefined],
    ["", { after: "x" }, undefined],
    ["", { take: "digits" }, undefined],
    ["7000000001", { take: "digits" }, "7000000001"],
    ["SCIN 7000000001 opened", { take: "digits" }, "7000000001"],
    ["7000000001 of 2026", { take: "digits" }, undefined],
    ["7000000001 of 2026", { take: "digits", length: 10 }, "7000000001"],
    ["7000000001 and 7000000002", { take: "digits", length: 10 }, undefined],
    ["7000000001, again 7000000001", { take: "digits", length: 10 }, "7000000001"],
    ["70000000012", { take: "digits", length: 10 }, undefined],
    ["/case/7000000001?tab=2", { after: "/case/", take: "digits" }, "7000000001"],
    ["/case/?tab=2", { after: "/case/", take: "digits", length: 10 }, undefined],
    ["Client C-101/7, Pat", { after: "Client ", take: "letters and digits" }, "C-101/7"],
    ["C-101", { take: "letters and digits" }, "C-101"],
    ["C-101 Pat", { take: "letters and digits" }, undefined],
    ["תיק 12-א", { after: "תיק", take: "letters and digits" }, "12-א"],
    ["٧٠٠٠", { take: "digits" }, undefined],
    ["٧٠٠٠", { take: "letters and digits" }, "٧٠٠٠"],
    ["AB12", { length: 4 }, "AB12"],
    ["AB123", { length: 4 }, undefined],
    [" AB12 ", { length: 4 }, "AB12"],
    ["a.c", { after: "." }, "c"],
    ["abc", { after: "." }, undefined],
    ["$&$1", { after: "$&" }, "$1"],
  ])("%s, %o: %s", (text, part, taken) => {
    expect(takePart(text, part)).toBe(taken);
  });

  it("is always a part of it, of the length that is asked for", () => {
    const part = fc.record(
      {
        after: fc.string({ minLength: 1, maxLength: 3 }),
        before: fc.string({ minLength: 1, maxLength: 3 }),
        take: fc.constantFrom("digits" as const, "letters and digits" as const),
        length: fc.integer({ min: 1, max: 64 }),
      },
      { requiredKeys: [] },
    );
    const property = fc.property(fc.string({ unit: "binary" }), part, (text, asked) => {
      const taken = takePart(text, asked);
      if (taken === undefined) return;
      expect(text).toContain(taken);
      expect(taken.trim()).toBe(taken);
      expect(taken).not.toBe("");
      if (asked.length !== undefined) expect(taken).toHaveLength(asked.length);
      if (asked.take === "digits") expect(taken).toMatch(/^\d+$/);
    });
    fc.assert(property, { seed: 21, numRuns: 2000 });
  });
});
