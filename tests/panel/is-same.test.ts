import { describe, expect, it } from "vitest";
import { isSame } from "../../src/panel/is-same";

class Session {
  name = "session";
}
const session = new Session();
const act = () => undefined;

describe("says the same", () => {
  it.each<[what: string, one: unknown, other: unknown, is: boolean]>([
    ["words", "read", "read", true],
    ["other words", "read", "due", false],
    ["nothing and null", undefined, null, false],
    ["a number that is none", Number.NaN, Number.NaN, true],
    ["a list", ["a", ["b"]], ["a", ["b"]], true],
    ["a longer list", ["a"], ["a", "b"], false],
    ["another order", ["a", "b"], ["b", "a"], false],
    ["an object, deep", { duty: { at: [1] } }, { duty: { at: [1] } }, true],
    ["an object, otherwise deep down", { duty: { at: [1] } }, { duty: { at: [2] } }, false],
    ["a key more", { role: "pwc" }, { role: "pwc", direction: "inbound" }, false],
    ["another key without a value", { role: undefined }, { direction: undefined }, false],
    ["a list and an object", [], {}, false],
    ["null and an object", null, {}, false],
    ["the very same instance", session, session, true],
    ["another instance", session, new Session(), false],
    ["the very same function", act, act, true],
    ["another function", act, () => undefined, false],
    ["maps, of which it can't tell", new Map(), new Map(), false],
  ])("%s", (_, one, other, is) => {
    expect(isSame(one, other)).toBe(is);
    expect(isSame(other, one)).toBe(is);
  });
});
