import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MANAGED_KEYS } from "../../src/managed/managed-keys";
import { parseManaged } from "../../src/managed/managed-settings";

/** Firefox hands a policy on as it is written, whatever it holds. */

const DEEP = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;

describe("whatever a policy holds", () => {
  it("it is read without a throw, and what is refused is said in sentences", () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(DEEP, "[".repeat(100_000), "{", "\u202e<b>", "x".repeat(300_000), 1e308, -1),
      fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom("{", "\u0000", "null")), { maxLength: 40 }),
    );
    const name = fc.constantFrom(...MANAGED_KEYS, "__proto__", "constructor", "<b>", "\u202e");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (members) => {
        const { problems, consoles } = parseManaged(Object.fromEntries(members));
        expect(consoles.length).toBeLessThanOrEqual(32);
        expect(problems.length).toBeLessThanOrEqual(61);
        for (const { says } of problems) {
          expect(says.length).toBeLessThan(2000);
          expect(says).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a thousand consoles", { consoles: Array(1000).fill("{") }],
    ["a console as a group, as deep as may be", { consoles: [DEEP] }],
    ["organisation details as deep", { organisation: DEEP }],
    ["a handler's id of a megabyte", { handlerId: "x".repeat(1_000_000) }],
    [
      "a thousand names that aren't known",
      Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`n${at}`, 1])),
    ],
  ])("%s is refused, bounded", (_what, policy) => {
    const { problems } = parseManaged(policy);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(61);
  });
});
