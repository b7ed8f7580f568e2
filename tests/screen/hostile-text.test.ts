import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageText } from "../../src/screen/page/one-line";

describe("of a page's text", () => {
  it.each([
    ["a pile of accents is four high", `Z${"\u0301".repeat(100)}a`, `Z${"\u0301".repeat(4)}a`],
    [
      "a pile of many kinds is, too",
      `Z${"\u0301\u0489\u20dd".repeat(40)}`,
      "Z\u0301\u0489\u20dd\u0301",
    ],
    ["Vietnamese and pointed Hebrew stay", "Nguyê\u0303\u0323n שָׁ֑לוֹם", "Nguyê\u0303\u0323n שָׁ֑לוֹם"],
    ["a blank letter goes", "\u3164\u115f\uffa0\u2800", ""],
    ["a joiner that shows nothing goes", "1\u034f2\u17b43", "123"],
    ["tags go", "A\u{e0041}\u{e0042}", "A"],
    ["the choice of a picture for a letter goes", "7\ufe0f\u20e3", "7\u20e3"],
  ])("%s", (_what, text, shown) => {
    expect(pageText(text)).toBe(shown);
  });

  it("no more than four accents ever stand together, and cleaning again changes nothing", () => {
    const unit = fc.constantFrom(
      "a",
      " ",
      "\u0301",
      "\u0489",
      "\u200b",
      "\ufe0f",
      "\u202e",
      "\ud83d",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => {
        const shown = pageText(text);
        expect(shown).not.toMatch(/\p{M}{5}/u);
        expect(pageText(shown)).toBe(shown);
      }),
    );
  });
});
