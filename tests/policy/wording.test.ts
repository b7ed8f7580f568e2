import { describe, expect, it } from "vitest";
import type { Block } from "../../src/policy/pack";
import { canonicalWords, collapse, wordsOfBlock, wordsOfPassages } from "../../src/policy/wording";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (text: string): Block => ({ kind: "heading", text });
const list = (...items: string[]): Block => ({ kind: "list", items });
const link = (text: string | null): Block => ({
  kind: "link",
  text,
  addresses: [{ edition: "web", href: "http://example.org/" }],
});

describe("white space", () => {
  it.each([
    ["one space", "a b", "a b"],
    ["several", "a   b", "a b"],
    ["a line break", "a\nb", "a b"],
    ["a Windows line break", "a\r\nb", "a b"],
    ["a tab", "a\tb", "a b"],
    ["a no-break space", "a\u00a0b", "a b"],
    ["a no-break space beside a space", "a \u00a0b", "a b"],
    ["at the ends", " \u00a0a b\n", "a b"],
    ["nothing else", " \n ", ""],
  ])("%s becomes one space or none", (_name, text, words) => {
    expect(collapse(text)).toBe(words);
  });

  it.each(["“a”", '"a"', "a’s", "a's", "a – b", "non-resident", "£1000", "£1,000.", "and / or"])(
    "%s is kept as it is",
    (text) => {
      expect(collapse(text)).toBe(text);
    },
  );
});

describe("the words of a block", () => {
  it.each<[name: string, block: Block, words: string[]]>([
    ["a heading has its text", heading("a"), ["a"]],
    ["a paragraph has its text", paragraph("a b"), ["a b"]],
    ["a list has its items", list("a", "b"), ["a", "b"]],
    ["a link that shows words has those", link("a"), ["a"]],
    ["a link that shows its address has none", link(null), []],
  ])("%s", (_name, block, words) => {
    expect(wordsOfBlock(block)).toEqual(words);
  });
});

describe("canonical words", () => {
  it.each<[name: string, blocks: Block[], words: string]>([
    ["no blocks have none", [], ""],
    ["blocks are joined with one space", [heading("a"), paragraph("b"), paragraph("c")], "a b c"],
    ["list marks are no words", [paragraph("a:"), list("b;", "c.")], "a: b; c."],
    ["a paragraph and a list say the same", [paragraph("a"), paragraph("b")], "a b"],
    ["a bare address is no word", [paragraph("a"), link(null), paragraph("b")], "a b"],
    ["white space inside is collapsed", [paragraph(" a\u00a0\n b ")], "a b"],
  ])("%s", (_name, blocks, words) => {
    expect(canonicalWords(blocks)).toBe(words);
  });

  it("those of a statement are its passages' in order", () => {
    const passages = [{ blocks: [heading("a"), list("b", "c")] }, { blocks: [paragraph("d")] }];
    expect(wordsOfPassages(passages)).toBe("a b c d");
  });
});
