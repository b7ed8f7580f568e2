import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { Target } from "../build/builds";
import { configOf } from "../build/config";
import type { BuiltFiles } from "./built-files";
import { readFolder } from "./read-folder";
import type { ThirdParties } from "./third-parties";

/** Makes a build afresh, whatever lies in `dist/`. */
export async function buildFiles(target: Target, others: ThirdParties): Promise<BuiltFiles> {
  // Vite would take another from the shell, and build otherwise.
  process.env.NODE_ENV = "production";
  const outDir = mkdtempSync(join(tmpdir(), "verbatim-package-"));
  try {
    const config = configOf(target, false, others);
    await build({
      configFile: false,
      logLevel: "error",
      ...config,
      build: { ...config.build, outDir, emptyOutDir: true },
    });
    return readFolder(outDir);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
