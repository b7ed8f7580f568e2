import type { Page } from "puppeteer-core";

/** A page's text, that in its open shadow trees included: the browser's own pages are made of them. */
export const shownDeep = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const left: Node[] = [document.body];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (node instanceof Text) texts.push(node.data.trim());
      if (node instanceof HTMLStyleElement || node instanceof HTMLTemplateElement) continue;
      const within = [...node.childNodes];
      if (node instanceof Element) within.unshift(...(node.shadowRoot?.childNodes ?? []));
      left.push(...within.reverse());
    }
    return texts.filter((text) => text !== "").join(" ");
  });
