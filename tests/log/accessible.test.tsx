import { afterEach, expect } from "vitest";
import type { LedgerReader } from "../../src/ledger/log-view/reader";
import { ENDED } from "../ledger-log/ledger";
import { resetLook } from "../ui/looks";
import { looksRight } from "../ui/tab-pages";
import { CORRECTED, DAY, damaged, manyDays, SENSITIVE, someCalls } from "./ledgers";
import { paint } from "./paint";

afterEach(resetLook);

const LONG = "Unbroken".repeat(8);
const never: Partial<LedgerReader> = { days: () => new Promise(() => undefined) };
const failing: Partial<LedgerReader> = { days: () => Promise.reject(new Error("no")) };

const found = async () => {
  const painted = paint({ ledger: await someCalls(), hash: "#find" });
  await painted.screen.getByLabelText("Case or client reference").fill("121001234567");
  await painted.button("Find").click();
  await expect.element(painted.screen.getByText("2 calls with 1 client.")).toBeVisible();
  return painted;
};

const longCall = async () => {
  const ledger = await manyDays(1);
  await ledger.seal({
    id: LONG,
    startedAt: `${DAY}T10:00:00.000Z`,
    handler: LONG,
    steps: [{ bind: { caseReference: LONG, clientReference: LONG, role: "pwc" } }, ENDED],
  });
  return ledger;
};

/** Every state of the page, by name. */
const STATES: Record<string, () => Promise<unknown>> = {
  empty: async () => {
    const { screen } = paint();
    await expect.element(screen.getByText(/^No call has been recorded yet/)).toBeVisible();
  },
  loading: async () => {
    const { screen } = paint({ reading: never });
    await expect.element(screen.getByText("Reading your calls…")).toBeVisible();
  },
  "that can't be read": async () => {
    const { screen } = paint({ reading: failing });
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  calls: async () => {
    const { screen } = paint({ ledger: await someCalls() });
    await expect.element(screen.getByText("5 calls of 2 days.")).toBeVisible();
    await screen.getByText("Filter the calls").click();
  },
  "many days": async () => {
    const { screen } = paint({ ledger: await manyDays(60) });
    await expect.element(screen.getByText("Earlier days →")).toBeVisible();
  },
  "damaged days": async () => {
    const { screen } = paint({ ledger: await damaged() });
    await expect.element(screen.getByText("Damaged", { exact: true })).toBeVisible();
  },
  "days in the wrong order": async () => {
    const { screen, button } = paint({ ledger: await someCalls() });
    await setFilters(screen, "2026-11-22", "2026-11-20");
    await button("Show these calls").click();
    await expect.element(screen.getByText(/The first day is after the last one/)).toBeVisible();
  },
  "a corrected call": async () => {
    const hash = `#call/${DAY}/${CORRECTED.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    await expect.element(screen.getByText("What happened")).toBeVisible();
  },
  "a damaged call": async () => {
    const hash = `#call/${DAY}/${SENSITIVE.id}`;
    const { screen } = paint({ ledger: await damaged(), hash });
    await expect.element(screen.getByText("What happened")).toBeVisible();
  },
  "a call with long words": async () => {
    const { screen } = paint({ ledger: await longCall(), hash: `#call/${DAY}/${LONG}` });
    await expect.element(screen.getByText("What happened")).toBeVisible();
  },
  "a call that isn't there": async () => {
    const { screen } = paint({ hash: `#call/${DAY}/none` });
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  found,
  "nothing to find by": async () => {
    const { screen, button } = paint({ hash: "#find" });
    await button("Find").click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "about to erase": async () => {
    const { button } = await found();
    await button(/^Erase this client/).click();
    await button("Erase these readings").click();
  },
  "a sound check": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#check" });
    await button("Check the ledger").click();
    await expect
      .element(screen.getByRole("heading", { name: "No problem was found" }))
      .toBeVisible();
  },
  "a check with problems, and findings": async () => {
    const { screen, button } = paint({ ledger: await damaged(), hash: "#check" });
    await button("Check the ledger").click();
    await expect.element(screen.getByText("4 problems found").last()).toBeVisible();
    await screen.getByText("Show what was found, as it was").first().click();
    await expect.element(screen.getByRole("heading", { name: "The other copy" })).toBeVisible();
    await screen.getByText("Show what was found, as it was").last().click();
    await expect.element(screen.getByText(/not shown/)).toBeVisible();
  },
  "a head that is none": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#check" });
    await screen.getByLabelText(/^A head/).fill("x");
    await button("Check the ledger").click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "what is kept": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#kept" });
    await screen.getByLabelText("Days that readings are kept").fill("7");
    await button("Save").click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
};

async function setFilters(screen: ReturnType<typeof paint>["screen"], from: string, to: string) {
  const details = screen.container.querySelector("details");
  details?.setAttribute("open", "");
  await screen.getByLabelText("From", { exact: true }).fill(from);
  await screen.getByLabelText("To", { exact: true }).fill(to);
}

looksRight(STATES);
