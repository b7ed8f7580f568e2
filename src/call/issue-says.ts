import * as z from "zod/mini";
import { nameNotKnown } from "./name-not-known";

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : String(value);
}

/** "this should be text; it is a number." */
export const shouldBe = (what: string, input: unknown, is = kindOf(input)): string =>
  input === undefined
    ? `this is missing; it should be ${what}.`
    : `this should be ${what}; it is ${is}.`;

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list in square brackets",
  object: "a group in curly brackets",
  record: "a group in curly brackets",
  int: "a whole number",
  boolean: "true or false",
};

/**
 * What an issue of a file's schema says, without the place. Of names that aren't known, each gets
 * a line. Checks of a schema's own bring their own sentence.
 */
export function issueSays(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type":
      return shouldBe(EXPECTED[issue.expected] ?? issue.expected, input);
    case "invalid_value":
      return shouldBe(
        issue.values.join(" or "),
        input,
        typeof input === "number" ? `${input}` : kindOf(input),
      );
    case "too_big":
      if (typeof input === "number") return `this is ${input}; the most is ${issue.maximum}.`;
      return Array.isArray(input)
        ? `there are ${input.length} of them; the most is ${issue.maximum}.`
        : `this is ${String(input).length} characters long; shorten it to ${issue.maximum}.`;
    case "too_small":
      if (typeof input === "number") return `this is ${input}; the least is ${issue.minimum}.`;
      return Array.isArray(input)
        ? "there are none; write at least one."
        : "this is empty; write something or take it out.";
    case "unrecognized_keys": {
      const known = issue.inst instanceof z.ZodMiniObject ? Object.keys(issue.inst.shape) : [];
      return issue.keys.map((key) => nameNotKnown(key, known)).join("\n");
    }
    default:
      return "this isn’t right.";
  }
}
