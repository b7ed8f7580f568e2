import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { colleagueNoteSchema, colleagueNotes } from "../../src/call/colleague-notes";
import { type NoteFacts, writeNoteLine } from "../../src/call/note-line";
import { pack, statementOf } from "./calls";

const CASE = "121 0012 34567";
const LABELS = Object.fromEntries(pack.statements.map(({ id, label }) => [id, label]));
const labelOf = (id: string): string => LABELS[id] ?? "";
const line = (more: Partial<NoteFacts> = {}, caseReference = CASE): string =>
  writeNoteLine(
    {
      at: "2026-11-19T14:05",
      role: "pwc",
      outcomes: [
        { label: labelOf("recording"), outcome: { kind: "read" } },
        { label: labelOf("confidentiality"), outcome: { kind: "in part", read: 2, of: 5 } },
        { label: labelOf("offence"), outcome: { kind: "not read", why: "put off" } },
      ],
      edition: pack.stamp,
      ...more,
    },
    caseReference,
  );
const seen = (lines: string[], damaged = 0, screen: CaseScreen = { caseReference: CASE }) =>
  colleagueNotes({ ...screen, notes: { lines, damaged } }, pack.statements);

describe("a colleague's note", () => {
  it("says when, with whom, and what came of each statement, in words", () => {
    expect(seen([line()])).toEqual([
      {
        kind: "valid",
        code: line().slice(-17),
        on: "2026-11-19T14:05",
        role: "pwc",
        says: [
          { label: labelOf("recording"), words: "read" },
          { label: labelOf("confidentiality"), words: "read in part (2 of 5)" },
          { label: labelOf("offence"), words: "not read (put off)" },
        ],
        read: ["recording"],
        edition: pack.stamp,
      },
    ]);
  });

  it("that doesn't say with whom has no role", () => {
    expect(seen([line({ role: undefined })])[0]).not.toHaveProperty("role");
  });

  it("counts for the statements of the present wording alone", () => {
    const outcomes: NoteFacts["outcomes"] = [
      { label: "Withdrawn statement", outcome: { kind: "read" } },
      { label: statementOf("offence").label, outcome: { kind: "read" } },
    ];
    expect(seen([line({ outcomes })])).toMatchObject([
      { says: [{ label: "Withdrawn statement" }, {}], read: ["offence"] },
    ]);
  });

  it("is the case's, however its reference is typed", () => {
    expect(seen([line()], 0, { caseReference: "121001234567" })).toMatchObject([{ kind: "valid" }]);
  });

  it("of another case is said to be, and says nothing", () => {
    expect(seen([line({}, "121 0012 34568")])).toEqual([{ kind: "another case" }]);
  });

  it("is checked against the case that the console shows, whatever she typed", () => {
    expect(seen([line()], 0, {})).toEqual([]);
  });
});

describe("the notes of a case", () => {
  it("are none where the console shows none", () => {
    expect(colleagueNotes({ caseReference: CASE }, pack.statements)).toEqual([]);
  });

  it("have the latest first, and what says nothing last", () => {
    const [early, late] = [line({ at: "2026-11-18T09:00" }), line({ at: "2026-11-20T09:00" })];
    const foreign = line({}, "999");
    const notes = seen([early, foreign, late], 2);
    expect(notes.slice(0, 2)).toMatchObject([
      { on: "2026-11-20T09:00" },
      { on: "2026-11-18T09:00" },
    ]);
    expect(notes.slice(2).map(({ kind }) => kind)).toHaveLength(3);
    expect(new Set(notes.slice(2).map(({ kind }) => kind))).toEqual(
      new Set(["another case", "damaged"]),
    );
  });

  it("can be told to a panel", () => {
    const notes = seen([line(), line({}, "999")], 1);
    const told: unknown = JSON.parse(JSON.stringify(notes));
    expect(notes).toHaveLength(3);
    expect((told as unknown[]).map((each) => colleagueNoteSchema.parse(each))).toEqual(notes);
  });
});

it("a line with one character changed is damaged, or another case's: never valid", () => {
  const whole = line();
  const kinds = [...whole].map((character, index) => {
    const other = character === "1" ? "2" : "1";
    const changed = `${whole.slice(0, index)}${other}${whole.slice(index + 1)}`;
    return seen([changed])[0]?.kind;
  });
  expect(kinds).toHaveLength(whole.length);
  expect(new Set(kinds)).not.toContain("valid");
});
