/** @jsxImportSource preact */

import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import type { Organisation } from "../../src/call/organisation";
import { pack } from "../ui/pack";
import { paint } from "./paint";

/** A browser that won't open the panel. */
const refuses = { onOpenPanel: () => Promise.reject(new Error("no gesture")) };

/** A section's own page, by its title. */
const section = (title: string) => async () => {
  await paint().screen.getByRole("option").filter({ hasText: title }).first().click();
};

export const STEP = "Keep the client talking.";
export const WITH_STEPS: Organisation = {
  format: 1,
  suicideThreat: { steps: [STEP, "Ring the duty manager."], lastChecked: "2026-11-03" },
};

/** Every state of the popup, by name: each is painted, and the way to it is gone. */
export const STATES: Readonly<Record<string, () => unknown>> = {
  loading: () => paint("loading"),
  damaged: () => paint("damaged"),
  "every section": () => paint(),
  "no shortcut": () => paint(pack, { shortcut: undefined }),
  "some found": async () => {
    paint();
    await userEvent.keyboard("contact{ArrowDown}");
  },
  "nothing found": async () => {
    paint();
    await userEvent.keyboard("qqqqqq");
  },
  "the panel refused": async () => {
    const { openPanel, screen } = paint(pack, refuses);
    await openPanel.click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "the panel refused, no shortcut": async () => {
    const { openPanel, screen } = paint(pack, { ...refuses, shortcut: undefined });
    await openPanel.click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "the suicide route": async () => {
    await paint().threat.click();
  },
  "the suicide route, with the organisation's steps": async () => {
    const { threat, screen } = paint(pack, { readOrganisation: async () => WITH_STEPS });
    await threat.click();
    await expect.element(screen.getByText(STEP)).toBeVisible();
  },
  ...Object.fromEntries(pack.sections.map(({ title }) => [title, section(title)])),
};
