import { createHash, createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeCrx3 } from "../../../scripts/package/crx3";
import { readSigningKey } from "../../../scripts/package/signing-key";
import { keyFile, rsaPem } from "./keys";
import { readCrx3 } from "./read-crx3";

const ARCHIVE = Buffer.from("the bytes of an archive");
const key = readSigningKey(keyFile(rsaPem()));
const crx = makeCrx3(ARCHIVE, key);

describe("a CRX3 file, read anew", () => {
  const { version, publicKey, signature, signedData, crxId, archive } = readCrx3(crx);

  it("holds the archive as it was", () => {
    expect(version).toBe(3);
    expect(archive).toEqual(ARCHIVE);
  });

  it("names the id that follows from its public key", () => {
    expect(publicKey).toEqual(key.publicKey);
    expect(crxId).toEqual(createHash("sha256").update(publicKey).digest().subarray(0, 16));
    const letters = [...crxId.toString("hex")].map(
      (digit) => "abcdefghijklmnop"[Number(`0x${digit}`)],
    );
    expect(key.extensionId).toBe(letters.join(""));
  });

  const isSigned = (bytes: Buffer): boolean => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signedData, bytes]);
    const spki = createPublicKey({ key: publicKey, type: "spki", format: "der" });
    return verify("sha256", signed, spki, signature);
  };

  it("is signed by that key, and only as it is", () => {
    expect(isSigned(archive)).toBe(true);
    expect(isSigned(Buffer.from("the bytes of another"))).toBe(false);
  });
});

it("is the same bytes each time", () => {
  expect(makeCrx3(ARCHIVE, key)).toEqual(crx);
});

it("is another extension with another key", () => {
  const other = readSigningKey(keyFile(rsaPem()));
  expect(other.extensionId).not.toBe(key.extensionId);
});
