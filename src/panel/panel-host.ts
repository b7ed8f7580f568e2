import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { keysOf, type PanelKeys } from "../preferences/panel-keys";
import { defaultPreferences, type TextSize } from "../preferences/preferences";
import type { Shortcut, ShortcutSettings } from "../preferences/shortcuts";

/** How a panel is set for her, and what there is to set elsewhere. */
export interface PanelHost {
  keys: PanelKeys;
  textSize: TextSize;
  setTextSize: (size: TextSize) => void;
  /** The browser-wide shortcuts. */
  readShortcuts: () => Promise<Shortcut[]>;
  /** Where they are changed; null where there is nothing to change. */
  shortcutSettings: ShortcutSettings | null;
}

/** A panel by itself: the keys are those that there are at first. */
export const plainHost: PanelHost = {
  keys: keysOf(defaultPreferences.keys),
  textSize: defaultPreferences.textSize,
  setTextSize: () => undefined,
  readShortcuts: async () => [],
  shortcutSettings: null,
};

export const PanelHostContext = createContext<PanelHost>(plainHost);

export const usePanelHost = (): PanelHost => useContext(PanelHostContext);

/** The single keys that work now, by what they do. */
export const usePanelKeys = (): PanelKeys => usePanelHost().keys;
