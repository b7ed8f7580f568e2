import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exportLines } from "../../src/ledger/export/export-lines";
import { parseHead } from "../../src/ledger/verify/verify-head";
import { NotAnExportError, verifyLines } from "../../src/ledger/verify/verify-lines";
import { MemoryLedger, usualCall } from "./ledger";
import { textOf } from "./run";

/** Exported ledgers that somebody made to hang the one who verifies them, to end it, or to deceive. */

let whole: string[] = [];
beforeAll(async () => {
  const ledger = new MemoryLedger();
  await ledger.seal(usualCall(1));
  await ledger.seal(usualCall(2));
  const text = await textOf(exportLines(ledger, { at: "2026-11-23T09:00:00.000Z", timings: true }));
  whole = text.trimEnd().split("\n");
});

async function* each(lines: readonly string[]) {
  yield* lines;
}
const problemsOf = async (lines: readonly string[]) =>
  (await verifyLines(each(lines))).verified.problems;

const DEEP = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const ZEROS = "0".repeat(64);

describe("a line", () => {
  it.each([
    ["of lists in lists", `{"line":2,"kind":"finding","finding":${DEEP},"check":"x"}`],
    [
      "of a call that is lists in lists",
      `{"line":2,"kind":"call","day":"2026-11-21","call":${DEEP},"check":"x"}`,
    ],
    ["of groups in groups", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["that is never closed", `{"line":2,"kind":"link","link":${"[".repeat(200_000)}`],
    ["of a million characters", `{"line":2,"kind":"${"x".repeat(1_000_000)}"}`],
    ["with a prototype in it", '{"line":2,"__proto__":{"polluted":1},"kind":"end","check":"x"}'],
    [
      "of a call by a prototype's name",
      '{"line":2,"kind":"bindings","call":"__proto__","bindings":[{"__proto__":{"polluted":1}}],"check":"x"}',
    ],
    ["with a number past all others", `{"line":1e999,"kind":"end","check":"x"}`],
    [
      "that is more links than there are numbers",
      `{"line":2,"kind":"link","link":{},"head":{"links":9007199254740991,"digest":"${ZEROS}"},"check":"x"}`,
    ],
    ["with a name twice", '{"line":2,"line":2,"kind":"end","check":"x"}'],
    ["of nothing", ""],
    ["of NUL", "\u0000\u0000"],
    ["that is no group", "null"],
  ])("%s is named as wrong, and the rest is read", async (_what, line) => {
    const problems = await problemsOf([whole[0] ?? "", line, ...whole.slice(1)]);
    expect(problems.some((problem) => problem.line === 2)).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("as the first is no export of ours, whatever it is", async () => {
    for (const line of [DEEP, "[]", "\ufeff", `{"format":${DEEP}}`, "{".repeat(100_000)])
      await expect(verifyLines(each([line]))).rejects.toThrow(NotAnExportError);
  });
});

it("whatever the lines are, it ends, and throws nothing but its own refusal", async () => {
  const leaf = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("header", "link", "call", "end", 1, 2, ZEROS),
  );
  const names = ["line", "check", "kind", "format", "link", "head", "call", "day", "bindings"];
  const group = fc
    .array(fc.tuple(fc.constantFrom(...names, "__proto__", "constructor"), leaf), { maxLength: 8 })
    .map(
      (members) =>
        `{${members.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join()}}`,
    );
  const line = fc.oneof(
    group,
    fc.nat().map((nth) => whole[nth % whole.length] ?? ""),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(line, { maxLength: 12 }), async (isBegun, lines) => {
      const all = isBegun ? [whole[0] ?? "", ...lines] : lines;
      const thrown = await verifyLines(each(all)).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(thrown === undefined || thrown instanceof NotAnExportError).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("of fifty thousand wrong lines each is counted, and some hundred are named", async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `{"line":${at + 2},"kind":"end"}`);
  const { verified } = await verifyLines(each([whole[0] ?? "", ...lines]));
  expect(verified.problems.length).toBeLessThanOrEqual(500);
});

describe("what is pasted as a head", () => {
  it.each([
    ["brackets without end", "[".repeat(500_000)],
    ["digits without end", "1".repeat(500_000)],
    ["a group without end", `${'{"head":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["a prototype", '{"__proto__":{"head":"1:00"}}'],
    ["a head that is a list", `{"head":["1:${ZEROS}"]}`],
    ["spaces without end", `${" ".repeat(500_000)}x`],
  ])("%s is none", (_what, text) => {
    expect(parseHead(text)).toBeUndefined();
  });
});
