import type { CrxPlugin } from "@crxjs/vite-plugin";
import type { Plugin } from "vite";
import { oneFile } from "./one-file";

/**
 * Builds the background into one classic script: `src/background.ts` goes to `src/background.js`,
 * which the manifest names. Chrome keeps the compiled code of a worker's classic script and not that
 * of modules, and loads those one after the other: a worker that was stopped is there again in half
 * the time.
 *
 * @param plugins for that build
 */
export function backgroundScript(plugins: readonly Plugin[]): CrxPlugin {
  let options: Omit<Parameters<typeof oneFile>[0], "entry" | "plugins">;
  let background: object | undefined;
  return {
    name: "verbatim-background-script",
    // It stands after the extension's own plugin, and writes to the manifest last.
    enforce: "post",
    configResolved({ build: { minify, target }, define = {} }) {
      const name = "import.meta.env.BUILD";
      options = {
        minify: minify !== false,
        target: String(target),
        define: { [name]: define[name] },
      };
    },
    // Whoever puts the manifest together would load it as a module.
    transformCrxManifest({ background: own, ...manifest }) {
      background = own;
      return manifest;
    },
    renderCrxManifest: (manifest) => Object.assign(manifest, { background }),
    generateBundle: {
      // Before it is said what of other people's is in the build.
      order: "pre",
      async handler() {
        const built = await oneFile({ entry: "src/background.ts", plugins, ...options });
        if (this.meta.watchMode) for (const id of built.moduleIds) this.addWatchFile(id);
        this.emitFile({ type: "asset", fileName: "src/background.js", source: built.code });
      },
    },
  };
}
