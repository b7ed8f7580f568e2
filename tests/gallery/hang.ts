import { afterEach, describe, it } from "vitest";
import { page } from "vitest/browser";
import { resetLook, setLook } from "../ui/looks";
import { LOWEST, pictureOf, SCHEMES, TALLEST, WIDTHS } from "./sizes";

/** Leaves a picture of every state of a screen, in both themes and at each width. */
export function hang(screen: string, states: Readonly<Record<string, () => unknown>>): void {
  afterEach(resetLook);
  const looks = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const));
  describe.each(looks)(`${screen}, %s, %i`, (scheme, width) => {
    it.each(Object.entries(states))("%s", async (state, show) => {
      await setLook(scheme, width);
      await show();
      // First low, or the page would be as high as its window at least.
      await page.viewport(width, LOWEST);
      await page.viewport(width, Math.min(document.documentElement.scrollHeight, TALLEST));
      window.scrollTo({ top: 0, behavior: "instant" });
      await page.screenshot({
        path: `../../out/gallery/${pictureOf(screen, state, scheme, width)}`,
      });
    });
  });
}
