import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { readMarkdown } from "../../../scripts/policy/read-markdown";
import { readPrint } from "../../../scripts/policy/read-print";
import type { WordStream } from "../../../scripts/policy/word-stream";
import { FILES, lineOf, readText } from "./editing";

const { pack } = await compilePolicy();
const titles = pack.sections.map(({ title }) => title);
const print = readPrint("print", FILES.print, readText("print"), titles);
const web = readMarkdown("web", FILES.web, readText("web")).stream;
const lines = readText("print").split("\n");

const marksOf = (stream: WordStream, kind: string) =>
  stream.marks.filter((mark) => mark.kind === kind);
const valuesOf = (stream: WordStream, kind: string) =>
  marksOf(stream, kind).map(({ value }) => value);

describe("line-end hyphens of the print", () => {
  it("there are eleven", () => {
    expect(lines.filter((line) => /\S-\s*$/.test(line))).toHaveLength(11);
  });

  it("“non-resident” is one word, on the line it begins on", () => {
    const line = lineOf(readText("print"), "parent with care or non-");
    expect(print.words.filter(({ text }) => text === "non-resident")).toEqual([
      { text: "non-resident", line },
    ]);
  });

  it.each([
    "/finance-commercial-governance/",
    "/communicating-with-clients/complaint-handling/",
    "/Communicating-with-clients/protecting-client-information/",
    "/Communicating-with-clients/clientinterviewingservice/",
    "/governance-and-management/",
    "/Communicating-with-clients/interpreting.asp",
    "/Client-Contact/Interpretation.aspx",
    "/Client-Contact/Translation.aspx",
    "/disclosure-matching-sharing/",
    "/operational-resources/refunds/",
  ])("%s is one piece of an address", (piece) => {
    expect(readText("print")).not.toContain(piece);
    expect(valuesOf(print, "link").filter((href) => href?.includes(piece))).toHaveLength(1);
  });

  it("no word is left with a hyphen at its end", () => {
    expect(print.words.filter(({ text }) => /\S-$/.test(text))).toEqual([]);
  });
});

describe("list items", () => {
  it.each([
    ["web", web, "\n- "],
    ["print", print, "\n\uf0b7 "],
  ] as const)("the %s edition has eleven", (name, stream, mark) => {
    expect(readText(name).split(mark)).toHaveLength(12);
    expect(marksOf(stream, "list item")).toHaveLength(11);
  });

  it("stand before the same words in both editions", () => {
    const firstWords = (stream: WordStream) =>
      marksOf(stream, "list item").map(({ at }) => stream.words[at]?.text);
    expect(firstWords(print)).toEqual(firstWords(web));
  });

  it("no bullet is left among the words", () => {
    expect(print.words.filter(({ text }) => text.includes("\uf0b7"))).toEqual([]);
  });
});

describe("lines of the print that begin with a space", () => {
  const spaced = lines.filter((line) => /^ +\S/.test(line)).map((line) => line.trim());
  const others = spaced.filter((line) => !titles.includes(line));

  it("are the titles, but for the one that is missing, and four more", () => {
    expect(valuesOf(print, "heading")).toEqual(
      titles.filter((title) => title !== "Call Recording"),
    );
    expect(spaced.filter((line) => titles.includes(line))).toEqual(valuesOf(print, "heading"));
    expect(others).toHaveLength(4);
  });

  it.each([
    ["the text whose heading is missing", 0, "It is not necessary"],
    ["the heading inside the confidentiality statement", 1, "How we collect"],
  ])("%s is prose", (_what, nth, quoted) => {
    const line = lineOf(readText("print"), quoted);
    const said = print.words.filter((word) => word.line === line).map(({ text }) => text);
    expect(said.join(" ")).toBe(others[nth]);
  });

  it.each([
    ["Interpreters and Translation Services", 2],
    ["Special Payments", 3],
  ])("a link of %s is a link", (_section, nth) => {
    const line = lines.indexOf(` ${others[nth]}`) + 1;
    const begun = marksOf(print, "link").filter((mark) => mark.line === line);
    expect(begun.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^http:.+\/(?:interpreting|dwp_t580892)\.asp$/),
    ]);
    expect(begun[0]?.value?.startsWith(`${others[nth]}`)).toBe(true);
  });

  it("a line of nothing but a space, such as the last, says nothing", () => {
    expect(lines.at(-1)).toBe(" ");
    expect(print.words.filter(({ line }) => line === lines.length)).toEqual([]);
  });
});

describe("unwrapping", () => {
  const unwrap = (source: string) => readPrint("print", "print.txt", source, ["A Title"]);

  it.each([
    ["a line is broken between words", "one\ntwo", ["one", "two"]],
    ["blank lines stand between", "one\n\n \n\ntwo", ["one", "two"]],
    ["a line ends in a hyphen", "well-\n\nknown word", ["well-known", "word"]],
    ["two lines on end do", "up-\n\nto-\n\ndate", ["up-to-date"]],
    ["a space follows the hyphen", "well- \n\nknown", ["well-known"]],
    ["a spaced hyphen ends a line", "one -\n\ntwo", ["one", "-", "two"]],
    ["a dash ends a line", "one –\n\ntwo", ["one", "–", "two"]],
    ["the last line ends in a hyphen", "one two-\n", ["one", "two-"]],
    ["a page ends", "one\n\ftwo", ["one", "two"]],
    ["a list item is wrapped", "\uf0b7 one\ntwo", ["one", "two"]],
    ["a title has no space before it", "A Title\none", ["A", "Title", "one"]],
    ["a line with a space before it is no title", " A Titled Thing", ["A", "Titled", "Thing"]],
  ])("where %s", (_case, source, words) => {
    expect(unwrap(source).words.map(({ text }) => text)).toEqual(words);
  });

  it("a title with a space before it is a heading and not words", () => {
    expect(unwrap("one\n\n A Title \n\ntwo")).toMatchObject({
      words: [{ text: "one" }, { text: "two" }],
      marks: [{ kind: "heading", at: 1, value: "A Title", line: 3 }],
    });
  });

  it("a byte-order mark before a title is neither", () => {
    expect(unwrap("\ufeff A Title\none")).toMatchObject({
      words: [{ text: "one", line: 2 }],
      marks: [{ kind: "heading", value: "A Title", line: 1 }],
    });
  });

  it("each word is on its own line, and a broken one where it begins", () => {
    expect(unwrap("one well-\n\nknown two\nthree").words).toEqual([
      { text: "one", line: 1 },
      { text: "well-known", line: 1 },
      { text: "two", line: 3 },
      { text: "three", line: 4 },
    ]);
  });
});
