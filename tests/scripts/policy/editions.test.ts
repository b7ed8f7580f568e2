import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compilePolicy, readEditions } from "../../../scripts/policy/editions";
import { FILES, readBytes } from "./editing";

/** As they were given, byte for byte. */
const GIVEN = [
  ["web", "4da1feb3f33a4a341a8021acd222e8a11cfa4d2b2c9b703b94005228149d660d"],
  ["print", "098ca3de9b5c18f7d9024382a86df5bf81a963300e079b63f2811f2668bc9795"],
] as const;

describe("the editions", () => {
  it.each(GIVEN)("the %s edition is byte for byte the one that was given", (name, digest) => {
    expect(createHash("sha256").update(readBytes(name)).digest("hex")).toBe(digest);
  });

  it("the compiler reads these two, the one with the contents list first", () => {
    expect(readEditions().map(({ id, format, file }) => [id, format, file])).toEqual([
      ["web", "markdown", FILES.web],
      ["print", "print", FILES.print],
    ]);
  });

  it("the pack says which editions it was made of", async () => {
    const { pack } = await compilePolicy();
    expect(pack.editions).toEqual(
      GIVEN.map(([id, digest]) => ({
        id,
        file: FILES[id].split("/").at(-1),
        language: "en",
        sha256: digest,
      })),
    );
  });
});
