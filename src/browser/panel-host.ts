import { type ChipWords, chipWords } from "../words/chip-words";
import { browser, sidePanel } from "./extension";
import { shortcutOf } from "./shortcuts";

/**
 * Opens the panel of a window. It must be the first thing a gesture's listener does: after any
 * `await` the browser has forgotten the gesture. Firefox forgets it in a message, too.
 */
export function openPanel(windowId: number): Promise<void> {
  return sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ windowId });
}

/** What the chip in a page says: Firefox opens its sidebar for no click in a page. */
export const wordsOfChip = async (): Promise<ChipWords> =>
  chipWords(sidePanel === undefined ? ((await shortcutOf("open-panel")) ?? "") : undefined);

/** Calls back when a window's panel was closed, where the browser tells. */
export function onPanelClosed(listener: (windowId: number) => void): void {
  sidePanel?.onClosed.addListener(({ windowId }) => listener(windowId));
}

/** Where it doesn't, the panel itself says that it goes. Call it in the panel, once. */
export function tellOfClosing(say: () => void): void {
  if (sidePanel === undefined) window.addEventListener("pagehide", say);
}
