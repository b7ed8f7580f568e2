import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { createLookup } from "../../src/policy/lookup";
import type { Section } from "../../src/policy/pack";

const { pack } = await compilePolicy();
const lookup = createLookup(pack);
const policyWords = [...new Set(pack.rows.flatMap(({ words }) => words.split(" ")))];

const query = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom("\ud800", "\udc00", "a", " ", "\u200b", "\u0301", "(", "*") }),
  fc
    .array(fc.oneof(fc.constantFrom(...policyWords), fc.string({ unit: "binary" })))
    .map((words) => words.join(" ")),
);

describe("any query at all", () => {
  it("finds sections of the pack, none twice, with rows of their own, none twice", () => {
    fc.assert(
      fc.property(query, (typed) => {
        const found = lookup.find(typed);
        expect(new Set(found.map(({ section }) => section)).size).toBe(found.length);
        for (const { section, rows } of found) {
          expect(pack.sections).toContain(section);
          expect(new Set(rows).size).toBe(rows.length);
          for (const row of rows) expect(row.section).toBe(section.id);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("finds the same each time", () => {
    fc.assert(
      fc.property(query, (typed) => {
        expect(lookup.find(typed)).toEqual(lookup.find(typed));
      }),
    );
  });
});

describe("100,000 characters pasted", () => {
  it.each([
    ["one letter", "a"],
    ["one word after another", "complaint "],
    ["beginnings of threats", "end want take suicid "],
    ["marks", "(*+?"],
    ["accents without a letter", "\u0301"],
    ["misspelt words", "complaxnt recordqng "],
    ["two-letter words", "ab "],
  ])("%s: an answer before the finger is off the key", (_what, unit) => {
    const pasted = unit.repeat(100_000 / unit.length);
    const start = performance.now();
    lookup.find(pasted);
    // It takes some tens of milliseconds; what would hang takes seconds.
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("is searched for by its first 200 characters", () => {
    const beginning = "complaint about recording ".repeat(20).slice(0, 200);
    expect(lookup.find(`${beginning} ${"representatives ".repeat(6000)}`)).toEqual(
      lookup.find(beginning),
    );
  });
});

describe("a pack of 2,000 sections", () => {
  const sections: Section[] = Array.from({ length: 2000 }, (_, at) => ({
    id: `section-${at}`,
    title: `Section ${at}`,
    blocks: [{ kind: "paragraph", text: "Every section says the same." }],
  }));
  const many = createLookup({ sections, rows: [] });

  it("lists no more than can be looked through", () => {
    expect(many.find("same")).toHaveLength(50);
    expect(many.find("section 1234")[0]?.section.id).toBe("section-1234");
  });

  it("lists all of them for no query", () => {
    expect(many.find("")).toHaveLength(2000);
  });

  it("has no section for a threat, and says nothing of one", () => {
    expect(many.find("suicide")).toEqual([]);
  });
});
