import type { Page } from "puppeteer-core";
import { describe } from "vitest";
import { until } from "../../../scripts/desk/desk";
import type { FirefoxDesk } from "../../../scripts/desk/firefox/firefox-desk";
import type { FirefoxView } from "../../../scripts/desk/firefox/firefox-view";
import type { PanelPage } from "../../../scripts/desk/panel-page";
import { findBrowser } from "../../../scripts/find-browser.mjs";

/** Firefox's own API, in the pages of the extension. */
declare const browser: typeof chrome;

/** What is known only in content scripts, and only in Firefox. */
interface Host extends Element {
  openOrClosedShadowRoot: ShadowRoot | null;
}

const hasFirefox = findBrowser("firefox") !== undefined;

/** As `describe`; where no Firefox is installed it says so, and passes over what needs one. */
export function describeInFirefox(what: string, tests: () => void): void {
  if (!hasFirefox) console.log(`Passed over, for there is no Firefox here: ${what}`);
  describe.runIf(hasFirefox)(what, tests);
}

/** The words of the chip in the page that is in front; null where there is none. */
export const chipWords = (desk: FirefoxDesk): Promise<string | null> =>
  desk.extension.run(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const results = await browser.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        const host = document.querySelector("verbatim-chip") as Host | null;
        const parts = host?.openOrClosedShadowRoot?.querySelectorAll(".open") ?? [];
        return host === null ? null : [...parts].map((each) => each.textContent).join(" ");
      },
    });
    return results[0]?.result ?? null;
  });

/** What `storage.local` holds under keys that begin so. */
export const stored = async (desk: FirefoxDesk, prefix: string): Promise<unknown[]> => {
  const all = await desk.extension.run(() => browser.storage.local.get());
  return Object.entries(all as Record<string, unknown>)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value);
};

/** Says something to the background, as a page of the extension may. */
export const tellBackground = (desk: FirefoxDesk, message: object): Promise<unknown> =>
  desk.extension.run((each) => browser.runtime.sendMessage(each), message);

/** Opens the sidebar by its shortcut, as the chip says. */
export async function openByKeys(desk: FirefoxDesk): Promise<FirefoxView> {
  await desk.pressCommand("open-panel");
  return desk.view("sidebar");
}

/** Waits until a page of the extension shows a text. */
export const says = (page: Page | PanelPage, text: string): Promise<boolean> =>
  until(`"${text}"`, () =>
    (page as PanelPage).evaluate(
      (words) => (document.body.textContent ?? "").replace(/\s+/g, " ").includes(words),
      text,
    ),
  );
