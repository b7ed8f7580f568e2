import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PackFile, packFileSchema } from "../../../src/policy/pack";

const BUILD = new URL("../../../dist/chrome-practice", import.meta.url).pathname;

/** A copy of the practice build in a folder of its own, with one file changed. */
export function changedBuild(file: string, change: (bytes: Buffer) => Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-build-"));
  cpSync(BUILD, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
  return folder;
}

/**
 * The build as a new edition would make it: its pack changed, and its own digest with it. The id
 * is the same, so that it opens the old one's storage.
 */
export function buildWithPack(change: (pack: PackFile) => void): string {
  const before = readFileSync(join(BUILD, "pack.json"));
  const pack = packFileSchema.parse(JSON.parse(before.toString()));
  change(pack);
  const after = Buffer.from(JSON.stringify(pack));
  const folder = changedBuild("pack.json", () => after);
  const [old, fresh] = [before, after].map((bytes) =>
    createHash("sha256").update(bytes).digest("hex"),
  );
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js")) continue;
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(old ?? "", fresh ?? ""));
  }
  return folder;
}

/** The build with one letter of the offence statement changed on disk. */
export const buildWithDamagedPack = (): string =>
  changedBuild("pack.json", (bytes) =>
    Buffer.from(
      bytes.toString().replace("criminal offence if anyone", "criminal offense if anyone"),
    ),
  );
