import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { quoted } from "./quoted";

/** Far deeper than any file of ours, and far from where a browser's stack ends. */
const DEEPEST = 64;

/** Why a file's text isn't taken: a sentence that names the place. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
}

const should = (what: string) => (found: string) =>
  `there should be ${what}, and there is ${found}`;
const comment = () => "there is a comment, and JSON has none";
const number = (found: string) => `there is ${found}, a number that isn’t finished`;

/** What is wrong, by the library's name for it. */
const FAULTS: Readonly<Record<ReturnType<typeof printParseErrorCode>, (found: string) => string>> =
  {
    InvalidSymbol: (found) =>
      `there is ${found}, which is neither a number nor text in quotation marks`,
    InvalidNumberFormat: number,
    PropertyNameExpected: should("a name in quotation marks"),
    ValueExpected: should("a value"),
    ColonExpected: should("“:”"),
    CommaExpected: should("“,” or the closing bracket"),
    CloseBraceExpected: should("“}”"),
    CloseBracketExpected: should("“]”"),
    EndOfFileExpected: should("nothing more"),
    InvalidCommentToken: comment,
    UnexpectedEndOfComment: comment,
    UnexpectedEndOfString: () => "there begins a text with no quotation mark at the end of it",
    UnexpectedEndOfNumber: number,
    InvalidUnicode: () => "there begins a text with “\\u” in it, and not four digits after that",
    InvalidEscapeCharacter: () =>
      "there begins a text with “\\” in it before a character that can’t follow it; a “\\” itself is written “\\\\”",
    InvalidCharacter: () => "there begins a text with a tab, or another control character, in it",
    "<unknown ParseErrorCode>": (found) => `there is ${found}, which can’t be read`,
  };

/**
 * Reads JSON as strictly as `JSON.parse`, and no name twice in a group. Browsers word what is wrong
 * each in its own way, and not all of them name the place.
 *
 * @throws {JsonFault} at the first thing that is wrong
 */
export function readJson(json: string): unknown {
  /** The names so far of each group that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  const enter = (names: Set<string> | null, line: number, column: number): void => {
    if (open.push(names) <= DEEPEST) return;
    throw new JsonFault(
      `The file has more than ${DEEPEST} lists and groups inside one another at ${place(line, column)}. Make sure that it is the right one.`,
    );
  };
  visit(
    json,
    {
      onObjectBegin: (_at, _length, line, column) => enter(new Set(), line, column),
      onArrayBegin: (_at, _length, line, column) => enter(null, line, column),
      onObjectEnd: () => void open.pop(),
      onArrayEnd: () => void open.pop(),
      onObjectProperty: (name, _at, _length, line, column) => {
        if (!open.at(-1)?.has(name)) return void open.at(-1)?.add(name);
        throw new JsonFault(
          `The name ${quoted(name)} is there a second time at ${place(line, column)}. Keep one of the two.`,
        );
      },
      onError: (code: ParseErrorCode, at, length, line, column) => {
        const found = length === 0 ? "the end of the file" : quoted(json.slice(at, at + length));
        throw new JsonFault(
          `The file isn’t JSON: at ${place(line, column)} ${FAULTS[printParseErrorCode(code)](found)}. Mend it there.`,
        );
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return JSON.parse(json);
}

/** Both are counted from 0. */
const place = (line: number, column: number): string => `line ${line + 1}, column ${column + 1}`;
