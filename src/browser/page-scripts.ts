import { browser } from "./extension";
import { CONTENT_SCRIPT, HELLO_SCRIPT } from "./script-files";

const ID = "console";

/**
 * Lets the first script run in every page of these sites that is loaded from now on. None is
 * named in the manifest, since the browser would ask for its site at the install.
 *
 * @param sites match patterns that the browser lets Verbatim see
 */
export async function registerScript(sites: readonly string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (sites.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [HELLO_SCRIPT],
    matches: [...sites],
    allFrames: true,
    // Frames of no address of their own, such as about:srcdoc, are their maker's.
    matchOriginAsFallback: true,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Runs the first script in the pages of these sites that are open. It runs once in each. */
export async function injectScript(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...sites], discarded: false });
  // One that hangs, or is being left, doesn't keep the others waiting.
  for (const { id } of tabs) if (id !== undefined) void inject(id);
}

const inject = (tabId: number): Promise<unknown> =>
  browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [HELLO_SCRIPT] })
    .catch((error: unknown) => console.warn("A page that was open has to be loaded anew.", error));

/**
 * Starts the content script in a frame that said hello.
 *
 * @throws where it can't be, as in a page that is being left
 */
export async function startContentScript(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [CONTENT_SCRIPT],
  });
}
