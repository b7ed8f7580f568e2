// Plain JavaScript with Node's own modules: set-up runs it before anything is installed.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  edge: ["microsoft-edge", "microsoft-edge-stable", "microsoft-edge-beta", "microsoft-edge-dev"],
  firefox: ["firefox-esr", "firefox"],
};

const PLACES = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
  edge: [
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

/**
 * The path of an installed browser, or undefined. `VERBATIM_CHROMIUM`, `VERBATIM_EDGE` and
 * `VERBATIM_FIREFOX` win.
 *
 * @param {"chromium" | "edge" | "firefox"} kind
 * @returns {string | undefined}
 */
export function findBrowser(kind) {
  const named = process.env[`VERBATIM_${kind.toUpperCase()}`];
  if (named) return named;
  const which = process.platform === "win32" ? "where" : "which";
  for (const name of NAMES[kind]) {
    try {
      return execFileSync(which, [name], { stdio: ["ignore", "pipe", "ignore"] })
        .toString()
        .split(/\r?\n/)[0];
    } catch {
      // `which` exits with 1 for a name it doesn't know; the next one may be there.
    }
  }
  return PLACES[kind].find((path) => existsSync(path));
}
