import { existsSync } from "node:fs";
import type { Plugin } from "vite";
import { oneFile } from "./one-file";

/**
 * Builds scripts that are run in pages, each into one file of its own: `src/x.iife.ts` goes to
 * `src/x.iife.js`. Nothing names them in the manifest, so that no page can fetch them.
 *
 * @param entries paths from the root
 * @param plugins for each of those builds
 */
export function pageScripts(entries: readonly string[], plugins: readonly Plugin[]): Plugin {
  let minify = true;
  let target = "";
  return {
    name: "verbatim-page-scripts",
    configResolved({ build: options }) {
      minify = options.minify !== false;
      target = String(options.target);
    },
    async generateBundle() {
      for (const entry of entries.filter((each) => existsSync(each))) {
        const { code, moduleIds } = await oneFile({ entry, minify, target, plugins });
        if (this.meta.watchMode) for (const id of moduleIds) this.addWatchFile(id);
        this.emitFile({ type: "asset", fileName: entry.replace(/\.ts$/, ".js"), source: code });
      }
    },
  };
}
