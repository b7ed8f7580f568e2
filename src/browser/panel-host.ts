import { browser, sidePanel } from "./extension";

/**
 * Opens the panel of a window. It must be the first thing a gesture's listener does: after any
 * `await` the browser has forgotten the gesture. Firefox forgets it in a message, too.
 */
export function openPanel(windowId: number): Promise<void> {
  return sidePanel === undefined ? browser.sidebarAction.open() : sidePanel.open({ windowId });
}

/** Calls back when a window's panel was closed, where the browser tells. */
export function onPanelClosed(listener: (windowId: number) => void): void {
  sidePanel?.onClosed.addListener(({ windowId }) => listener(windowId));
}
