import type { Plugin } from "vite";

/** Puts files into a build. @param files their texts, by name */
export const emitFiles = (files: Readonly<Record<string, string>>): Plugin => ({
  name: "verbatim-emit-files",
  generateBundle() {
    for (const [fileName, source] of Object.entries(files)) {
      this.emitFile({ type: "asset", fileName, source });
    }
  },
});
