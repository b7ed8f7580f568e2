import type { KeyInput, Page } from "puppeteer-core";
import { until } from "./desk";

/**
 * A page of the extension as a person uses it, whatever the browser: a page of puppeteer's in
 * Chrome and Edge; in Firefox, which gives its sidebar and its popup to nobody, a `FirefoxView`.
 */
export interface PanelPage {
  /** Runs a function in the page. What it is given, and what it answers, is JSON. */
  evaluate: Page["evaluate"];
  keyboard: { press(key: KeyInput): Promise<void> };
  /** At a place in the page, in CSS pixels. */
  mouse: { click(x: number, y: number): Promise<void> };
}

/** Clicks the first button or link whose words begin so, once it is there and stands still. */
export async function clickOn(page: PanelPage, words: string): Promise<void> {
  let before = "";
  const place = await until(`"${words}" to click`, async () => {
    const now = await placeOf(page, words);
    const isStill = now !== undefined && JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isStill && now;
  });
  await page.mouse.click(place.x, place.y);
}

/** The middle of it, brought into sight; undefined where there is none. */
const placeOf = (page: PanelPage, words: string): Promise<{ x: number; y: number } | undefined> =>
  page.evaluate((name) => {
    for (const each of document.querySelectorAll<HTMLElement>("button, a, summary")) {
      const text = (each.textContent ?? "").replace(/\s+/g, " ").trim();
      if (!text.startsWith(name) && each.getAttribute("aria-label") !== name) continue;
      each.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = each.getBoundingClientRect();
      if (width > 0) return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, words);
