import { afterEach, describe, expect, it } from "vitest";
import { overflowing, resetLook, setLook } from "../ui/looks";
import { looksRightAt } from "../ui/tab-pages";
import { STATES } from "./all-states";

afterEach(resetLook);

// A popup is 25 rem wide where it may be, and in an overflow menu of Firefox as wide as that.
looksRightAt(STATES, 250, 400);

describe("with text at 200 %", () => {
  it.each(Object.entries(STATES))("%s: nothing scrolls sideways", async (_name, show) => {
    await setLook("light", 800, "200%");
    await show();
    expect(overflowing()).toEqual([]);
  });
});
