import { describe, expect, it } from "vitest";
import { askedBrowser } from "../../scripts/asked-browser.mjs";

describe("the browser that a command line asks for", () => {
  it.each([
    ["", "chromium"],
    ["--browser chrome", "chromium"],
    ["--browser chromium", "chromium"],
    ["--browser edge", "edge"],
    ["--browser firefox", "firefox"],
    ["--browser=firefox", "firefox"],
  ])("with “%s” is %s", (line, browser) => {
    expect(askedBrowser(line.split(" "))).toBe(browser);
  });

  it.each([
    [
      "--browser safari",
      "“safari” is no browser that is known after --browser: say chrome, edge or firefox.",
    ],
    ["--browser constructor", "“constructor” is no browser that is known"],
    ["--browser", "No browser is named after --browser: say chrome, edge or firefox."],
    ["--browser=", "“” is no browser that is known"],
  ])("with “%s” is refused with a sentence", (line, sentence) => {
    expect(() => askedBrowser(line.split(" "))).toThrow(sentence);
  });
});
