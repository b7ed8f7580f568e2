import type { ManagedSettings } from "../managed/managed-settings";
import { type Changeable, type MayChange, mayChange } from "../managed/may-change";
import { noPolicy } from "../managed/no-policy";
import { browser } from "./extension";

export type { MayChange };

/**
 * What an administrator has set by policy, asked of the browser once and kept until it says that
 * something has changed. Chrome may give out the first values some seconds after its start. Firefox
 * reads its policies when it starts and never says that they changed.
 */
let known: Promise<ManagedSettings> | undefined;
let isListening = false;
const callbacks = new Set<() => void>();

/** What is set by policy; where nothing is, as it is without one. Never rejects. */
export function readManaged(): Promise<ManagedSettings> {
  listen();
  known ??= ask();
  return known;
}

/** Calls back when what is set by policy may have changed: `readManaged` answers anew by then. */
export function onManaged(callback: () => void): void {
  listen();
  callbacks.add(callback);
}

/** What reads a policy is large: it is run where there is one. */
async function ask(): Promise<ManagedSettings> {
  // Firefox rejects where there is no policy at all.
  const policy = await browser.storage.managed.get(null).catch(() => ({}));
  if (Object.keys(policy).length === 0) return noPolicy();
  return (await import("../managed/managed-settings")).parseManaged(policy);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== "managed") return;
    known = undefined;
    for (const callback of callbacks) callback();
  });
}

/** Whether handlers may change this, and if not, why. */
export const readMayChange = async (what: Changeable): Promise<MayChange> =>
  mayChange(await readManaged(), what);

/** A handler asked for what her organisation has ruled out. */
export class RuledOutError extends Error {
  override readonly name = "RuledOutError";
}

/** @throws {RuledOutError} where handlers may not change this */
export async function needMayChange(what: Changeable): Promise<void> {
  if ((await readMayChange(what)) === "yes") return;
  throw new RuledOutError(`By the organisation's policy nothing is changed here: ${what}.`);
}
