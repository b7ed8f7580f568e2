import { describe, expect, it } from "vitest";
import { moving, overflowing, problemsFound, setLook, setMedia } from "./looks";
import { outOfOrder } from "./tab-order";

type States = Readonly<Record<string, () => unknown>>;

/** Every state of a page, by name, is looked at in both colour schemes, at two widths in px. */
export function looksRightAt(states: States, narrow: number, wide: number): void {
  describe.each([
    ["light", narrow],
    ["dark", narrow],
    ["light", wide],
    ["dark", wide],
  ] as const)("in %s, %i px wide", (scheme, width) => {
    it.each(Object.entries(states))(
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
}

/**
 * Every state of a page that opens in a tab, by name, is looked at in both colour schemes, narrow
 * and wide, and with text at 200 %. Whoever calls it resets the look after each test.
 */
export function looksRight(states: States): void {
  const named = Object.entries(states);

  looksRightAt(states, 320, 900);

  describe("in forced colours, with reduced motion", () => {
    it.each(named)("%s: axe-core finds nothing, and nothing moves", async (_name, show) => {
      await setLook("light", 900);
      await setMedia({ "forced-colors": "active", "prefers-reduced-motion": "reduce" });
      await show();
      expect(await problemsFound()).toEqual([]);
      expect(moving()).toEqual([]);
    });
  });

  describe("with text at 200 %, 320 px wide", () => {
    it.each(named)("%s: nothing scrolls sideways", async (_name, show) => {
      await setLook("light", 320, "200%");
      await show();
      expect(overflowing()).toEqual([]);
    });
  });
}
