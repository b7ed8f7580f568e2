import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "../scripts/find-browser.mjs";
import { bankHolidays } from "../scripts/policy/bank-holidays-plugin";
import { policy } from "../scripts/policy/vite-plugin";

const root = new URL("..", import.meta.url).pathname;
const executablePath = findBrowser("chromium");
if (executablePath === undefined || !existsSync(executablePath)) {
  throw new Error("No Chromium or Chrome was found. `npm test` installs one, or says how.");
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          setupFiles: ["tests/words/use-english.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/extension/**"],
        },
      },
      {
        root,
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
          name: "screens",
          setupFiles: ["tests/words/use-english.ts"],
          testTimeout: 5000,
          include: ["tests/**/*.test.tsx"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: ["--no-sandbox"] } }),
            instances: [{ browser: "chromium", viewport: { width: 360, height: 800 } }],
          },
        },
      },
      {
        root,
        test: {
          name: "extension",
          setupFiles: ["tests/words/use-english.ts"],
          include: ["tests/extension/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file starts browsers of its own; two at once starve one another on two cores.
          fileParallelism: false,
          // A browser on a busy machine stumbles now and then. At a desk that is looked into; in CI
          // it is tried once more, and the run says so.
          retry: process.env.CI === undefined ? 0 : 1,
        },
      },
    ],
  },
});
