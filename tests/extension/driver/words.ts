import type { Page } from "puppeteer-core";

/** All words on a screen, its pieces of text joined with single spaces. */
export const words = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
    return texts.join(" ").replace(/\s+/g, " ");
  });
