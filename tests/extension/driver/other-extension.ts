import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Desk } from "../../../scripts/desk/desk";

/**
 * Installs another extension beside Verbatim, until the test is over.
 *
 * @param files texts by name, besides its manifest and a worker that does nothing
 * @returns its id
 */
export async function installOther(
  { browser }: Desk,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-other-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const manifest = {
    manifest_version: 3,
    name: "Another",
    version: "1",
    background: { service_worker: "worker.js" },
  };
  const all = { "manifest.json": JSON.stringify(manifest), "worker.js": "", ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  const id = await browser.installExtension(folder);
  onTestFinished(() => browser.uninstallExtension(id));
  return id;
}
