import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/profile/profile";
import { takePart } from "../../../src/profile/take-part";
import { partFor, proposeParts } from "../../../src/profile/teach/propose-parts";
import { sayPart } from "../../../src/profile/teach/say-part";

describe("which part of a text is the reference", () => {
  it.each<[text: string, value: string, part?: Part]>([
    ["121001234567", "121001234567"],
    ["121 0012 34567", "121 0012 34567"],
    ["CM-2024/00123", "CM-2024/00123"],
    ["AB 12 34 56 C", "AB 12 34 56 C"],
    ["Case 121001234567", "121001234567", { take: "digits", length: 12 }],
    ["Case 121001234567 (open)", "121001234567", { take: "digits", length: 12 }],
    ["Case CM-12345 (open)", "CM-12345", { take: "letters and digits", length: 8 }],
    ["Case 121 0012 34567 (open)", "121 0012 34567", { after: "Case", before: "(open)" }],
    ["#1: Application received", "1", { after: "#", take: "digits" }],
    ["Application received", "Application received"],
    ["", ""],
  ])("%s", (text, value, part) => {
    const [first] = proposeParts(text);
    expect(first).toEqual(part === undefined ? { value } : { value, part });
  });

  it("the whole text can always be taken", () => {
    expect(proposeParts("Case 121001234567").map(({ value }) => value)).toEqual([
      "121001234567",
      "Case 121001234567",
    ]);
  });

  it("whatever is proposed takes what it says, of any text", () => {
    const piece = fc.constantFrom(
      "Case",
      "121001234567",
      "1",
      "(open)",
      "#",
      ":",
      "CM-1",
      " ",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(" ").replace(/\s+/g, " ").trim();
        for (const { part, value } of proposeParts(text)) {
          expect(part === undefined ? text : takePart(text, part)).toBe(value);
        }
      }),
    );
  });

  it.each([
    ["Case 121001234567 - CRM", "121001234567", { take: "digits", length: 12 }],
    ["https://crm.example/cases/42/notes/7", "42", { after: "/cases/", take: "digits" }],
    ["Case 42 of 42", "43", undefined],
  ])("where it stands in %s", (text, wanted, part) => {
    const found = partFor(text, wanted);
    if (part === undefined) expect(found).toBeUndefined();
    else expect(takePart(text, found as Part)).toBe(wanted);
  });
});

it.each<[part: Part, words: string]>([
  [{ take: "digits", length: 12 }, "the 12 digits"],
  [{ after: "Case", take: "digits" }, "the digits after “Case”"],
  [{ after: "Case", before: "(" }, "what stands after “Case” and before “(”"],
  [{ length: 8 }, "8 characters"],
])("in words: %j", (part, words) => {
  expect(sayPart(part)).toBe(words);
});
