import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageText } from "../../src/screen/read/page-text";

describe("page text", () => {
  it.each([
    ["is as it is", "7000 0001", "7000 0001"],
    ["has no space at its ends", "  a b \n", "a b"],
    ["is one line", "a\r\n\tb\u00a0c\u2028d", "a b c d"],
    ["has no zero-width space", "70\u200b01", "7001"],
    ["has no soft hyphen", "re\u00adference", "reference"],
    ["can't turn the direction of writing", "\u202e1007\u202c\u2067", "1007"],
    ["has no control character", "a\u0000\u0007b\u009f", "ab"],
    ["has no private character", "\uf0b7a", "a"],
    ["has no half of a character", "a\ud83d", "a"],
    ["keeps whole ones", "a\u{1f600}é", "a\u{1f600}é"],
    ["of unseen characters is empty", "\u200b\u200e \ufeff", ""],
  ])("%s", (_name, text, shown) => {
    expect(pageText(text)).toBe(shown);
  });

  it("is at most 2,048 characters of what was there, on one line, with nothing unseen", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 5000, size: "max" });
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = pageText(text);
        expect(shown.length).toBeLessThanOrEqual(2048);
        expect(shown).not.toMatch(/[\n\r\t\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
        expect(shown).toBe(shown.trim());
      }),
    );
  });

  it("cut in the middle of a character leaves none of it", () => {
    expect(pageText(`${"a".repeat(2047)}\u{1f600}`)).toBe("a".repeat(2047));
  });
});
