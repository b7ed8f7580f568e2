/** What a CRX3 file holds: read by the format's description, not by what wrote it. */
export interface Crx3 {
  version: number;
  publicKey: Buffer;
  signature: Buffer;
  /** The bytes that are signed before the archive. */
  signedData: Buffer;
  crxId: Buffer;
  archive: Buffer;
}

/** @throws Error if it is no CRX3 file with one RSA signature */
export function readCrx3(file: Buffer): Crx3 {
  if (file.toString("latin1", 0, 4) !== "Cr24") throw new Error("It doesn't begin with Cr24.");
  const end = 12 + file.readUInt32LE(8);
  const header = readFields(file.subarray(12, end));
  const proof = readFields(only(header, 2));
  const signedData = only(header, 10_000);
  return {
    version: file.readUInt32LE(4),
    publicKey: only(proof, 1),
    signature: only(proof, 2),
    signedData,
    crxId: only(readFields(signedData), 1),
    archive: file.subarray(end),
  };
}

type Fields = readonly { number: number; bytes: Buffer }[];

function only(fields: Fields, number: number): Buffer {
  const [field, ...more] = fields.filter((each) => each.number === number);
  if (field === undefined || more.length > 0)
    throw new Error(`Field ${number} has to be there once.`);
  return field.bytes;
}

/** A message of Protocol Buffers, all of whose fields are bytes. */
function readFields(message: Buffer): Fields {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const fields: { number: number; bytes: Buffer }[] = [];
  while (at < message.length) {
    const tag = readNumber();
    if (tag % 8 !== 2) throw new Error("A field isn't bytes.");
    const length = readNumber();
    if (at + length > message.length) throw new Error("A field is cut off.");
    fields.push({ number: Math.floor(tag / 8), bytes: message.subarray(at, at + length) });
    at += length;
  }
  return fields;
}
