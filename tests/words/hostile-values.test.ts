import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say, sayInPieces, useMessages } from "../../src/words/say";
import { useEnglish } from "./use-english";

const HOSTILE = [
  ...["{case}", "{count}", "{{name}}", "{", "}", "{__proto__}", "{constructor}"],
  ...["$&", "$1", "$<name>", "$$", "$`", "$'", "\\1", "%s", "<b>", "__MSG_extensionName__"],
];

describe("what is put into a message", () => {
  it("stands there as it is: nothing in it is a place, and nothing in it is replaced", () => {
    useMessages((key) => `${key}: {a}, {b} and {a}.`);
    const value = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));
    const fill = say as unknown as (key: string, values: Record<string, string>) => string;
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(fill("x", { a, b })).toBe(`x: ${a}, ${b} and ${a}.`);
      }),
    );
    useEnglish();
  });

  it("of a place with no value, the place stays, whatever every object has", () => {
    useMessages(() => "{constructor} {toString} {missing}");
    const fill = say as unknown as (key: string, values: Record<string, string>) => string;
    expect(fill("y", {})).toBe("{constructor} {toString} {missing}");
    expect(sayInPieces("languageTag").filter((piece) => "place" in piece)).toHaveLength(3);
    useEnglish();
  });
});
