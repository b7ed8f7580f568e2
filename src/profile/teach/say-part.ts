import { quoted } from "../../call/quoted";
import { say } from "../../words/say";
import type { Part } from "../profile";

/** Which part of a text is taken, in words: "the 12 digits after “Case”". */
export function sayPart(part: Part): string {
  const what = whatWords(part);
  const after = part.after === undefined ? undefined : quoted(part.after);
  const before = part.before === undefined ? undefined : quoted(part.before);
  if (after !== undefined && before !== undefined) {
    return say("partBetween", { what, after, before });
  }
  if (after !== undefined) return say("partAfter", { what, after });
  return before === undefined ? what : say("partBefore", { what, before });
}

function whatWords({ take, length }: Part): string {
  switch (take) {
    case undefined:
      return length === undefined ? say("partWhole") : say("partCharacters", { length });
    case "digits":
      return length === undefined ? say("partDigits") : say("partDigitsCounted", { length });
    default:
      return length === undefined ? say("partLetters") : say("partLettersCounted", { length });
  }
}
