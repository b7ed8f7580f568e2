import type { Page } from "puppeteer-core";
import { type Desk, until } from "../../../scripts/desk/desk";

/** Opens the popup as the toolbar button does. */
export async function openPopup(desk: Desk): Promise<Page> {
  const worker = await desk.worker();
  await worker.evaluate(() => chrome.action.openPopup());
  const target = await desk.browser.waitForTarget((each) =>
    each.url().endsWith("/src/popup/index.html"),
  );
  const popup = await target.asPage();
  await until("the search box", () => popup.$(".search"));
  return popup;
}

/** The titles of the sections found, best first. */
export const titles = (popup: Page): Promise<string[]> =>
  popup.$$eval(".result h2", (headings) => headings.map((each) => each.textContent ?? ""));
