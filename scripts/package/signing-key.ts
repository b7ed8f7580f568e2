import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refused } from "./refused";

/** The key that an administrator holds, and what follows from it. */
export interface SigningKey {
  privateKey: KeyObject;
  /** The public half as Chrome compares it: DER, SubjectPublicKeyInfo. */
  publicKey: Buffer;
  /** The id of every extension that is signed with it: 32 letters, a to p. */
  extensionId: string;
}

/** Shorter RSA keys can be broken. */
const LEAST_BITS = 2048;
const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Reads the key that a CRX is signed with.
 *
 * @param file PEM, RSA, without a passphrase
 * @throws Refused if there is no such key in it, or it lies where it could be committed
 */
export function readSigningKey(file: string): SigningKey {
  const fromProject = relative(PROJECT, resolve(file));
  if (!fromProject.startsWith("..") && !isAbsolute(fromProject)) {
    throw new Refused(
      `${file} lies in the project's folder, where it could be committed. Move it.`,
    );
  }
  const privateKey = parseKey(file, textOf(file));
  if (privateKey.asymmetricKeyType !== "rsa") {
    throw new Refused(`${file} holds no RSA key, and browsers take a CRX that RSA has signed.`);
  }
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < LEAST_BITS) {
    throw new Refused(`${file} holds an RSA key of ${bits} bits; it has to have ${LEAST_BITS}.`);
  }
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { privateKey, publicKey, extensionId: extensionIdOf(publicKey) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Refused(`There is no key file at ${file}.`);
  }
}

function parseKey(file: string, pem: string): KeyObject {
  if (/^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(pem)) {
    throw new Refused(`${file} is locked with a passphrase, and nothing can be signed with it so.`);
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Refused(
      `${file} is no private key in PEM format: that begins with -----BEGIN PRIVATE KEY-----.`,
    );
  }
}

/** The first half of the public key's SHA-256, as Chrome makes an id of it. */
export const idBytesOf = (publicKey: Buffer): Buffer =>
  createHash("sha256").update(publicKey).digest().subarray(0, 16);

/** Those bytes in hexadecimal, with the letters a to p for the digits. */
export const extensionIdOf = (publicKey: Buffer): string =>
  [...idBytesOf(publicKey).toString("hex")]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join("");
