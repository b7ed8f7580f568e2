/** Fixed keys, as they stand on keyboards. */
const NAMES: Readonly<Record<string, string>> = {
  space: "Space",
  arrowdown: "↓",
  arrowup: "↑",
  escape: "Esc",
  enter: "Enter",
  tab: "Tab",
};

/** A key as it is shown: "S" for "s". */
export const keyName = (key: string): string =>
  NAMES[key] ?? ([...key].length === 1 ? key.toUpperCase() : key);
