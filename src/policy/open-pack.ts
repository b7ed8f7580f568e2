import type { Pack, PackFile } from "./pack";
import { sha256 } from "./sha256";
import { packInEnglish } from "./statements-in";

/** The pack's bytes are not the ones this build was made with, or can't be read. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/**
 * Hashes the bytes, and takes them for what they were: the build has parsed these very bytes before
 * it put their digest into the code. The digest ships in the same extension, so this notices a
 * damaged or mismatched file and not somebody who can rewrite both.
 *
 * @param bytes the pack file as it is on disk
 * @param expectedDigest SHA-256 of the bytes that this build wrote, in hexadecimal
 * @throws {PackError} where the digest is wrong, or what has it is no JSON
 */
export async function openPack(
  bytes: Uint8Array<ArrayBuffer>,
  expectedDigest: string,
): Promise<Pack> {
  const digest = await sha256(bytes);
  if (digest !== expectedDigest) {
    throw new PackError(
      `The policy file's digest is ${digest}; this build wants ${expectedDigest}.`,
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return packInEnglish(JSON.parse(text) as PackFile);
  } catch (cause) {
    throw new PackError("The policy file can't be read.", { cause });
  }
}
