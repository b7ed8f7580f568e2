import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BUILD = new URL("../../../dist/chrome-practice", import.meta.url).pathname;

/** A copy of the practice build in a folder of its own, with one file changed. */
export function changedBuild(file: string, change: (bytes: Buffer) => Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-build-"));
  cpSync(BUILD, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
  return folder;
}

/** The build with one letter of the offence statement changed on disk. */
export const buildWithDamagedPack = (): string =>
  changedBuild("pack.json", (bytes) =>
    Buffer.from(
      bytes.toString().replace("criminal offence if anyone", "criminal offense if anyone"),
    ),
  );
