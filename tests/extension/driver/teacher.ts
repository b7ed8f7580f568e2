import type { Frame, Page } from "puppeteer-core";
import { type Desk, until } from "../../../scripts/desk/desk";

/** Somebody who teaches Verbatim a console: she clicks, and types nothing but a name. */
export interface Teacher {
  /** The options page with the wizard. */
  options: Page;
  /** Clicks a button of the wizard. */
  press(name: string | RegExp): Promise<void>;
  /** Waits until the wizard shows a text. */
  reads(text: string): Promise<void>;
  /** Waits until the bar in the console's page asks for something. */
  barSays(text: string): Promise<void>;
  /** Clicks a button of the bar. */
  pressInBar(name: string): Promise<void>;
  /** Clicks something in the console's page, or in a frame of it. */
  clickThere(selector: string, frame?: Frame): Promise<void>;
}

/** Opens "Add a console" for a console's page. */
export async function startTeaching(desk: Desk, page: Page): Promise<Teacher> {
  const id = new URL((await desk.worker()).url()).host;
  const options = await desk.open(`chrome-extension://${id}/src/options/index.html#add`);
  // The bar is in a closed shadow root: it is reached as assistive technology reaches it.
  const inBar = (text: string) => until(`“${text}” in the bar`, () => page.$(`aria/${text}`));
  return {
    options,
    async press(name) {
      const button = await until(String(name), async () => {
        for (const each of await options.$$("button:not([disabled])")) {
          const words = await each.evaluate(
            ({ ariaLabel, textContent }) => ariaLabel ?? textContent,
          );
          if (typeof name === "string" ? words?.trim() === name : name.test(words ?? ""))
            return each;
        }
        return undefined;
      });
      await button.click();
    },
    async reads(text) {
      await until(`“${text}” in the wizard`, () =>
        options.evaluate(
          (wanted) => (document.body.textContent ?? "").replace(/\s+/g, " ").includes(wanted),
          text,
        ),
      );
    },
    async barSays(text) {
      await inBar(text);
    },
    async pressInBar(name) {
      const button = await until(name, () => page.$(`aria/${name}[role="button"]`));
      await button.click();
    },
    async clickThere(selector, frame) {
      const element = await until(selector, () => (frame ?? page).$(selector));
      await element.click();
    },
  };
}
