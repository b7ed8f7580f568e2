import type { Runtime } from "webextension-polyfill";
import { browser } from "./extension";

/**
 * Whether a message is from a page of the extension or its background. What its scripts in other
 * people's pages send reaches every page of the extension too, and is none of these.
 */
export const isOwnSender = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL("")) === true;
