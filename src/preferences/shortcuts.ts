/** A browser-wide shortcut, as the browser has it now. */
export interface Shortcut {
  /** What it does, in words. */
  does: string;
  /** "Alt+Shift+V"; empty where it has none. */
  keys: string;
}

/** Where a browser keeps its settings of shortcuts. */
export interface ShortcutSettings {
  /** What to type into the address bar. */
  address: string;
  /** Goes there; null where the browser lets no extension. */
  open: (() => void) | null;
}
