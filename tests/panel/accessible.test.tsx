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
      expect(await problemsFound()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe("with text at 200 %, 360 px wide", () => {
  it.each(NAMED)("%s: nothing scrolls sideways", async (_name, state) => {
    await setLook("light", 360, "200%");
    paint(state);
    expect(overflowing()).toEqual([]);
  });
});
