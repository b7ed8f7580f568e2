import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Build } from "../../../scripts/build/builds";

const DIST = new URL("../../../dist/", import.meta.url).pathname;

export type Manifest = Record<string, unknown> & { version: string; permissions: string[] };

const file = (folder: string) => join(folder, "manifest.json");

/** A build's manifest, as it is built. */
export const manifestOf = (build: Build): Manifest =>
  JSON.parse(readFileSync(file(`${DIST}chrome-${build}`), "utf8")) as Manifest;

/** The id of an unpacked extension whose manifest has no key: its folder's digest, in a to p. */
export const idOfFolder = (folder: string): string =>
  [...createHash("sha256").update(folder).digest("hex").slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join("");

/**
 * A copy of a build with its manifest changed, at the practice build's id: a host that it names can
 * be seen at once, where the browser would ask a person. Remove the folder when done.
 *
 * @param changes `key: undefined` for an id of its own
 */
export function copyBuild(build: Build, changes: Record<string, unknown> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-build-"));
  cpSync(`${DIST}chrome-${build}`, folder, { recursive: true });
  const { key } = manifestOf("practice");
  const manifest = { ...manifestOf(build), key, ...changes };
  writeFileSync(file(folder), JSON.stringify(manifest));
  return folder;
}
