import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { compileEdited, type Edit, type Edits, inBoth, inTurn } from "./editing";

const windowsLines: Edit = (text) => text.replaceAll("\n", "\r\n");
const byteOrderMark: Edit = (text) => `\ufeff${text}`;
/** Every space, but for the one that belongs to a Markdown mark. */
const noBreakSpaces: Edit = (text) =>
  text.replaceAll(
    /^(- |#+ )?(.*)$/gm,
    (_line, mark: string | undefined, rest: string) =>
      (mark ?? "") + rest.replaceAll(" ", "\u00a0"),
  );
const doubleSpaces: Edit = (text) => text.replaceAll(/(?<=\w) (?=\w)/g, "  ");

const SAME: [name: string, edits: Edits][] = [
  ["Windows line endings in the web", { web: windowsLines }],
  ["Windows line endings in the print", { print: windowsLines }],
  ["Windows line endings in both", inBoth(windowsLines)],
  [
    "Windows line endings in all three files",
    { ...inBoth(windowsLines), annotations: windowsLines },
  ],
  ["a byte-order mark in the web", { web: byteOrderMark }],
  ["a byte-order mark in the print", { print: byteOrderMark }],
  ["a byte-order mark in the annotations", { annotations: byteOrderMark }],
  ["a byte-order mark and Windows line endings", inBoth(inTurn(windowsLines, byteOrderMark))],
  ["no-break spaces in the web", { web: noBreakSpaces }],
  ["no-break spaces in the print", { print: (text) => text.replaceAll(" ", "\u00a0") }],
  ["no-break spaces in both", inBoth(noBreakSpaces)],
  ["two spaces for one in the web", { web: doubleSpaces }],
  ["two spaces for one in the print", { print: doubleSpaces }],
  ["more blank lines in the print", { print: (text) => text.replaceAll("\n", "\n\n \n") }],
  ["no blank lines in the print", { print: (text) => text.replaceAll("\n\n", "\n") }],
  [
    "a page break before each title of the print",
    { print: (text) => text.replaceAll(/^ (?=[A-Z])/gm, "\f ") },
  ],
  ["more blank lines in the web", { web: (text) => text.replaceAll("\n\n", "\n\n\n\n") }],
  ["a line ending after the web's stamp", { web: (text) => `${text}\n` }],
  ["blank lines after the web's stamp", { web: (text) => `${text}\r\n\r\n` }],
  ["no last line in the print", { print: (text) => text.trimEnd() }],
  ["wrapped paragraphs in the web", { web: (text) => text.replaceAll(/, (?=[a-z])/g, ",\n") }],
  ["another mark for list items in the web", { web: (text) => text.replaceAll(/^- /gm, "* ") }],
  [
    "a comma after the last entry of the annotations",
    { annotations: (text) => text.replace(/\s*\}\s*$/, ",\n}\n") },
  ],
  [
    "more comments in the annotations",
    { annotations: (text) => `// Ours.\n${text}\n/* The end. */\n` },
  ],
];

describe("the same words are compiled with", () => {
  it.each(SAME)("%s", async (_name, edits) => {
    const { editions: _given, ...given } = (await compilePolicy()).pack;
    const { editions: _edited, ...edited } = (await compileEdited(edits)).pack;
    expect(edited).toEqual(given);
  });

  it("and the pack still says that the file was another", async () => {
    const given = await compilePolicy();
    const edited = await compileEdited({ print: windowsLines });
    expect(edited.pack.editions[0]).toEqual(given.pack.editions[0]);
    expect(edited.pack.editions[1]?.sha256).not.toBe(given.pack.editions[1]?.sha256);
    expect(edited.digest).not.toBe(given.digest);
  });
});
