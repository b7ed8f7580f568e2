import { expect } from "vitest";
import type { LedgerReader } from "../../src/ledger/log-view/reader";
import { say, sayCount } from "../../src/words/say";
import { ENDED } from "../ledger-log/ledger";
import { CORRECTED, DAY, damaged, manyDays, SENSITIVE, someCalls } from "./ledgers";
import { paint, SETTINGS } from "./paint";

/** What stands over so many calls. */
const shown = (calls: number, days: number) =>
  say("logCallsShown", { calls: sayCount("logCalls", calls), days: sayCount("logDays", days) });

/** A reference without a place to break it. */
export const LONG = "Unbroken".repeat(8);
const never: Partial<LedgerReader> = { days: () => new Promise(() => undefined) };
const failing: Partial<LedgerReader> = { days: () => Promise.reject(new Error("no")) };

const found = async () => {
  const painted = paint({ ledger: await someCalls(), hash: "#find" });
  await painted.screen.getByLabelText(say("logFindLabel")).fill("121001234567");
  await painted.button(say("logFind")).click();
  const calls = sayCount("logCalls", 2);
  const summary = say("logFound", { calls, clients: sayCount("logClients", 1) });
  await expect.element(painted.screen.getByText(summary)).toBeVisible();
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
export const STATES: Readonly<Record<string, () => unknown>> = {
  empty: async () => {
    const { screen } = paint();
    await expect.element(screen.getByText(say("logCallsNone"))).toBeVisible();
  },
  loading: async () => {
    const { screen } = paint({ reading: never });
    await expect
      .element(screen.getByText(say("logBusy", { what: say("logCallsReading") })))
      .toBeVisible();
  },
  "that can't be read": async () => {
    const { screen } = paint({ reading: failing });
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  calls: async () => {
    const { screen } = paint({ ledger: await someCalls() });
    await expect.element(screen.getByText(shown(5, 2))).toBeVisible();
    await screen.getByText(say("logFilter")).click();
  },
  "many days": async () => {
    const { screen } = paint({ ledger: await manyDays(60) });
    await expect.element(screen.getByText(say("logEarlier"))).toBeVisible();
  },
  "damaged days": async () => {
    const { screen } = paint({ ledger: await damaged() });
    await expect.element(screen.getByText(say("logTagDamaged"), { exact: true })).toBeVisible();
  },
  "days in the wrong order": async () => {
    const { screen, button } = paint({ ledger: await someCalls() });
    await setFilters(screen, "2026-11-22", "2026-11-20");
    await button(say("logFilterShow")).click();
    await expect.element(screen.getByText(say("logFilterWrong"))).toBeVisible();
  },
  "a corrected call": async () => {
    const hash = `#call/${DAY}/${CORRECTED.id}`;
    const { screen } = paint({ ledger: await someCalls(), hash });
    await expect.element(screen.getByText(say("logCallEvents"))).toBeVisible();
  },
  "a damaged call": async () => {
    const hash = `#call/${DAY}/${SENSITIVE.id}`;
    const { screen } = paint({ ledger: await damaged(), hash });
    await expect.element(screen.getByText(say("logCallEvents"))).toBeVisible();
  },
  "a call with long words": async () => {
    const { screen } = paint({ ledger: await longCall(), hash: `#call/${DAY}/${LONG}` });
    await expect.element(screen.getByText(say("logCallEvents"))).toBeVisible();
  },
  "a call that isn't there": async () => {
    const { screen } = paint({ hash: `#call/${DAY}/none` });
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  found,
  "nothing to find by": async () => {
    const { screen, button } = paint({ hash: "#find" });
    await button(say("logFind")).click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "about to erase": async () => {
    const { screen } = await found();
    await screen.getByText(say("logErase")).first().click();
    await screen.getByText(say("logEraseNow")).click();
  },
  "a sound check": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#check" });
    await button(say("logCheckTitle")).click();
    await expect
      .element(screen.getByRole("heading", { name: say("verifyNoProblem") }))
      .toBeVisible();
  },
  "a check with problems, and findings": async () => {
    const { screen, button } = paint({ ledger: await damaged(), hash: "#check" });
    await button(say("logCheckTitle")).click();
    await expect.element(screen.getByText(sayCount("logProblemsFound", 4)).last()).toBeVisible();
    await screen.getByText(say("logFindingShow")).first().click();
    await expect.element(screen.getByRole("heading", { name: say("logCopyOther") })).toBeVisible();
    await screen.getByText(say("logFindingShow")).last().click();
    await expect.element(screen.getByText(say("logNotShown"), { exact: false })).toBeVisible();
  },
  "a head that is none": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#check" });
    await screen.getByLabelText(say("logCheckHead")).fill("x");
    await button(say("logCheckTitle")).click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
  "what is kept, as the organisation says": async () => {
    const { screen } = paint({
      hash: "#kept",
      settings: { ...SETTINGS, mayChangeDays: "set", mayErase: false, handler: LONG },
    });
    await expect.element(screen.getByText(say("ruledOutSet"))).toBeVisible();
  },
  "what is kept, unread": async () => {
    const { screen } = paint({ hash: "#kept", settings: { ...SETTINGS, days: undefined } });
    await expect.element(screen.getByText(say("logRetentionUnread"))).toBeVisible();
  },
  "what is kept, with a wrong number": async () => {
    const { screen, button } = paint({ ledger: await someCalls(), hash: "#kept" });
    await screen.getByLabelText(say("logRetention")).fill("7");
    await button(say("logRetentionSave")).click();
    await expect.element(screen.getByRole("alert")).toBeVisible();
  },
};

async function setFilters(screen: ReturnType<typeof paint>["screen"], from: string, to: string) {
  const details = screen.container.querySelector("details");
  details?.setAttribute("open", "");
  await screen.getByLabelText(say("logFilterFrom"), { exact: true }).fill(from);
  await screen.getByLabelText(say("logFilterTo"), { exact: true }).fill(to);
}
