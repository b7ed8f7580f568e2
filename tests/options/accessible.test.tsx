import { afterEach, expect } from "vitest";
import { resetLook } from "../ui/looks";
import { looksRight } from "../ui/tab-pages";
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

looksRight(STATES);
