import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, digestOf, keyedDigest } from "../../src/call/digest";

describe("the one text of a value", () => {
  it.each<[name: string, value: unknown, text: string]>([
    ["keys in their order", { b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    ["what is undefined left out", { a: undefined, b: 2 }, '{"b":2}'],
    ["all the way down", [{ d: { z: 1, y: 2 } }], '[{"d":{"y":2,"z":1}}]'],
    ["upper case before lower: by code unit", { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ])("%s", (_name, value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it("is the same after storing and reading again, in whatever order it was written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const stored: Record<string, unknown> = JSON.parse(JSON.stringify(value));
        const turned = Object.fromEntries(Object.entries(stored).reverse());
        expect(canonical(turned)).toBe(canonical(stored));
      }),
    );
  });

  it("is another one for another value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [a, b] = [one, other].map((each): unknown => JSON.parse(JSON.stringify(each)));
        expect(canonical(a) === canonical(b)).toBe(isDeepStrictEqual(a, b));
      }),
    );
  });
});

// The published values of SHA-256 and HMAC-SHA-256 (RFC 4231, case 2): the ledger hangs on both.
it("digests are SHA-256, and keyed ones the first half of an HMAC", () => {
  expect(digestOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const key = Buffer.from("Jefe").toString("hex");
  expect(keyedDigest(key, "what do ya want for nothing?")).toBe("5bdcc146bf60754e6a042426089575c7");
});
