import { afterEach, describe, expect, it } from "vitest";
import { LOOKS, overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { STATES } from "./all-states";
import { paint } from "./paint";

afterEach(resetLook);

const NAMED = Object.entries(STATES);

describe.each(LOOKS)("in %s, %i px wide", (scheme, width) => {
  it.each(NAMED)(
    "%s: axe-core finds nothing, and nothing scrolls sideways",
    async (_name, state) => {
      await setLook(scheme, width);
      paint(state);
      // Seen from its beginning: halfway, what the bar at the top covers would count as too small.
      scrollTo(0, 0);
      expect(await problemsFound()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe.each([360, 250])("with text at 200 %%, %i px wide", (width) => {
  it.each(NAMED)("%s: nothing scrolls sideways", async (_name, state) => {
    await setLook("light", width, "200%");
    paint(state);
    expect(overflowing()).toEqual([]);
  });
});
