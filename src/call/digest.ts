import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * One text for one value: keys in code unit order, no spaces, what is undefined left out. Two
 * records that say the same have the same digest, whoever wrote them and in whatever order.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}

/** SHA-256 of a text's UTF-8, as 64 lower-case hexadecimal digits. Synchronous, in any context. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * HMAC-SHA-256 of a text, its first 128 bits as 32 hexadecimal digits.
 *
 * @param key hexadecimal digits
 */
export const keyedDigest = (key: string, text: string): string =>
  bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(text))).slice(0, 32);
