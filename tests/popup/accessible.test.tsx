import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { pack } from "../ui/pack";
import { paint } from "./paint";

afterEach(resetLook);

/** Every state of the popup: what it is painted with, and the way there. */
const STATES: [name: string, reach: () => Promise<void> | void][] = [
  ["loading", () => void paint("loading")],
  ["damaged", () => void paint("damaged")],
  ["every section", () => void paint()],
  [
    "some found",
    async () => {
      paint();
      await userEvent.keyboard("contact{ArrowDown}");
    },
  ],
  [
    "nothing found",
    async () => {
      paint();
      await userEvent.keyboard("qqqqqq");
    },
  ],
  [
    "the suicide route",
    async () => paint().screen.getByRole("button", { name: "Suicide threat" }).click(),
  ],
  ...pack.sections.map(({ title }): [string, () => Promise<void>] => [
    title,
    async () => {
      await paint().screen.getByRole("option").filter({ hasText: title }).first().click();
    },
  ]),
];

// A popup is 25 rem wide, whatever its window.
describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  it.each(STATES)(
    "%s: axe-core finds nothing, and nothing scrolls sideways",
    async (_name, reach) => {
      await setLook(scheme, 400);
      await reach();
      expect(await problemsFound()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe("with text at 200 %", () => {
  it.each(STATES)("%s: nothing scrolls sideways", async (_name, reach) => {
    await setLook("light", 800, "200%");
    await reach();
    expect(overflowing()).toEqual([]);
  });
});
