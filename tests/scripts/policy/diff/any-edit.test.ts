import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../../../scripts/policy/compile";
import { type Edit, FILES, readBytes, readText } from "../editing";
import { comparedPrint, comparedWeb } from "./comparing";

/** Whether the web edition alone compiles, with the annotations as they are. */
async function doesCompile(text: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  try {
    await compile([{ id: "web", format: "markdown", file: FILES.web, bytes }], {
      file: FILES.annotations,
      bytes: readBytes("annotations"),
    });
    return true;
  } catch {
    return false;
  }
}

const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const count = fc.integer({ min: 1, max: 10 });
const words = fc.constantFrom(
  "xyz",
  " Newly said here. ",
  "",
  "\n\n---\n\n",
  "[",
  "*",
  "# ",
  "“",
  ".",
);

/** Cuts out some words or lines, and puts others there or elsewhere. */
const anyEdit = fc
  .record({ isLines: fc.boolean(), isKept: fc.boolean(), from: part, count, to: part, words })
  .map(({ isLines, isKept, from, count: many, to, words: more }): Edit => {
    return (text) => {
      const pieces = text.split(isLines ? /(?<=\n)/ : /(?<=\s)/);
      const cut = pieces.splice(Math.floor(from * pieces.length), many);
      pieces.splice(Math.floor(to * pieces.length), 0, more, ...(isKept ? cut : []));
      return pieces.join("");
    };
  });

it("whatever is edited in the web, something is told just when it doesn't compile", async () => {
  await fc.assert(
    fc.asyncProperty(anyEdit, async (edit) => {
      const { report } = await comparedWeb(edit);
      const told = report.mismatches.length + report.uncovered + report.findings.length;
      expect(told > 0).toBe(!(await doesCompile(edit(readText("web")))));
    }),
    { numRuns: 60, seed: 2017 },
  );
}, 60_000);

it("whatever is edited in the print, it is read", async () => {
  await fc.assert(
    fc.asyncProperty(anyEdit, async (edit) => {
      const { report, text } = await comparedPrint(edit);
      expect(report.sections.length).toBeGreaterThan(10);
      expect(text).toContain("SECTION BY SECTION");
    }),
    { numRuns: 40, seed: 2017 },
  );
}, 60_000);
