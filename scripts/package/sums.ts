import { createHash } from "node:crypto";

/** As `sha256sum` writes it, and `sha256sum -c` checks it. @param files their bytes, by name */
export const sha256Sums = (files: ReadonlyMap<string, Buffer | string>): string =>
  [...files.keys()]
    .sort()
    .map((name) => `${sha256(files.get(name) ?? "")}  ${name}\n`)
    .join("");

const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
