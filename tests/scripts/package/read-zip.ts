import { crc32 } from "node:zlib";

/** A file in an archive, with what its entry in the directory at the end says. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
  /** In MS-DOS's manner. */
  date: number;
  time: number;
  /** As Unix has it. */
  mode: number;
  /** Bytes of extra fields, here and before the file. */
  extra: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Reads an archive in which nothing is compressed.
 *
 * @throws Error if something is, or a file isn't as its checksum says
 */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== DIRECTORY_END)
    throw new Error("It doesn't end as an archive does.");
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("An entry is missing.");
    if (zip.readUInt16LE(at + 10) !== 0) throw new Error("A file is compressed.");
    const [nameLength, extra] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const localExtra = zip.readUInt16LE(local + 28);
    const start = local + 30 + zip.readUInt16LE(local + 26) + localExtra;
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 24));
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    entries.push({
      name,
      bytes,
      date: zip.readUInt16LE(at + 14),
      time: zip.readUInt16LE(at + 12),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      extra: extra + localExtra,
    });
    at += 46 + nameLength + extra + zip.readUInt16LE(at + 32);
  }
  return entries;
}
