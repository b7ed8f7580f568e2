import type { PlainKey } from "../words/messages";
import { say } from "../words/say";
import type { CaseField } from "./case-screen";

const KEYS = {
  caseReference: "fieldCaseReference",
  clientReference: "fieldClientReference",
  role: "fieldRole",
  direction: "fieldDirection",
  firstContact: "fieldFirstContact",
  callState: "fieldCallState",
  owningTeam: "fieldOwningTeam",
  markers: "fieldMarkers",
  notes: "fieldNotes",
  language: "fieldLanguage",
} as const satisfies Record<CaseField, PlainKey>;

/** A field of a case screen, as it is called in a sentence. */
export const fieldWords = (field: CaseField): string => say(KEYS[field]);
