import { sign } from "node:crypto";
import { idBytesOf, type SigningKey } from "./signing-key";

const LENGTH_DELIMITED = 2;
/** Field numbers of the messages `CrxFileHeader`, `AsymmetricKeyProof` and `SignedData`. */
const FIELD = {
  sha256WithRsa: 2,
  signedHeaderData: 10_000,
  publicKey: 1,
  signature: 2,
  crxId: 1,
} as const;

/**
 * Makes a CRX3 file: a signed header, then the archive as it is. RSA's PKCS #1 v1.5 has no chance
 * in it, so that the same archive and key give the same bytes.
 *
 * @param archive a zip file
 * @see https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto
 */
export function makeCrx3(archive: Buffer, { privateKey, publicKey }: SigningKey): Buffer {
  const signedData = field(FIELD.crxId, idBytesOf(publicKey));
  const signature = sign("sha256", signedBytes(signedData, archive), privateKey);
  const proof = Buffer.concat([
    field(FIELD.publicKey, publicKey),
    field(FIELD.signature, signature),
  ]);
  const header = Buffer.concat([
    field(FIELD.sha256WithRsa, proof),
    field(FIELD.signedHeaderData, signedData),
  ]);
  return Buffer.concat([Buffer.from("Cr24"), uint32(3), uint32(header.length), header, archive]);
}

/** What the signature is of. */
export const signedBytes = (signedData: Buffer, archive: Buffer): Buffer =>
  Buffer.concat([Buffer.from("CRX3 SignedData\0"), uint32(signedData.length), signedData, archive]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field of bytes in Protocol Buffers' wire format. */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);

/** A number in groups of seven bits, the lowest first, each but the last with its top bit set. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
