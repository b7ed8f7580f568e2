import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = new URL("../../../", import.meta.url).pathname;
/** What is made in a folder, and isn't a source. */
const MADE = new Set(["node_modules", "dist", "out", ".git", ".cache"]);

/** Copies the sources into a folder, and nothing that is made of them. */
export function copySources(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (file) => !MADE.has(relative(ROOT, file)),
  });
}

/**
 * Gives such a folder the libraries that are installed here.
 *
 * @throws Error if they aren't those of the lock file: `npm run` there would install others, here
 */
export function shareLibraries(folder: string): void {
  const lock = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const installed = readFileSync(join(ROOT, "node_modules/.verbatim-lock"), "utf8");
  if (installed !== lock.digest("hex")) throw new Error("Run node scripts/set-up.mjs first.");
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

/**
 * Makes the packages in such a folder as `npm run package` does, once it has installed what it
 * needs.
 *
 * @returns the folder with the packages, and what was printed
 * @throws what was printed, where it can't make them
 */
export function packageIn(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { packages: string; printed: string } {
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/package/package.ts", ...args],
    { cwd: folder, encoding: "utf8", stdio: "pipe", env: { ...process.env, ...env } },
  );
  return { packages: join(folder, "out/packages"), printed };
}
