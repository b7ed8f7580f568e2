import { FIELD_WORDS } from "../../call/field-words";
import type { Asked } from "../../profile/teach/draft";

/** What is asked for, in this order. */
export const LESSONS: readonly Asked[] = [
  "caseReference",
  "clientReference",
  "role",
  "direction",
  "firstContact",
  "callState",
  "owningTeam",
  "markers",
  "notes",
  "language",
  "sign",
];

/** What to do in the page, for each. */
export const TASKS: Readonly<Record<Asked, string>> = {
  caseReference: "Click the case reference on this page.",
  clientReference: "Click the client’s own reference, not the case’s.",
  role: "Click what says which parent the client is.",
  direction: "Click what says whether the call is incoming or outgoing.",
  firstContact: "Click what says whether this is the first contact.",
  callState: "Click what says whether a call is going on, such as “Connected”.",
  owningTeam: "Click the name of the team that owns the case.",
  markers: "Click the case’s markers.",
  notes: "Click one of the case’s notes.",
  language: "Click what says which language the client speaks.",
  sign: "Click something that only your cases show, such as the queue’s name.",
};

/** More about it. */
export const HINTS: Readonly<Partial<Record<Asked, string>>> = {
  caseReference: "Click the number itself. Nothing else happens in the page.",
  notes: "Only the lines that Verbatim itself made are taken from notes.",
  sign: "This keeps other kinds of record from being taken for cases. You can leave it out.",
};

/** A field's name as a heading: "Case reference". */
export const fieldName = (field: Asked): string => {
  const words = field === "sign" ? "what only your cases show" : FIELD_WORDS[field];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
