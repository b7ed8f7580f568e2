import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import type { UserConfig } from "vite";
import manifest from "../../manifest.json" with { type: "json" };
import { CONTENT_SCRIPT, HELLO_SCRIPT, TEACH_SCRIPT } from "../../src/browser/script-files";
import { consoleProfileSchema } from "../console-profile-schema";
import { type ThirdParties, thirdParties } from "../package/third-parties";
import { bankHolidays } from "../policy/bank-holidays-plugin";
import { policy } from "../policy/vite-plugin";
import { backgroundScript } from "./background-script";
import { folderOf, type Target } from "./builds";
import { emitFiles } from "./emit-files";
import { localeFiles } from "./locale-files";
import { MANAGED_SCHEMA_FILE, managedSchema } from "./managed-schema";
import { FIREFOX, manifestOf } from "./manifest";
import { pageBundles } from "./page-bundles";
import { pageScripts } from "./page-scripts";

/**
 * How a build is made.
 *
 * @param isDevelopment while one edits, readable code helps
 * @param others where other people's packages that are in it are noted
 */
export const configOf = (
  target: Target,
  isDevelopment = false,
  others: ThirdParties = thirdParties(),
): UserConfig => ({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  plugins: [
    policy(),
    bankHolidays(),
    pageScripts(
      [
        { file: HELLO_SCRIPT, isCalledOnLoad: true },
        { file: CONTENT_SCRIPT, isCalledOnLoad: true },
        { file: TEACH_SCRIPT, isCalledOnLoad: false },
      ],
      [others.note],
    ),
    emitFiles({
      [MANAGED_SCHEMA_FILE]: `${JSON.stringify(managedSchema, null, 2)}\n`,
      "console-profile.schema.json": consoleProfileSchema(),
      ...localeFiles(target.isPseudo === true),
    }),
    others.emit,
    crx({ manifest: manifestOf(target), browser: target.browser }),
    pageBundles(),
    backgroundScript([policy(), bankHolidays(), others.note]),
  ],
  define: { "import.meta.env.BUILD": JSON.stringify(target.build) },
  build: {
    outDir: folderOf(target),
    target:
      target.browser === "chrome"
        ? `chrome${manifest.minimum_chrome_version}`
        : `firefox${FIREFOX}`,
    // What is shipped and measured is small.
    minify: !isDevelopment,
    modulePreload: false,
    rolldownOptions: {
      // Pages that the plugin doesn't find in the manifest: those that open in tabs of their own,
      // and Firefox's sidebar.
      input: {
        log: "src/log/index.html",
        welcome: "src/welcome/index.html",
        ...(target.browser === "firefox" && { panel: "src/panel/index.html" }),
      },
      output: {
        // No digests in names: a build is the same whatever folder it is made in.
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
