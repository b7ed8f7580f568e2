import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "verbatim-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `openssl genpkey` writes for such a key. */
export const rsaPem = (bits = 2048): string =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();

/** Puts a text into a file outside of the project, as an administrator keeps a key. */
export function keyFile(text: string): string {
  const file = join(folder, `${randomUUID()}.pem`);
  writeFileSync(file, text);
  return file;
}
