import {
  clashesIn,
  isNeeded,
  isSingleKey,
  keysOf,
  PANEL_ACTIONS,
  type PanelAction,
} from "./panel-keys";

/** How large the panel's text can be, in per cent of what the browser is set to. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a handler has set for herself: kept on this machine, as one record. */
export interface Preferences {
  version: 1;
  textSize: TextSize;
  /** Where they differ from the keys that there are at first; "" for none. */
  keys: Partial<Record<PanelAction, string>>;
}

/** What holds until she has set anything. */
export const defaultPreferences: Preferences = { version: 1, textSize: 100, keys: {} };

/**
 * Whether a value can be used, wherever it comes from: every key is one that can be pressed, none
 * has two meanings, and "Suicide threat" has one. It is looked at by hand and not by a schema: the
 * panel, which reads it at each opening, is smaller by the whole of a library.
 */
export function isPreferences(value: unknown): value is Preferences {
  if (!isGroup(value) || !isGroup(value.keys)) return false;
  const { version, textSize, keys } = value;
  return version === 1 && TEXT_SIZES.some((size) => size === textSize) && areKeys(keys);
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAction = (name: string): name is PanelAction =>
  PANEL_ACTIONS.some((action) => action === name);

function areKeys(keys: Readonly<Record<string, unknown>>): boolean {
  const chosen: Partial<Record<PanelAction, string>> = {};
  for (const [action, key] of Object.entries(keys)) {
    if (!isAction(action) || typeof key !== "string") return false;
    if (key === "" ? isNeeded(action) : !isSingleKey(key)) return false;
    chosen[action] = key;
  }
  return clashesIn(keysOf(chosen)).length === 0;
}
