import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt, markTerms } from "../../src/policy/excerpt";

/** A text with what is marked in brackets. */
const marked = (text: string, terms: readonly string[]): string =>
  markTerms(text, terms)
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join("");

describe("marking", () => {
  it.each([
    ["the word itself", "Call Recording", ["recording"], "Call [Recording]"],
    ["a whole word by its beginning", "Call Recording", ["record"], "Call [Recording]"],
    ["no word by its middle", "A tape recorder", ["order"], "A tape recorder"],
    ["every one of them", "a tape, two tapes", ["tape"], "a [tape], two [tapes]"],
    ["for each term", "tape recorder", ["tape", "recorder"], "[tape] [recorder]"],
    ["a part of a compound", "re-establish contact", ["establish"], "re-[establish] contact"],
    ["both parts of a term with a mark", "re-establish", ["re-establish"], "[re]-[establish]"],
    ["a word with its apostrophe", "the client’s own", ["client"], "the [client’s] own"],
    ["a sum after its sign", "up to £1000", ["1000"], "up to £[1000]"],
    ["capitals alike", "HEO of the team", ["heo"], "[HEO] of the team"],
    ["accented letters", "Ä Émile", ["émile"], "Ä [Émile]"],
    ["a term that is a pattern, as words", "a.b a+b", ["a.b", ".*", "("], "[a].[b] [a]+[b]"],
    ["nothing for no term", "Call Recording", [], "Call Recording"],
    ["nothing for an empty term", "Call Recording", ["", " "], "Call Recording"],
    ["nothing in no text", "", ["call"], ""],
  ])("marks %s", (_what, text, terms, shown) => {
    expect(marked(text, terms)).toBe(shown);
  });

  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string());
  const terms = fc.array(text);

  it("leaves any text as it was, and no piece empty", () => {
    fc.assert(
      fc.property(text, terms, (any, each) => {
        const pieces = markTerms(any, each);
        expect(pieces.map((piece) => piece.text).join("")).toBe(any);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });
});

describe("an excerpt", () => {
  const long = `${"before ".repeat(20)}match ${"after ".repeat(40)}`.trim();
  it.each([
    ["a short text whole", "A short text.", ["text"], "A short text."],
    ["no text", "", ["text"], ""],
    ["the beginning for no match", "word ".repeat(40).trim(), ["no"], `${"word ".repeat(27)}word…`],
    [
      "what stands round the first match, between words",
      long,
      ["match"],
      `…${"before ".repeat(5)}match ${"after ".repeat(15)}after…`,
    ],
    [
      "to the end where the match is near it",
      `${"before ".repeat(20)}match.`,
      ["match"],
      `…${"before ".repeat(5)}match.`,
    ],
    ["a long word cut, for want of a space", "x".repeat(300), ["y"], `${"x".repeat(140)}…`],
    [
      "a match behind a long word",
      `${"x".repeat(100)}-match`,
      ["match"],
      `…${"x".repeat(39)}-match`,
    ],
  ])("shows %s", (_what, text, terms, shown) => {
    expect(excerpt(text, terms)).toBe(shown);
  });

  it("is a part of the text, at most 140 characters of it, with the first match in it", () => {
    const word = fc.oneof(fc.string(), fc.constantFrom("match", "a", "the", "🙂".repeat(90)));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const text = words.join(" ");
        const shown = excerpt(text, ["match"]);
        const part = shown.replace(/^…|…$/g, "");
        expect(part.length).toBeLessThanOrEqual(140);
        expect(text).toContain(part);
        expect(shown).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
        const isInText = markTerms(text, ["match"]).some(({ isMatch }) => isMatch);
        expect(markTerms(shown, ["match"]).some(({ isMatch }) => isMatch)).toBe(isInText);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a hostile text", () => {
  it.each([
    ["one long word", "a".repeat(100_000), ["a".repeat(50_000)]],
    ["apostrophes", "a'".repeat(50_000), ["b"]],
    ["many terms", "match ".repeat(10_000), Array.from({ length: 1000 }, (_, at) => `term${at}`)],
    ["nested brackets", "(".repeat(100_000), ["((((", "a+)+"]],
  ])("of %s takes no longer than its length", (_what, text, terms) => {
    const start = performance.now();
    markTerms(text, terms);
    excerpt(text, terms);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
