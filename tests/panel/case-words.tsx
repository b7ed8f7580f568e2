import bankHolidays from "virtual:bank-holidays";
import { NATIONS } from "../../src/policy/bank-holidays";
import { NOTE, ORGANISATION, STATES } from "./all-states";

/** Every text that stands in a record of data, at whatever depth. */
const textsIn = (data: unknown): string[] =>
  typeof data === "string"
    ? [data]
    : typeof data === "object" && data !== null
      ? Object.values(data).flatMap(textsIn)
      : [];

/**
 * What the panel's states show that neither the messages nor the policy say: the case's words, the
 * organisation's, colleagues', and the line for the notes, which other desks read.
 */
export const CASE_WORDS: string[] = [
  "Team 4",
  "Our CRM",
  "The softphone",
  "Potentially violent",
  "Welsh language",
  "Something failed.",
  // Languages, by their codes or by the browser's names for them.
  "xxa",
  "Polish",
  ...textsIn(ORGANISATION),
  ...textsIn(NOTE.kind === "valid" ? NOTE.says : []),
  ...Object.values(STATES).flatMap(({ summary }) => summary?.noteLine ?? []),
  ...textsIn(bankHolidays),
  ...NATIONS,
];
