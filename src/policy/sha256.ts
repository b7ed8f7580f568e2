/**
 * SHA-256 of bytes, or of a text's UTF-8, as 64 lower-case hexadecimal digits.
 * Web Crypto is in Node and in every extension context alike.
 */
export async function sha256(input: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
