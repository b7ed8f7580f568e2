import type { CaseField } from "./case-screen";

/** The fields of a case screen, as they are called in a sentence. */
export const FIELD_WORDS: Readonly<Record<CaseField, string>> = {
  caseReference: "case reference",
  clientReference: "client reference",
  role: "client’s role",
  direction: "call direction",
  firstContact: "first contact",
  callState: "call state",
  owningTeam: "owning team",
  markers: "markers",
  notes: "case notes",
  language: "language",
};

/** "call direction, first contact and owning team" */
export const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
