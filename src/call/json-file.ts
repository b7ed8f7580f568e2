import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { Key } from "../words/messages";
import { say } from "../words/say";
import { quoted } from "./quoted";

/** Far deeper than any file of ours, and far from where a browser's stack ends. */
const DEEPEST = 64;

/** Why a file's text isn't taken: a sentence that names the place. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
}

/** What is wrong, by the library's name for it. */
const FAULTS = {
  InvalidSymbol: "jsonSymbol",
  InvalidNumberFormat: "jsonNumber",
  PropertyNameExpected: "jsonNoName",
  ValueExpected: "jsonNoValue",
  ColonExpected: "jsonNoColon",
  CommaExpected: "jsonNoComma",
  CloseBraceExpected: "jsonNoBrace",
  CloseBracketExpected: "jsonNoBracket",
  EndOfFileExpected: "jsonNoEnd",
  InvalidCommentToken: "jsonComment",
  UnexpectedEndOfComment: "jsonComment",
  UnexpectedEndOfString: "jsonTextNoEnd",
  UnexpectedEndOfNumber: "jsonNumber",
  InvalidUnicode: "jsonUnicode",
  InvalidEscapeCharacter: "jsonEscape",
  InvalidCharacter: "jsonControl",
  "<unknown ParseErrorCode>": "jsonUnreadable",
} as const satisfies Record<ReturnType<typeof printParseErrorCode>, Key>;

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
    throw new JsonFault(say("jsonTooDeep", { most: DEEPEST, ...place(line, column) }));
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
        throw new JsonFault(say("jsonNameTwice", { name: quoted(name), ...place(line, column) }));
      },
      onError: (code: ParseErrorCode, at, length, line, column) => {
        const found = length === 0 ? say("jsonEndOfFile") : quoted(json.slice(at, at + length));
        const values = { found, ...place(line, column) };
        throw new JsonFault(say(FAULTS[printParseErrorCode(code)], values));
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return JSON.parse(json);
}

/** Both are counted from 0. */
const place = (line: number, column: number) => ({ line: line + 1, column: column + 1 });
