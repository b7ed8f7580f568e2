import { afterEach, describe, expect, it } from "vitest";
import { overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { outOfOrder } from "../ui/tab-order";
import { STATES } from "./all-states";

afterEach(resetLook);

const named = Object.entries(STATES);

// A popup is 25 rem wide where it may be, and in an overflow menu of Firefox as wide as that.
describe.each([
  ["light", 400],
  ["dark", 400],
  ["light", 250],
  ["dark", 250],
] as const)("in %s, %i px wide", (scheme, width) => {
  it.each(named)(
    "%s: axe-core finds nothing, Tab goes as the eye does, and nothing scrolls sideways",
    async (_name, show) => {
      await setLook(scheme, width);
      await show();
      expect(await problemsFound()).toEqual([]);
      expect(outOfOrder()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe("with text at 200 %", () => {
  it.each(named)("%s: nothing scrolls sideways", async (_name, show) => {
    await setLook("light", 800, "200%");
    await show();
    expect(overflowing()).toEqual([]);
  });
});
