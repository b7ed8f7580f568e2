import { fieldWords } from "../../call/field-words";
import type { Asked } from "../../profile/teach/draft";
import type { PlainKey } from "../../words/messages";
import { say } from "../../words/say";

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

const TASKS = {
  caseReference: "barCaseReference",
  clientReference: "barClientReference",
  role: "barRole",
  direction: "barDirection",
  firstContact: "barFirstContact",
  callState: "barCallState",
  owningTeam: "barOwningTeam",
  markers: "barMarkers",
  notes: "barNotes",
  language: "barLanguage",
  sign: "barSign",
} as const satisfies Record<Asked, PlainKey>;

/** What to do in the page. */
export const taskFor = (field: Asked): string => say(TASKS[field]);

const HINTS: Readonly<Partial<Record<Asked, PlainKey>>> = {
  caseReference: "barCaseReferenceHint",
  notes: "barNotesHint",
  sign: "barSignHint",
};

/** More about it; "" where there is no more. */
export function hintFor(field: Asked): string {
  const hint = HINTS[field];
  return hint === undefined ? "" : say(hint);
}

/** A field as it is called in a sentence: "case reference". */
export const fieldInSentence = (field: Asked): string =>
  field === "sign" ? say("teachSign") : fieldWords(field);

/** A field's name as a heading: "Case reference". */
export function fieldName(field: Asked): string {
  const words = fieldInSentence(field);
  return `${words.charAt(0).toLocaleUpperCase(say("languageTag"))}${words.slice(1)}`;
}
