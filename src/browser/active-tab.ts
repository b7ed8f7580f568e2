import { browser } from "./extension";

/** The id of the window that this page is in. */
export async function ownWindow(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) throw new Error("This page is in no window.");
  return id;
}

/**
 * Follows the active tab of this page's own window. `onActivated` tells every panel of every
 * window, so what isn't of this window is left alone.
 *
 * @returns the window's id
 */
export async function followActiveTab(onTab: (tab: number) => void): Promise<number> {
  const window = await ownWindow();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window) onTab(tabId);
  });
  const [tab] = await browser.tabs.query({ active: true, windowId: window });
  if (tab?.id !== undefined) onTab(tab.id);
  return window;
}

/**
 * Opens a page of the options in a tab of its own, for the tab that is active now: having been
 * asked from its toolbar button, Verbatim may know which page that is until it goes elsewhere.
 */
export async function openOptions(page: "add"): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const hash = tab?.id === undefined ? `#${page}` : `#${page}/${tab.id}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`src/options/index.html${hash}`) });
}
