import { defaultPreferences, isPreferences, type Preferences } from "../preferences/preferences";
import { browser } from "./extension";
import type { FromPage } from "./messages";

/** What a handler has set for herself, in `storage.local`: one record, written whole. */
const KEY = "preferences";

/** What is set. Never rejects: where it can't be read, the defaults hold and the log says why. */
export const readPreferences = (): Promise<Preferences> =>
  browser.storage.local.get(KEY).then(
    (stored) => parsed(stored[KEY]),
    (error: unknown) => {
      console.error("The preferences can't be read; the defaults hold.", error);
      return defaultPreferences;
    },
  );

function parsed(value: unknown): Preferences {
  if (value === undefined) return defaultPreferences;
  if (isPreferences(value)) return value;
  console.error("The preferences can't be read; the defaults hold.", value);
  return defaultPreferences;
}

/** Replaces them. Only the background calls it; pages send them there. */
export const savePreferences = (preferences: Preferences): Promise<void> =>
  browser.storage.local.set({ [KEY]: preferences });

/** Asks the background to replace them. @throws where nobody says that it did */
export async function sendPreferences(preferences: Preferences): Promise<void> {
  const message: FromPage = { kind: "save preferences", preferences };
  if ((await browser.runtime.sendMessage(message)) !== true) {
    throw new Error("Nobody says that the preferences are kept.");
  }
}

/** Calls back whenever they change, in whichever page of the extension. */
export function onPreferences(callback: (preferences: Preferences) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === "local" ? changes[KEY] : undefined;
    if (change !== undefined) callback(parsed(change.newValue));
  });
}
