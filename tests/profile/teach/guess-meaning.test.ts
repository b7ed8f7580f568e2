import { expect, it } from "vitest";
import { CHOICES, type ChoiceField, type Meaning } from "../../../src/profile/teach/choices";
import { guessMeaning, isNothing } from "../../../src/profile/teach/guess-meaning";

it.each<[field: ChoiceField, text: string, meaning: Meaning | undefined]>([
  ["direction", "Incoming", "inbound"],
  ["direction", "OUTBOUND", "outbound"],
  ["direction", "Transferred", undefined],
  ["direction", "(no value)", null],
  ["role", "Receiving parent", "pwc"],
  ["role", "Non-resident parent", "nrp"],
  ["role", "Applicant", undefined],
  ["firstContact", "Yes", true],
  ["firstContact", "no", false],
  ["firstContact", "-", null],
  ["callState", "Connected", "on call"],
  ["callState", "", null],
  ["language", "Cymraeg", "cy"],
  ["language", "Polski", undefined],
])("%s: %s", (field, text, meaning) => {
  expect(guessMeaning(field, text)).toBe(meaning);
});

it("everything that is guessed can be answered, too", () => {
  for (const [field, choices] of Object.entries(CHOICES)) {
    const offered = choices.map(([meaning]) => meaning);
    for (const text of [
      "incoming",
      "out",
      "yes",
      "no",
      "pwc",
      "nrp",
      "idle",
      "ringing",
      "en",
      "cy",
    ]) {
      const guess = guessMeaning(field as ChoiceField, text);
      if (guess !== undefined) expect(offered).toContain(guess);
    }
  }
});

it.each([["(no value)"], [" — "], ["Not set"], [""]])("“%s” says nothing", (text) => {
  expect(isNothing(text)).toBe(true);
});
