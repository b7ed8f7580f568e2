import { expect, it } from "vitest";
import { type CaseRecord, spacedReference } from "../../../scripts/practice-console/case-record";
import { cases } from "../../../scripts/practice-console/cases";
import { noteLinesIn } from "../../../src/call/note-form";
import { readNoteLine } from "../../../src/call/note-line";

/** What the note lines in a case's notes are, on that case. */
function reading({ reference, notes }: CaseRecord): string[] {
  return notes.flatMap(({ text }) => {
    const { lines, damaged } = noteLinesIn(text);
    const kinds = lines.map((line) => readNoteLine(line, spacedReference(reference)).kind);
    return [...kinds, ...Array.from({ length: damaged }, () => "no line any more")];
  });
}

it("practice cases have note lines of every sort, and the plain ones have none", () => {
  const found = cases.flatMap((record) => {
    const kinds = reading(record);
    return kinds.length === 0 ? [] : [[record.reference, ...kinds]];
  });
  expect(found).toEqual([
    ["121001281816", "damaged"],
    ["121001312212", "valid"],
    ["121001320039", "another case"],
    ["121001334418", "valid"],
    ["121001347706", "no line any more"],
  ]);
});

it("a note line of practice says who was on the call, and what was read", () => {
  const line = cases.find(({ reference }) => reference === "121001312212")?.notes[0]?.text ?? "";
  expect(readNoteLine(line, "121001312212")).toMatchObject({
    facts: {
      at: "2025-03-21T15:40",
      role: "nrp",
      outcomes: [
        { label: "Call recording", outcome: { kind: "read" } },
        { label: "Confidentiality", outcome: { kind: "in part", read: 2, of: 5 } },
        { label: "Offence statement", outcome: { kind: "not read", why: "not given" } },
      ],
      edition: "PLDMG @ 09.03.2017",
    },
  });
});
