import { existsSync } from "node:fs";
import type { Plugin } from "vite";
import { oneFile } from "./one-file";

/** A script that is run in pages. */
export interface PageScript {
  /** A path from the root: `src/x.iife.js` is built from `src/x.iife.ts`. */
  file: string;
  /** Whether it calls most of its functions as soon as it is loaded. */
  isCalledOnLoad: boolean;
}

/**
 * Has a script compiled in one go as it is loaded, rather than each function when it is first called:
 * a content script has no code cache, and would be read twice in every page.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const CALLED_ON_LOAD = "//# allFunctionsCalledOnLoad\n";

/**
 * Builds scripts that are run in pages, each into one file of its own. Nothing names them in the
 * manifest, so that no page can fetch them.
 *
 * @param plugins for each of those builds
 */
export function pageScripts(scripts: readonly PageScript[], plugins: readonly Plugin[]): Plugin {
  let minify = true;
  let target = "";
  return {
    name: "verbatim-page-scripts",
    configResolved({ build: options }) {
      minify = options.minify !== false;
      target = String(options.target);
    },
    async generateBundle() {
      for (const { file: fileName, isCalledOnLoad } of scripts) {
        const entry = fileName.replace(/\.js$/, ".ts");
        if (!existsSync(entry)) continue;
        const { code, moduleIds } = await oneFile({ entry, minify, target, plugins });
        if (this.meta.watchMode) for (const id of moduleIds) this.addWatchFile(id);
        const source = isCalledOnLoad ? CALLED_ON_LOAD + code : code;
        this.emitFile({ type: "asset", fileName, source });
      }
    },
  };
}
