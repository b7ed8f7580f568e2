import { afterEach, describe, expect, it } from "vitest";
import { overflowing, problemsFound, resetLook, setLook } from "../ui/looks";
import { paint, WHOLE } from "./paint";

afterEach(resetLook);

const LONG = "Unbroken".repeat(14);

/** Every state of the page, by name. */
const STATES: Record<string, () => Promise<unknown> | undefined> = {
  empty: () => void paint(),
  whole: () => void paint({ organisation: WHOLE }),
  "long words": () =>
    void paint({
      organisation: {
        format: 1,
        suicideThreat: { steps: [LONG], lastChecked: "2026-11-03" },
        nominatedOfficers: [{ team: LONG, contact: LONG }],
      },
    }),
  "other routes": () => {
    const { screen } = paint({ organisation: WHOLE });
    return screen.getByText("Contacts for the policy’s other routes").click();
  },
  unreadable: () => void paint({ isUnreadable: true }),
  "not saved yet": () => paint().textbox("Welsh contact").fill("Ext. 7"),
  saved: async () => {
    const { screen, save } = paint({ organisation: WHOLE });
    await save();
    await expect.element(screen.getByText("Saved", { exact: true })).toBeVisible();
  },
  "wrong fields": async () => {
    const { screen, save, textbox } = paint({ organisation: WHOLE });
    await textbox("Welsh contact").fill(`<${LONG}`);
    await textbox("Intranet host").fill("https://intralink/");
    await save();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "a file refused": async () => {
    const { screen, importFile } = paint();
    await importFile(JSON.stringify({ [LONG]: 1, contacts: { [`${LONG}${LONG}`]: 1 } }));
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
};

const NAMED = Object.entries(STATES);

describe.each([
  ["light", 320],
  ["dark", 320],
  ["light", 900],
  ["dark", 900],
] as const)("in %s, %i px wide", (scheme, width) => {
  it.each(NAMED)(
    "%s: axe-core finds nothing, and nothing scrolls sideways",
    async (_name, show) => {
      await setLook(scheme, width);
      await show();
      expect(await problemsFound()).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});

describe("with text at 200 %, 320 px wide", () => {
  it.each(NAMED)("%s: nothing scrolls sideways", async (_name, show) => {
    await setLook("light", 320, "200%");
    await show();
    expect(overflowing()).toEqual([]);
  });
});
