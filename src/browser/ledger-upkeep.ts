import { browser } from "./extension";
import { withLedger } from "./ledger-store";
import { needMayChange } from "./managed-settings";
import { loadPack } from "./pack";
import { readRetention } from "./retention";
import { endAbandonedCalls, forgetLastCalls } from "./tab-steps";
import { checkLedger, eraseClients as erase, purgeOld } from "./twin-store";
import type { View } from "./view";

const ALARM = "look after the ledger";
/** Often enough that a call left open is over within the hour. */
const EVERY_MINUTES = 60;
/** A browser that has just started has better things to do. */
const FIRST_AFTER_MINUTES = 2;
/** The day on which everything was last compared, UTC: once a day of use is enough. */
const CHECKED = "ledger checked on";

/**
 * Looks after the ledger by an alarm: calls that were left open are ended, what has been kept for
 * long enough is purged, and once a day, while no call is open, both copies are compared whole.
 *
 * @param run runs what the alarm wants, and logs its failure
 */
export function lookAfterLedger(
  run: (work: Promise<unknown>) => void,
  tell: (view: View) => void,
): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run(tidy(tell));
  });
  // An alarm may not outlive the browser, and does outlive an update.
  const set = () => run(setAlarm());
  browser.runtime.onInstalled.addListener(set);
  browser.runtime.onStartup.addListener(set);
}

async function setAlarm(): Promise<void> {
  if ((await browser.alarms.get(ALARM)) !== undefined) return;
  browser.alarms.create(ALARM, {
    delayInMinutes: FIRST_AFTER_MINUTES,
    periodInMinutes: EVERY_MINUTES,
  });
}

async function tidy(tell: (view: View) => void): Promise<void> {
  const open = await endAbandonedCalls(await loadPack(), tell);
  await withLedger(async () => purgeOld(await readRetention()));
  const today = new Date().toISOString().slice(0, 10);
  const stored = await browser.storage.session.get(CHECKED);
  if (open > 0 || stored[CHECKED] === today) return;
  await checkNow();
  await browser.storage.session.set({ [CHECKED]: today });
}

/** Compares both copies of the ledger whole, and puts right what can be. */
export const checkNow = (): Promise<void> => withLedger(async () => void (await checkLedger()));

/** One copy couldn't be written: what is left there goes as soon as it can be. */
export class UnfinishedError extends Error {
  override readonly name = "UnfinishedError";
}

/**
 * Erases what is kept of these clients, on the screen of a call that has just ended as well.
 *
 * @throws {UnfinishedError} where one copy can't be written now
 * @throws {RuledOutError}
 */
export async function eraseClients(clients: readonly string[], tell: (view: View) => void) {
  await needMayChange("erasing");
  await withLedger(async () => {
    const came = await erase(clients);
    await forgetLastCalls(clients, tell);
    if (came === "unfinished") {
      throw new UnfinishedError("One copy can't be written now; what is left there will follow.");
    }
  });
}
