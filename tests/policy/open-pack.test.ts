import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { openPack, PackError } from "../../src/policy/open-pack";
import { type Pack, packFileSchema } from "../../src/policy/pack";
import { sha256 } from "../../src/policy/sha256";

const { pack, file, bytes, digest } = await compilePolicy();

const [statement] = file.statements;
const [wording] = statement?.wordings ?? [];
if (wording === undefined) throw new Error("The pack has no statement.");
const withStatement = (changed: Record<string, unknown>) => ({
  ...file,
  statements: [{ ...statement, ...changed }],
});
const withWording = (changed: Record<string, unknown>) =>
  withStatement({ wordings: [{ ...wording, ...changed }] });

async function refusalOf(opening: Promise<Pack>): Promise<PackError> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error("It opened.");
}

describe("opening the pack", () => {
  it("its own bytes open with its own digest", async () => {
    expect(await openPack(bytes, digest)).toEqual(pack);
  });

  it("any one byte changed is refused, and both digests are told", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, bits) => {
          const changed = bytes.map((byte, index) => (index === at ? byte ^ bits : byte));
          const { message } = await refusalOf(openPack(changed, digest));
          expect(message).toBe(
            `The policy file's digest is ${await sha256(changed)}; this build wants ${digest}.`,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["all but the last byte", bytes.slice(0, -1)],
    ["all but the first byte", bytes.slice(1)],
    ["one byte more", new Uint8Array([...bytes, 0x0a])],
  ])("%s is refused", async (_what, damaged) => {
    expect((await refusalOf(openPack(damaged, digest))).message).toContain("this build wants");
  });

  it.each([
    ["another build's digest", "0".repeat(64)],
    ["no digest", ""],
    ["its digest in capitals", digest.toUpperCase()],
  ])("its own bytes are refused for %s", async (_what, wanted) => {
    expect((await refusalOf(openPack(bytes, wanted))).name).toBe("PackError");
  });
});

const inTitle = new TextDecoder("latin1").decode(bytes).indexOf(pack.title);

describe("bytes with the right digest that are no JSON are refused", () => {
  it.each([
    ["no bytes", new Uint8Array()],
    ["a title", new TextEncoder().encode("Managing Client Contact")],
    ["half of the pack", bytes.slice(0, bytes.length / 2)],
    ["a stray byte in a word", bytes.map((byte, at) => (at === inTitle ? 0xff : byte))],
  ])("%s", async (_what, wrong) => {
    const refusal = await refusalOf(openPack(wrong, await sha256(wrong)));
    expect(refusal.message).toBe("The policy file can't be read.");
    expect(refusal.cause).toBeInstanceOf(Error);
  });
});

describe("a build makes no pack of another shape", () => {
  it("and of its own it does", () => {
    expect(packFileSchema.parse(file)).toEqual(file);
  });

  it.each<[what: string, wrong: unknown]>([
    ["null", null],
    ["an empty object", {}],
    ["a list", [file]],
    ["a format to come", { ...file, format: 3 }],
    ["the format before", { ...file, format: 1 }],
    ["no sections", { ...file, sections: undefined }],
    ["a date as it is spoken", { ...file, published: "9 March 2017" }],
    ["a fourth strength", withStatement({ strength: "shall" })],
    ["a third trigger", withStatement({ trigger: "every call" })],
    ["a language that is none", withWording({ language: "Welsh" })],
    ["a wording without a source", withWording({ source: undefined })],
    ["a wording out of no edition", withWording({ source: { editions: [], section: "A" } })],
    ["a statement without wordings", withStatement({ wordings: [] })],
    ["a wording without passages", withWording({ passages: [] })],
    ["a statement without a reason", withStatement({ why: [] })],
    ["a passage without words", withWording({ passages: [{ blocks: [] }] })],
    ["a digest that is none", withWording({ digest: wording.digest.toUpperCase() })],
    [
      "a route without rows",
      { ...file, routes: [{ id: "a", label: "A", rows: [], to: null, speed: [] }] },
    ],
  ])("%s", (_what, wrong) => {
    expect(packFileSchema.safeParse(wrong).success).toBe(false);
  });
});
