import { afterEach, expect, it } from "vitest";
import { overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { looksRight } from "../ui/tab-pages";
import { STATES } from "./all-states";

afterEach(resetLook);

looksRight(STATES);

it.each(Object.entries(STATES))("%s: 250 px wide, too", async (_name, show) => {
  await setLook("light", 250);
  await show();
  expect(await problemsFound()).toEqual([]);
  expect(overflowing()).toEqual([]);
});
