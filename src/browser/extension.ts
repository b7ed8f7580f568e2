/// <reference types="chrome-types" />
import browser from "webextension-polyfill";

/** The extension API. Nothing outside this folder imports the polyfill or names `chrome`. */
export { browser };

/** What the polyfill's types don't know: Chrome's side panel. Undefined in Firefox. */
export const sidePanel: typeof chrome.sidePanel | undefined =
  typeof chrome === "undefined" ? undefined : chrome.sidePanel;

/** What the polyfill's types don't know: that Chrome can keep an area from scripts in pages. */
export const storageAreas = [
  browser.storage.local,
  browser.storage.session,
  browser.storage.managed,
] as unknown as readonly Partial<Pick<typeof chrome.storage.local, "setAccessLevel">>[];
