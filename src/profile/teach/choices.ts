import type { CaseField } from "../../call/case-screen";
import type { PlainKey } from "../../words/messages";
import { say } from "../../words/say";

/** What a console's text can mean in a field of few values; null: not known. */
export type Meaning = string | boolean | null;

/** The fields whose texts have to be given a meaning. */
export type ChoiceField = "role" | "direction" | "firstContact" | "callState" | "language";

/** What may be answered of such a field, in the order in which it is offered, and its words. */
export const CHOICES: Readonly<Record<ChoiceField, readonly (readonly [Meaning, PlainKey])[]>> = {
  role: [
    ["pwc", "choicePwc"],
    ["nrp", "choiceNrp"],
    [null, "choiceNotKnown"],
  ],
  direction: [
    ["inbound", "choiceInbound"],
    ["outbound", "choiceOutbound"],
    [null, "choiceNotKnown"],
  ],
  firstContact: [
    [true, "choiceFirst"],
    [false, "choiceNotFirst"],
    [null, "choiceNotKnown"],
  ],
  callState: [
    ["idle", "choiceIdle"],
    ["ringing", "choiceRinging"],
    ["dialling", "choiceDialling"],
    ["on call", "choiceOnCall"],
    ["ended", "choiceEnded"],
    [null, "choiceNotKnown"],
  ],
  language: [
    ["en", "choiceEnglish"],
    ["cy", "choiceWelsh"],
    [null, "choiceNotKnown"],
  ],
};

/** Whether a field is one of few values. */
export const isChoice = (field: CaseField | "sign"): field is ChoiceField =>
  Object.hasOwn(CHOICES, field);

/** A meaning in words. One that came from elsewhere, such as another language, stands as it is. */
export function meaningWords(field: ChoiceField, meaning: Meaning): string {
  const known = CHOICES[field].find(([value]) => value === meaning);
  return known === undefined ? String(meaning) : say(known[1]);
}
