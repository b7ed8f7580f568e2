import { describe, expect, it } from "vitest";
import {
  addVisit,
  MOST_VISITS,
  needsAttention,
  summary,
  type Visit,
  visitsSchema,
} from "../../src/profile/visits";

const seen = (fields: Visit["fields"], wanted: Visit["wanted"] = ["caseReference", "role"]) => ({
  isCase: true,
  fields,
  wanted,
});
const unseen: Visit = { isCase: false, fields: [], wanted: [] };

describe("what the last visits come to", () => {
  it.each<[what: string, visits: Visit[], expected: ReturnType<typeof summary>]>([
    ["none", [], { cases: { read: 0, of: 0 }, fields: {} }],
    ["pages that weren't recognised", [unseen, unseen], { cases: { read: 0, of: 2 }, fields: {} }],
    [
      "a field that was found once in two",
      [seen(["caseReference", "role"]), seen(["caseReference"])],
      {
        cases: { read: 2, of: 2 },
        fields: { caseReference: { read: 2, of: 2 }, role: { read: 1, of: 2 } },
      },
    ],
    [
      "a field counts only where it was looked for",
      [unseen, seen(["role"], ["role"]), seen([], ["direction"])],
      {
        cases: { read: 2, of: 3 },
        fields: { role: { read: 1, of: 1 }, direction: { read: 0, of: 1 } },
      },
    ],
  ])("%s", (_what, visits, expected) => {
    expect(summary(visits)).toEqual(expected);
  });

  it.each([
    [0, 4, false],
    [0, 5, true],
    [2, 5, true],
    [3, 5, false],
    [3, 20, true],
    [9, 20, true],
    [10, 20, false],
    [20, 20, false],
    [0, 0, false],
  ])("read on %i of the last %i needs attention: %s", (read, of, expected) => {
    expect(needsAttention({ read, of })).toBe(expected);
  });
});

describe("what is kept", () => {
  it("is the last twenty, the oldest first", () => {
    let visits: Visit[] = [];
    for (let at = 0; at < MOST_VISITS + 5; at++) {
      visits = addVisit(visits, at < 24 ? unseen : seen(["role"]));
    }
    expect(visits).toHaveLength(MOST_VISITS);
    expect(visits.at(-1)).toEqual(seen(["role"]));
    expect(visits.filter(({ isCase }) => isCase)).toHaveLength(1);
    expect(visitsSchema.safeParse({ crm: visits }).success).toBe(true);
  });

  it("names no case, no person and no time", () => {
    const text = JSON.stringify([unseen, seen(["caseReference"])]);
    expect(text.replaceAll(/"(isCase|fields|wanted|caseReference|role)"/g, "")).toBe(
      "[{:false,:[],:[]},{:true,:[],:[,]}]",
    );
    expect(
      visitsSchema.safeParse({ crm: [{ ...unseen, fields: ["121 0012 34567"] }] }).success,
    ).toBe(false);
  });
});
