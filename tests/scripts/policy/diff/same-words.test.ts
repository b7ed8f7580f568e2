import { describe, expect, it } from "vitest";
import { type Edit, inTurn, lineOf, readText } from "../editing";
import { comparedBoth, comparedPrint, comparedTexts, comparedWeb, NOTHING } from "./comparing";

const windowsLines: Edit = (text) => text.replaceAll("\n", "\r\n");
const oldMacLines: Edit = (text) => text.replaceAll("\n", "\r");
const byteOrderMark: Edit = (text) => `\ufeff${text}`;
const noBreakSpaces: Edit = (text) => text.replaceAll(" ", "\u00a0");

describe("the web edition and the print", () => {
  it("differ in a heading and in addresses, and in no word", async () => {
    const { summary, report } = await comparedBoth();
    expect(summary).toEqual([
      NOTHING,
      "1 heading and 8 addresses differ.",
      "1 thing to note about the files.",
    ]);
    expect(report.findings).toEqual([
      {
        file: "new.txt",
        line: 12,
        message: '"Call Recording" has no heading here; its words run on after "Bogus Calls"',
      },
    ]);
    expect(report.links.map(({ section }) => section)).toEqual([
      "Bogus Calls",
      "Data Protection",
      "Face to Face Visits",
      "Freedom of Information",
      "Interpreters and Translation Services",
      "Representatives",
      "Special Payments",
      "Unacceptable Client Behaviour and Potentially Violent Persons",
    ]);
    expect(report).toMatchObject({ mismatches: [], drafts: [], rows: [], statements: [] });
  });

  it("differ in the same when the print is the older one", async () => {
    const { summary, report } = await comparedTexts(readText("print"), readText("web"), [
      "old.txt",
      "new.md",
    ]);
    expect(summary.slice(0, 2)).toEqual([NOTHING, "1 heading and 8 addresses differ."]);
    expect(report).toMatchObject({ mismatches: [], drafts: [] });
  });
});

describe("an edition and itself", () => {
  it.each<[name: string, edit: Edit, finding: RegExp | undefined]>([
    ["as it is", (text) => text, undefined],
    ["with Windows line endings", windowsLines, /lines end as on Windows/],
    ["with old Macintosh line endings", oldMacLines, /lone carriage return/],
    ["with a byte-order mark", byteOrderMark, /byte-order mark/],
    ["with no-break spaces, those of its marks included", noBreakSpaces, /no-break spaces/],
    [
      "with all of them",
      inTurn(noBreakSpaces, windowsLines, byteOrderMark),
      /byte-order mark|Windows|no-break/,
    ],
    ["with more blank lines", (text) => text.replaceAll("\n\n", "\n\n\n\n"), undefined],
    ["with two spaces for one", (text) => text.replaceAll(/(?<=\w) (?=\w)/g, "  "), undefined],
  ])("%s: nothing changed in the words", async (_name, edit, finding) => {
    for (const compared of [await comparedWeb(edit), await comparedPrint(edit)]) {
      const { summary, report } = compared;
      expect(summary[0]).toBe(NOTHING);
      expect(report).toMatchObject({ mismatches: [], drafts: [], links: [], frame: [] });
      const odd = report.findings.filter(({ message }) => !message.includes("no heading here"));
      if (finding === undefined) expect(odd).toEqual([]);
      else {
        expect(odd.length).toBeGreaterThan(0);
        for (const { message } of odd) expect(message).toMatch(finding);
      }
    }
  });
});

describe("only marks", () => {
  it.each<[name: string, edit: Edit]>([
    ["curly quotation marks made straight", (text) => text.replaceAll(/[“”]/g, '"')],
    [
      "straight quotation marks made curly",
      (text) => text.replace('"We', "“We").replace('£1000"', "£1000”"),
    ],
    ["an apostrophe made curly", (text) => text.replace("party's", "party’s")],
    ["a dash made a hyphen", (text) => text.replace("fact –", "fact -")],
  ])("%s: is told as that", async (_name, edit) => {
    for (const compared of [await comparedWeb(edit), await comparedPrint(edit)]) {
      expect(compared.summary[0]).toMatch(/^1 section changed; /);
      expect(compared.summary[1]).toBe(
        "In all of these sections only quotation marks, apostrophes or dashes changed.",
      );
      expect(compared.text).toContain("(marks only):");
    }
  });

  it("a letter that looks like another is no mark, and is noted", async () => {
    const { summary, report } = await comparedWeb((text) => text.replace("Untagged", "Untаgged"));
    expect(summary.join(" ")).not.toContain("only quotation marks");
    expect(report.findings).toEqual([
      {
        file: "new.md",
        line: lineOf(readText("web"), "Untagged"),
        message: expect.stringContaining("mixes Latin letters"),
      },
    ]);
  });
});
