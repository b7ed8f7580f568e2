import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { EditionText } from "./read-editions";

const MOST_BYTES = 10 * 1024 * 1024;

/** A file is refused; the message says which and why, in a plain sentence. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you may not read it",
};

/**
 * Reads an edition.
 *
 * @param folder the folder that a relative name starts from
 * @throws {RefusedFile}
 */
export function readInput(file: string, folder: string): EditionText {
  const bytes = bytesOf(file, resolve(folder, file));
  try {
    // A byte-order mark is kept, to be reported.
    return { file, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new RefusedFile(`${file} can't be compared: it is not UTF-8 text.`);
  }
}

function bytesOf(file: string, path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new RefusedFile(`${file} can't be read: it is a folder.`);
    if (!stats.isFile()) throw new RefusedFile(`${file} can't be read: it is not a plain file.`);
    if (stats.size > MOST_BYTES)
      throw new RefusedFile(`${file} can't be compared: it is larger than 10 MB.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new RefusedFile(
      `${file} can't be read: ${WHY[code] ?? "the computer refuses to open it"}.`,
    );
  }
}
