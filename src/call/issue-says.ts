import * as z from "zod/mini";
import { anyOf } from "../words/lists";
import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import { nameNotKnown } from "./name-not-known";

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return say("fileList");
  if (typeof value === "object" && value !== null) return say("fileGroup");
  if (typeof value === "string") return say("fileText");
  // Null, true and false are called so in the file itself.
  return typeof value === "number" ? say("fileNumber") : String(value);
}

/** "this should be text; it is a number." */
export const shouldBe = (what: string, input: unknown, is = kindOf(input)): string =>
  input === undefined ? say("fileMissing", { what }) : say("fileShouldBe", { what, is });

const EXPECTED: Readonly<Record<string, PlainKey>> = {
  string: "fileText",
  array: "fileListInBrackets",
  object: "fileGroupInBrackets",
  record: "fileGroupInBrackets",
  int: "fileWholeNumber",
  boolean: "fileTrueOrFalse",
};

function expectedWords(expected: string): string {
  const key = EXPECTED[expected];
  return key === undefined ? expected : say(key);
}

/**
 * What an issue of a file's schema says, without the place. Of names that aren't known, each gets
 * a line. Checks of a schema's own bring their own sentence.
 */
export function issueSays(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type":
      return shouldBe(expectedWords(issue.expected), input);
    case "invalid_value":
      return shouldBe(
        anyOf(issue.values.map(String)),
        input,
        typeof input === "number" ? `${input}` : kindOf(input),
      );
    case "too_big":
      return tooBig(input, String(issue.maximum));
    case "too_small":
      return tooSmall(input, String(issue.minimum));
    case "unrecognized_keys": {
      const known = issue.inst instanceof z.ZodMiniObject ? Object.keys(issue.inst.shape) : [];
      return issue.keys.map((key) => nameNotKnown(key, known)).join("\n");
    }
    default:
      return say("fileNotRight");
  }
}

function tooBig(input: unknown, most: string): string {
  if (typeof input === "number") return say("fileNumberTooBig", { number: input, most });
  return Array.isArray(input)
    ? say("fileTooMany", { count: input.length, most })
    : say("fileTextTooLong", { length: String(input).length, most });
}

function tooSmall(input: unknown, least: string): string {
  if (typeof input === "number") return say("fileNumberTooSmall", { number: input, least });
  return say(Array.isArray(input) ? "fileNone" : "fileEmpty");
}
