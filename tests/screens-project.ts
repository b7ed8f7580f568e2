import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { findBrowser } from "../scripts/find-browser.mjs";
import { bankHolidays } from "../scripts/policy/bank-holidays-plugin";
import { policy } from "../scripts/policy/vite-plugin";

export interface ScreensProject {
  name: string;
  include: string[];
  /** The size of the browser's window, in px: a page that is larger is shown smaller. */
  window?: { width: number; height: number };
}

/** Tests that run in a page of real Chromium. @throws where there is none */
export function screensProject({
  name,
  include,
  window,
}: ScreensProject): TestProjectInlineConfiguration {
  const executablePath = findBrowser("chromium");
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error("No Chromium or Chrome was found. `npm test` installs one, or says how.");
  }
  return {
    root: new URL("..", import.meta.url).pathname,
    plugins: [policy(), bankHolidays()],
    // Found in the middle of a run, a library makes the page load anew and its tests fail.
    optimizeDeps: {
      include: [
        "@noble/hashes/hmac.js",
        "@noble/hashes/sha2.js",
        "@noble/hashes/utils.js",
        "axe-core",
        "diff",
        "fast-check",
        "fastest-levenshtein",
        "idb",
        "jsonc-parser",
        "mdast-util-from-markdown",
        "minisearch",
        "preact",
        "preact/hooks",
        "preact/jsx-runtime",
        "preact/jsx-dev-runtime",
        "vitest-browser-preact",
        "zod",
        "zod/mini",
      ],
    },
    test: {
      name,
      setupFiles: ["tests/words/use-english.ts"],
      testTimeout: 5000,
      include,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath, args: ["--no-sandbox"] },
          ...(window && { contextOptions: { viewport: window } }),
        }),
        instances: [{ browser: "chromium", viewport: { width: 360, height: 800 } }],
      },
    },
  };
}
