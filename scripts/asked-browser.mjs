// Plain JavaScript: set-up runs it before anything is installed.

/** What a person may say, and which of the browsers we know that is. */
const NAMES = {
  chrome: "chromium",
  chromium: "chromium",
  edge: "edge",
  firefox: "firefox",
};

/**
 * The browser that a command line asks for with `--browser NAME`, or `--browser=NAME`; Chrome, or
 * Chromium, where it asks for none.
 *
 * @param {readonly string[]} words those after the script's own name
 * @returns {"chromium" | "edge" | "firefox"}
 * @throws {Error} in a sentence for the person, if no such browser is known
 */
export function askedBrowser(words) {
  const at = words.findIndex((word) => /^--browser(=|$)/.test(word));
  if (at < 0) return "chromium";
  const name = words[at]?.includes("=") ? words[at].slice("--browser=".length) : words[at + 1];
  for (const [known, browser] of Object.entries(NAMES)) {
    if (known === name) return /** @type {"chromium" | "edge" | "firefox"} */ (browser);
  }
  const said = name === undefined ? "No browser is named" : `“${name}” is no browser that is known`;
  throw new Error(`${said} after --browser: say chrome, edge or firefox.`);
}
