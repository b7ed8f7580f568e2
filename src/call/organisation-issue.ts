import * as z from "zod/mini";
import { collapse } from "../policy/wording";
import { nameNotKnown } from "./name-not-known";
import { type Fault, UNSEEN } from "./organisation";
import { quoted } from "./quoted";

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : String(value);
}

const shouldBe = (what: string, input: unknown, is = kindOf(input)): string =>
  input === undefined
    ? `this is missing; it should be ${what}.`
    : `this should be ${what}; it is ${is}.`;

const DATE = "a date such as 2026-11-03";
const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list in square brackets",
  object: "a group in curly brackets",
  record: "a group in curly brackets",
};

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const firstOf = (wanted: RegExp, text: string): string => wanted.exec(text)?.[0] ?? "";

const FAULTS: Readonly<Record<Fault, (text: string) => string>> = {
  empty: () => "this is empty; write something or take it out.",
  "angle bracket": (text) =>
    `this has “${firstOf(/[<>]/, text)}” in it, which no contact needs; take it out.`,
  unseen: (text) =>
    `this has a character in it that can’t be seen (${codePoint(firstOf(UNSEEN, text))}); type it anew.`,
  "not a host": () =>
    "this should be the bare name of a host, such as intralink.link2.gpn.gov.uk, with no https:// and no path.",
  "team twice": (team) => `both name the team ${quoted(collapse(team))}; name each team once.`,
};

/**
 * What an issue of the organisation's schema says, without the place. Of names that aren't known,
 * each gets a line.
 */
export function issueSays(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  switch (issue.code) {
    case "invalid_type": {
      const isDate = issue.inst instanceof z.iso.ZodMiniISODate;
      return shouldBe(isDate ? DATE : (EXPECTED[issue.expected] ?? issue.expected), input);
    }
    case "invalid_value":
      return shouldBe(
        issue.values.join(" or "),
        input,
        typeof input === "number" ? `${input}` : kindOf(input),
      );
    case "invalid_format":
      return shouldBe(DATE, input, quoted(String(input)));
    case "too_big":
      return Array.isArray(input)
        ? `there are ${input.length} of them; the most is ${issue.maximum}.`
        : `this is ${String(input).length} characters long; shorten it to ${issue.maximum}.`;
    case "too_small":
      return "there are none; write at least one.";
    case "unrecognized_keys": {
      const known = issue.inst instanceof z.ZodMiniObject ? Object.keys(issue.inst.shape) : [];
      return issue.keys.map((key) => nameNotKnown(key, known)).join("\n");
    }
    case "custom": {
      const { fault, team = String(input) } = issue.params as { fault: Fault; team?: string };
      return FAULTS[fault](team);
    }
    default:
      return "this isn’t right.";
  }
}
