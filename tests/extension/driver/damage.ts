import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { StoreName } from "../../../src/ledger/stores/both";

/** The extension's id: its key fixes it. */
const ID = "mpmocfipikgeoofdginjjmngljacdini";

/** Where a profile keeps each store. */
export const FOLDERS: Record<StoreName, string> = {
  "storage.local": `Default/Local Extension Settings/${ID}`,
  IndexedDB: `Default/IndexedDB/chrome-extension_${ID}_0.indexeddb.leveldb`,
};

/** The largest file of a kind: the log that holds what was written. */
function fileOf(folder: string, kind: RegExp): string {
  const [file] = readdirSync(folder)
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).size - statSync(one).size);
  if (file === undefined) throw new Error(`There is no file like ${kind} in ${folder}.`);
  return file;
}

/** A log is written in blocks of so many bytes. */
const BLOCK = 32_768;

/**
 * Flips 64 bytes about the beginning of the block that is nearest to the middle. Within a value they
 * would only change that value, which may have been written anew since.
 */
function flip(file: string): void {
  const handle = openSync(file, "r+");
  const at = Math.max(1, Math.round(fstatSync(handle).size / 2 / BLOCK)) * BLOCK - 32;
  const bytes = Buffer.alloc(64);
  if (readSync(handle, bytes, 0, 64, at) !== 64) throw new Error(`${file} is too short.`);
  writeSync(handle, Buffer.from(bytes.map((byte) => byte ^ 0xff)), 0, 64, at);
  closeSync(handle);
}

/** The ways in which a store's files are found damaged, while no browser uses them. */
export const DAMAGE = {
  "log cut in half": (folder) => {
    const log = fileOf(folder, /\.log$/);
    truncateSync(log, Math.floor(statSync(log).size / 2));
  },
  "64 bytes flipped in the middle of the log": (folder) => flip(fileOf(folder, /\.log$/)),
  "CURRENT garbage": (folder) => writeFileSync(join(folder, "CURRENT"), "garbage\n"),
  "MANIFEST zeroed": (folder) => {
    const manifest = fileOf(folder, /^MANIFEST-/);
    writeFileSync(manifest, Buffer.alloc(statSync(manifest).size));
  },
  "folder removed": (folder) => rmSync(folder, { recursive: true }),
  "folder replaced by a file": (folder) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "This was a folder.");
  },
} as const satisfies Record<string, (folder: string) => void>;
export type Damage = keyof typeof DAMAGE;

/** Damages a store in a profile that no browser uses. */
export const damage = (profile: string, store: StoreName, how: Damage): void =>
  DAMAGE[how](join(profile, FOLDERS[store]));
