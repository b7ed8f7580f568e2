import type { CaseField } from "../../call/case-screen";

/** What a console's text can mean in a field of few values; null: not known. */
export type Meaning = string | boolean | null;

/** The fields whose texts have to be given a meaning. */
export type ChoiceField = "role" | "direction" | "firstContact" | "callState" | "language";

/** What may be answered of such a field, in the order in which it is offered. */
export const CHOICES: Readonly<Record<ChoiceField, readonly (readonly [Meaning, string])[]>> = {
  role: [
    ["pwc", "Parent with care"],
    ["nrp", "Non-resident parent"],
    [null, "Not known"],
  ],
  direction: [
    ["inbound", "Incoming call"],
    ["outbound", "Outgoing call"],
    [null, "Not known"],
  ],
  firstContact: [
    [true, "Yes, it is the first contact"],
    [false, "No, it isn’t the first"],
    [null, "Not known"],
  ],
  callState: [
    ["idle", "No call"],
    ["ringing", "Ringing"],
    ["dialling", "Dialling"],
    ["on call", "On a call"],
    ["ended", "The call has ended"],
    [null, "Not known"],
  ],
  language: [
    ["en", "English"],
    ["cy", "Welsh"],
    [null, "Not known"],
  ],
};

/** Whether a field is one of few values. */
export const isChoice = (field: CaseField | "sign"): field is ChoiceField =>
  Object.hasOwn(CHOICES, field);

/** A meaning in words. One that came from elsewhere, such as another language, stands as it is. */
export const meaningWords = (field: ChoiceField, meaning: Meaning): string =>
  CHOICES[field].find(([value]) => value === meaning)?.[1] ?? String(meaning);
