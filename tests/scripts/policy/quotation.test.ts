import { describe, expect, it } from "vitest";
import { blocksOfSpan, findSpan, nearestText, proseOf } from "../../../scripts/policy/quotation";
import type { Block } from "../../../src/policy/pack";

const prose = proseOf([
  { kind: "heading", text: "One two." },
  { kind: "paragraph", text: "Three: four. Five:" },
  { kind: "list", items: ["six;", "seven."] },
  { kind: "link", text: "Shown", addresses: [] },
  { kind: "list", items: ["Four."] },
]);

/** The words that a quotation finds, or what it misses. */
function found(from: string, to: string | undefined, cursor = 0): string {
  const span = findSpan(prose, { from, to }, cursor);
  return "missing" in span ? `missing: ${span.missing}` : prose.text.slice(span.start, span.end);
}

it("the prose of a section is its words without its links", () => {
  expect(prose.text).toBe("One two. Three: four. Five: six; seven. Four.");
});

describe("a quotation", () => {
  it.each([
    ["alone is all there is", "Three:", undefined, "Three:"],
    ["and another are both included", "Three:", "Five:", "Three: four. Five:"],
    ["may run over blocks", "two.", "six;", "two. Three: four. Five: six;"],
    ["may hold other white space", "One\u00a0\n two.", undefined, "One two."],
    ["that isn't there is told", "Eight", "Five:", "missing: Eight"],
    ["to end with that isn't there is told", "Three:", "Eight", "missing: Eight"],
    ["to end with must come later", "Three:", "One", "missing: One"],
    ["keeps its capitals", "three:", undefined, "missing: three:"],
  ])("%s", (_name, from, to, words) => {
    expect(found(from, to)).toBe(words);
  });

  it("is looked for after the cursor only", () => {
    expect(found("One", undefined, 1)).toBe("missing: One");
  });
});

describe("the blocks of a quotation", () => {
  it.each<[name: string, from: string, to: string, blocks: Block[]]>([
    ["a piece of a paragraph", "four.", "four.", [{ kind: "paragraph", text: "four." }]],
    [
      "a heading and a piece of a paragraph",
      "two.",
      "Three:",
      [
        { kind: "heading", text: "two." },
        { kind: "paragraph", text: "Three:" },
      ],
    ],
    [
      "a paragraph and a piece of a list",
      "Five:",
      "six;",
      [
        { kind: "paragraph", text: "Five:" },
        { kind: "list", items: ["six;"] },
      ],
    ],
    [
      "the items of a list, and of the next",
      "six;",
      "Four.",
      [
        { kind: "list", items: ["six;", "seven."] },
        { kind: "list", items: ["Four."] },
      ],
    ],
  ])("%s", (_name, from, to, blocks) => {
    const span = findSpan(prose, { from, to }, 0);
    expect("missing" in span ? span : blocksOfSpan(prose, span)).toEqual(blocks);
  });
});

describe("the nearest text", () => {
  it.each([
    ["has one letter changed", "a bid c", "a bad c d e", "a bad c"],
    ["is the first of two alike", "x b", "a b c b", "a b"],
    ["is all of a shorter text", "a b c d", "a c", "a c"],
    ["is nothing in no text", "a b", "", ""],
  ])("%s", (_name, quotation, text, nearest) => {
    expect(nearestText(text, quotation)).toBe(nearest);
  });
});
