import * as z from "zod/mini";
import { collapse } from "../policy/wording";
import { say } from "../words/say";
import { issueSays, shouldBe } from "./issue-says";
import { type Fault, UNSEEN } from "./organisation-schema";
import { quoted } from "./quoted";

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const firstOf = (wanted: RegExp, text: string): string => wanted.exec(text)?.[0] ?? "";

const FAULTS: Readonly<Record<Fault, (text: string) => string>> = {
  empty: () => say("fileEmpty"),
  "angle bracket": (text) => say("fileAngleBracket", { sign: firstOf(/[<>]/, text) }),
  unseen: (text) => say("fileUnseen", { code: codePoint(firstOf(UNSEEN, text)) }),
  "not a host": () => say("fileNotAHost"),
  "team twice": (team) => say("fileTeamTwice", { team: quoted(collapse(team)) }),
};

/**
 * What an issue of the organisation's schema says, without the place. Of names that aren't known,
 * each gets a line.
 */
export function organisationIssueSays(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (issue.code === "invalid_type" && issue.inst instanceof z.iso.ZodMiniISODate) {
    return shouldBe(say("fileDate"), input);
  }
  if (issue.code === "invalid_format")
    return shouldBe(say("fileDate"), input, quoted(String(input)));
  if (issue.code === "custom") {
    const { fault, team = String(input) } = issue.params as { fault: Fault; team?: string };
    return FAULTS[fault](team);
  }
  return issueSays(issue);
}
