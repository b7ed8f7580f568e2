import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { bankHolidays } from "./scripts/policy/bank-holidays-plugin";
import { policy } from "./scripts/policy/vite-plugin";

/** Fixes the practice build's id, so that a profile made with one build opens with the next. */
const PRACTICE_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwm+cqc+VL195driCP45GHRBWKKI2VVTjf/FEk479bOE1TJx7Wq9MIjX9sESduOAsfEkyUTYo9FhSB2v6WP/Th9pAddrDJsKEhUE6Amp6NH4bJcyGthNoHgyrUOU8ZRmPzOCj9Quxr+qKN7Gw04kBQofN4nZeOd8TGpl2QODl09HM7lhTxnlq8KkSJPama2ZTVMTwPGXV4WBVEB5DfreauE7pxDcDU1xy3QpYNUVOtr5swIgZMHKEMNetSe8PKyqRQdlTOm5Vxd63s2K+9Zb98Z85JGXEq2BbRat87YoY2/6aoXKHgePd3/IfVUDlaDL1IoETfSGIwofVwCNmb3sC2wIDAQAB";

/** The practice build sees this machine's own pages and nothing else. */
const LOOPBACK = ["http://127.0.0.1/*", "http://localhost/*"];

const practiceManifest = {
  ...manifest,
  name: "Verbatim (practice)",
  key: PRACTICE_KEY,
  content_scripts: [
    { matches: LOOPBACK, js: ["src/content.iife.ts"], all_frames: true, run_at: "document_idle" },
  ],
} as ManifestV3Export;

export default defineConfig(({ mode }) => ({
  plugins: [policy(), bankHolidays(), crx({ manifest: practiceManifest, browser: "chrome" })],
  build: {
    outDir: "dist/chrome-practice",
    target: "chrome142",
    // While one edits, readable code helps; what is shipped and measured is small.
    minify: mode !== "development",
    modulePreload: false,
    rollupOptions: {
      // The manifest names every page but this one, which opens in a tab of its own.
      input: { log: "src/log/index.html" },
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
}));
