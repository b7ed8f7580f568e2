import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { type Compiled, compile, type EditionFile } from "../../../scripts/policy/compile";
import { PolicyError, type PolicyProblem } from "../../../scripts/policy/policy-error";

const root = new URL("../../../", import.meta.url);

/** The files that a pack is made of, under the names that messages give them. */
export const FILES = {
  web: "src/policy/editions/managing-client-contact.web.md",
  print: "src/policy/editions/managing-client-contact.print.txt",
  annotations: "src/policy/editions/annotations.jsonc",
} as const;

export type FileName = keyof typeof FILES;
export type Bytes = Uint8Array<ArrayBuffer>;

export const readBytes = (name: FileName): Bytes =>
  new Uint8Array(readFileSync(new URL(FILES[name], root)));

export const readText = (name: FileName): string => new TextDecoder().decode(readBytes(name));

export type Edit = (text: string) => string;
export type Edits = Partial<Record<FileName, Edit>>;

/** A file's text after its edit. An edit that changes nothing would make a test of nothing. */
export function editedText(name: FileName, edits: Edits): string {
  const text = readText(name);
  const edit = edits[name];
  if (edit === undefined) return text;
  const edited = edit(text);
  if (edited === text) throw new Error(`The edit leaves the ${name} file as it is.`);
  return edited;
}

/** Compiles the given files, the web edition first. */
export function compileFiles(files: Record<FileName, Bytes>): Promise<Compiled> {
  const web: EditionFile = { id: "web", format: "markdown", file: FILES.web, bytes: files.web };
  const print: EditionFile = {
    id: "print",
    format: "print",
    file: FILES.print,
    bytes: files.print,
  };
  return compile([web, print], { file: FILES.annotations, bytes: files.annotations });
}

export function compileEdited(edits: Edits): Promise<Compiled> {
  const bytes = (name: FileName) => new TextEncoder().encode(editedText(name, edits));
  return compileFiles({
    web: bytes("web"),
    print: bytes("print"),
    annotations: bytes("annotations"),
  });
}

/** What a policy author would be told. Fails where the compiler has nothing to tell. */
export async function problemsOf(compiling: Promise<Compiled>): Promise<readonly PolicyProblem[]> {
  try {
    await compiling;
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  throw new Error("It compiled.");
}

/** Where `quoted` stands in `text`. Fails unless it stands there exactly once. */
function indexOfOnly(text: string, quoted: string): number {
  const at = text.indexOf(quoted);
  if (at < 0) throw new Error(`"${quoted}" is not there.`);
  if (text.indexOf(quoted, at + 1) >= 0) throw new Error(`"${quoted}" is there more than once.`);
  return at;
}

export const lineOfOffset = (text: string, offset: number): number =>
  text.slice(0, offset).split("\n").length;

/** 1-based line that a quotation begins on, line breaks before its first letter left aside. */
export const lineOf = (text: string, quoted: string): number =>
  lineOfOffset(text, indexOfOnly(text, quoted) + quoted.search(/[^\n]/));

/** Something that is to be told: a quotation from the line, as edited, and the message. */
export type Told = readonly [file: FileName, line: string, message: string | RegExp];

/** Expects these problems in this order, and no other. */
export async function expectTold(edits: Edits, ...told: Told[]): Promise<void> {
  expect(await problemsOf(compileEdited(edits))).toEqual(
    told.map(([file, line, message]) => ({
      file: FILES[file],
      line: lineOf(editedText(file, edits), line),
      message: typeof message === "string" ? message : expect.stringMatching(message),
    })),
  );
}

/** Puts other words in the place of a quotation that stands there exactly once. */
export const replace =
  (quoted: string, words: string): Edit =>
  (text) => {
    const at = indexOfOnly(text, quoted);
    return text.slice(0, at) + words + text.slice(at + quoted.length);
  };

/** Rewrites what stands from one quotation up to another one, the second not included. */
export const rewrite =
  (from: string, upTo: string, edit: Edit): Edit =>
  (text) => {
    const [start, end] = [indexOfOnly(text, from), indexOfOnly(text, upTo)];
    return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
  };

/** Makes one edit after another. */
export const inTurn =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((edited, edit) => edit(edited), text);

/** The same edit of both editions. */
export const inBoth = (edit: Edit): Edits => ({ web: edit, print: edit });

/**
 * Offset of the nth letter of some words in an edition's text, whichever edition: a space may be
 * a line break and a list mark there, and a hyphen may end a line.
 */
export function offsetOfLetter(text: string, words: string, nth: number): number {
  const pattern = (piece: string) =>
    Array.from(piece, (letter) => {
      if (letter === " ") return "\\s+(?:[-\\uf0b7]\\s+)?";
      return letter === "-" ? "-\\s*" : letter.replace(/[^\p{L}\p{N}]/u, "\\$&");
    }).join("");
  const found = [
    ...text.matchAll(
      new RegExp(`(${pattern(words.slice(0, nth))})${pattern(words.slice(nth))}`, "g"),
    ),
  ];
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`"${words}" stands there ${found.length} times.`);
  }
  return only.index + (only[1] ?? "").length;
}

/** Puts another letter in the place of the nth letter of some words. */
export const changeLetter =
  (words: string, nth: number, letter: string): Edit =>
  (text) => {
    const at = offsetOfLetter(text, words, nth);
    return text.slice(0, at) + letter + text.slice(at + 1);
  };

const oneSpaced = (text: string): string => text.split(/\s+/).join(" ").trim();

/**
 * An edition as one run of words, by simpler means than the compiler's: Markdown's marks at the
 * beginning of a line taken off, or the print's bullets and the breaks after its hyphens.
 */
export const flatText = (name: "web" | "print"): string =>
  name === "web"
    ? oneSpaced(readText(name).replaceAll(/^(?:- |#+ )/gm, ""))
    : oneSpaced(
        readText(name)
          .replaceAll(/-\s*\n\s*/g, "-")
          .replaceAll("\uf0b7", ""),
      );

/** How many times some words stand in a text. */
export const timesIn = (text: string, words: string): number => text.split(words).length - 1;
