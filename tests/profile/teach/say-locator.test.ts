import { expect, it } from "vitest";
import type { Locator } from "../../../src/profile/profile";
import { sayLocator } from "../../../src/profile/teach/say-locator";

it.each<[locator: Locator, words: string]>([
  [{ label: "SCIN" }, "beside the label “SCIN”"],
  [{ role: "heading" }, "in the heading"],
  [{ role: "textbox", name: "Case" }, "in the text box “Case”"],
  [{ css: "#case-ref" }, "at a place that the console’s makers have named"],
  [
    { css: "#main > p:nth-of-type(2)" },
    "at its place in the page, which may break when the console changes",
  ],
  [{ page: "title" }, "in the page’s title"],
])("%j", (locator, words) => {
  expect(sayLocator(locator)).toBe(words);
});
