import * as z from "zod/mini";
import { collapse } from "../policy/wording";
import { issueSays, shouldBe } from "./issue-says";
import { type Fault, UNSEEN } from "./organisation";
import { quoted } from "./quoted";

const DATE = "a date such as 2026-11-03";
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
export function organisationIssueSays(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (issue.code === "invalid_type" && issue.inst instanceof z.iso.ZodMiniISODate) {
    return shouldBe(DATE, input);
  }
  if (issue.code === "invalid_format") return shouldBe(DATE, input, quoted(String(input)));
  if (issue.code === "custom") {
    const { fault, team = String(input) } = issue.params as { fault: Fault; team?: string };
    return FAULTS[fault](team);
  }
  return issueSays(issue);
}
