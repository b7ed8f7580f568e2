import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Every file's time, as its folder's clock would show it. */
const TIME = new Date(1980, 1, 1);
const MODE = 0o100644;

/**
 * Puts files into an archive whose bytes depend on nothing but the files: sorted, with one time and
 * one mode, and without the fields that carry this machine's. Nothing is compressed, because
 * releases of Node compress differently; browsers unpack it at the install anyway.
 *
 * @param files what is in each, by its name with forward slashes
 */
export async function makeZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const name of [...files.keys()].sort()) {
    const options = { mtime: TIME, mode: MODE, forceDosTimestamp: true, compress: false };
    zip.addBuffer(files.get(name) ?? Buffer.alloc(0), name, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}
