import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_NOTE_LINE, NOTE_WHYS, noteLinesIn } from "../../src/call/note-form";
import {
  type NoteFacts,
  NoteLineError,
  type NoteOutcome,
  readNoteLine,
  writeNoteLine,
} from "../../src/call/note-line";

const CASE = "121 0012 34567";
const facts: NoteFacts = {
  at: "2026-11-21T14:05",
  role: "pwc",
  outcomes: [
    { label: "Call recording", outcome: { kind: "read" } },
    { label: "Confidentiality", outcome: { kind: "read" } },
    { label: "Offence statement", outcome: { kind: "in part", read: 2, of: 3 } },
  ],
  edition: "PLDMG @ 09.03.2017",
};
const saying = (label: string, outcome: NoteOutcome) => ({ outcomes: [{ label, outcome }] });

/** A line with its code away: what a person reads. */
const textOf = (more: Partial<NoteFacts>) =>
  writeNoteLine({ ...facts, ...more }, CASE).replace(/ Check \S+$/, "");

const KINDS = ["read", "in part", "not read"];
/** The facts in the order of the line, in which they are read back. */
const inOrder = ({ outcomes, ...rest }: NoteFacts): NoteFacts => ({
  ...rest,
  outcomes: outcomes.toSorted(
    (a, b) => KINDS.indexOf(a.outcome.kind) - KINDS.indexOf(b.outcome.kind),
  ),
});

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'-"];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const part = fc
  .integer({ min: 1, max: 999 })
  .chain((of) =>
    fc.integer({ min: 0, max: of }).map((read) => ({ kind: "in part" as const, read, of })),
  );
const anyOutcome: fc.Arbitrary<NoteOutcome> = fc.oneof(
  fc.constant({ kind: "read" as const }),
  part,
  fc.constantFrom(...NOTE_WHYS).map((why) => ({ kind: "not read" as const, why })),
);
const anyTime = fc
  .date({
    noInvalidDate: true,
    min: new Date("2000-01-01T00:00Z"),
    max: new Date("2099-12-31T23:59Z"),
  })
  .map((date) => date.toISOString().slice(0, 16));
const anyFacts: fc.Arbitrary<NoteFacts> = fc.record({
  at: anyTime,
  role: fc.constantFrom("pwc" as const, "nrp" as const, undefined),
  outcomes: fc.array(fc.record({ label, outcome: anyOutcome }), { maxLength: 4 }),
  edition: fc.constantFrom("PLDMG @ 09.03.2017", "PLDMG @ 01.04.2027", "Chapter 12/B v2"),
});
const anyCase = fc.stringMatching(/^12100[0-9]{7}$/);

describe("a note line", () => {
  it("is short, and read by a person", () => {
    expect(writeNoteLine(facts, CASE)).toBe(
      "Verbatim note: 21 Nov 2026 14:05, parent with care. Read: Call recording, Confidentiality. " +
        "In part: Offence statement (2 of 3). Policy PLDMG @ 09.03.2017. Check 4YMF8-F4FCJ-TYDCV",
    );
  });

  const begin = "Verbatim note: 21 Nov 2026 14:05, parent with care.";
  const end = "Policy PLDMG @ 09.03.2017.";
  it.each<[what: string, more: Partial<NoteFacts>, text: string]>([
    [
      "the other parent, early in the month and the day",
      { role: "nrp", at: "2026-02-03T09:05", outcomes: [] },
      `Verbatim note: 3 Feb 2026 09:05, non-resident parent. No statement. ${end}`,
    ],
    [
      "a role that isn't known",
      { role: undefined, ...saying("Confidentiality", { kind: "read" }) },
      `Verbatim note: 21 Nov 2026 14:05, role not known. Read: Confidentiality. ${end}`,
    ],
    [
      "what was not read, and why",
      {
        outcomes: NOTE_WHYS.slice(0, 3).map((why, index) => ({
          label: `Statement ${index}`,
          outcome: { kind: "not read", why },
        })),
      },
      `${begin} Not read: Statement 0 (not given), Statement 1 (put off), Statement 2 (incoming call). ${end}`,
    ],
    [
      "a group once, whatever the order",
      {
        outcomes: [
          { label: "A", outcome: { kind: "not read", why: "read before" } },
          { label: "B", outcome: { kind: "in part", read: 0, of: 5 } },
          { label: "C", outcome: { kind: "read" } },
          { label: "D", outcome: { kind: "in part", read: 5, of: 11 } },
        ],
      },
      `${begin} Read: C. In part: B (0 of 5), D (5 of 11). Not read: A (read before). ${end}`,
    ],
  ])("says %s", (_what, more, text) => {
    expect(textOf(more)).toBe(text);
  });

  it("doesn't show the case", () => {
    const line = writeNoteLine(facts, CASE);
    expect(line).not.toContain("34567");
    expect(line).not.toContain("121");
  });

  it("is the same for a case reference however it is typed, and another for another case", () => {
    expect(writeNoteLine(facts, "ab 12\u00a034")).toBe(writeNoteLine(facts, " AB1234 "));
    const [one, other] = [writeNoteLine(facts, CASE), writeNoteLine(facts, "121001234568")];
    expect(one.slice(0, -17)).toBe(other.slice(0, -17));
    expect(one.slice(-17)).not.toBe(other.slice(-17));
  });

  it.each<[what: string, more: Partial<NoteFacts>, reference?: string]>([
    ["no case", {}, " "],
    ["a label with a comma", saying("A, B", { kind: "read" })],
    ["a label with a full stop", saying("A. B", { kind: "read" })],
    ["a label in brackets", saying("A (put off)", { kind: "read" })],
    ["a label with two spaces", saying("A  B", { kind: "read" })],
    ["a label that ends with a space", saying("A ", { kind: "read" })],
    ["a label with a line break", saying("A\nB", { kind: "read" })],
    ["a label beyond ASCII", saying("Déclaration", { kind: "read" })],
    ["no label", saying("", { kind: "read" })],
    ["a label of 61 characters", saying("x".repeat(61), { kind: "read" })],
    ["more passages than there are", saying("A", { kind: "in part", read: 4, of: 3 })],
    ["half a passage", saying("A", { kind: "in part", read: 0.5, of: 3 })],
    ["passages of none", saying("A", { kind: "in part", read: 0, of: 0 })],
    ["a day that isn't", { at: "2026-02-31T14:05" }],
    ["an hour that isn't", { at: "2026-11-21T24:00" }],
    ["a time to the second", { at: "2026-11-21T14:05:00" }],
    ["a time of long ago", { at: "1999-11-21T14:05" }],
    ["an edition that ends a sentence", { edition: "PLDMG. Read" }],
    ["no edition", { edition: "" }],
    [
      "more than a line holds",
      {
        outcomes: Array.from({ length: 5 }, () => ({
          label: "x".repeat(60),
          outcome: { kind: "read" },
        })),
      },
    ],
  ])("is not written with %s", (_what, more, reference = CASE) => {
    expect(() => writeNoteLine({ ...facts, ...more }, reference)).toThrow(NoteLineError);
  });
});

describe("read back, a note line", () => {
  const line = writeNoteLine(facts, CASE);

  it("says what was written", () => {
    const code = line.slice(-17);
    expect(readNoteLine(line, "121001234567")).toEqual({ kind: "valid", facts, code });
  });

  it("says what was written, whatever that was", () => {
    fc.assert(
      fc.property(anyFacts, anyCase, (each, reference) => {
        const written = writeNoteLine(each, reference);
        expect(written.length).toBeLessThanOrEqual(LONGEST_NOTE_LINE);
        expect(written).toMatch(/^[ -~]+$/);
        const code = written.slice(-17);
        expect(readNoteLine(written, reference)).toEqual({
          kind: "valid",
          facts: inOrder(each),
          code,
        });
        expect(noteLinesIn(written)).toEqual({ lines: [written], damaged: 0 });
      }),
    );
  });

  it.each([
    ["of another case", line, "121 0012 34568", "another case"],
    ["where the case isn't known", line, "", "another case"],
    [
      "with a changed word",
      line.replace("parent with care", "non-resident parent"),
      CASE,
      "damaged",
    ],
    ["with a changed time", line.replace("14:05", "14:06"), CASE, "damaged"],
    [
      "with another code",
      line.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      CASE,
      "damaged",
    ],
    ["with the case's code changed", line.replace(/(?<=Check )./, "0"), CASE, "damaged"],
    ["in capitals", line.toUpperCase(), CASE, "damaged"],
    ["with a space after it", `${line} `, CASE, "damaged"],
    ["with a line break after it", `${line}\n`, CASE, "damaged"],
    ["with another after it", `${line} ${line}`, CASE, "damaged"],
    ["with a changed word, on another case", line.replace("Read", "Reed"), "1", "damaged"],
    ["that is empty", "", CASE, "damaged"],
    ["that is a note", "Rang the client.", CASE, "damaged"],
  ])("%s is %s", (_what, text, reference, kind) => {
    expect(readNoteLine(text, reference)).toEqual({ kind });
  });
});

/** A character, and what a hand, an editor or a font may make of it. */
const LOOK_ALIKES = new Map(
  ["0Oo", "O0", "o0", "1Il", "I1l", "l1I", "5S", "S5", "8B", "B8", "2Z", "Z2", "UV", "VU", "6G"]
    .concat([" \u00a0\t\n", "-–_", "'’", ".,;"])
    .map(([here = "", ...like]) => [here, like]),
);
const OTHERS = [..."07Q9aKe ,.-(:\u00a0\t\u200b"];

/** The next digit or letter after this one: a change that the form itself can't tell. */
const next = (here: string): string => {
  const at = RUN.indexOf(here);
  return at < 0 ? here : (RUN[at + 1] ?? here);
};
const RUN = "01234567890ABCDEFGHIJKLMNOPQRSTUVWXYZAabcdefghijklmnopqrstuvwxyza";

/** Single-character changes of a line: at each place a few of those there could be. */
function* changesOf(line: string, seed: number): Generator<string> {
  for (let at = 0; at <= line.length; at++) {
    const [before, here, after] = [line.slice(0, at), line[at] ?? "", line.slice(at + 1)];
    const other = OTHERS[(seed * 7 + at * 5) % OTHERS.length] ?? "0";
    yield before + other + here + after;
    if (here === "") continue;
    yield before + next(here) + after;
    yield before + next(here) + here + after;
    yield before + after;
    yield before + after.slice(0, 1) + here + after.slice(1);
    yield before + (here === here.toUpperCase() ? here.toLowerCase() : here.toUpperCase()) + after;
    for (const like of [...(LOOK_ALIKES.get(here) ?? []), other]) yield before + like + after;
  }
}

it("a thousand lines, each changed in one character, are never accepted", {
  timeout: 120_000,
}, () => {
  const lines = fc
    .sample(fc.tuple(anyFacts, anyCase, anyCase), { numRuns: 1000, seed: 20170309 })
    .map(([each, own, other]) => ({ line: writeNoteLine(each, own), own, other }));
  expect(new Set(lines.map(({ line }) => line)).size).toBe(1000);
  const counts = { changed: 0, accepted: 0, misjudged: 0, elsewhere: 0 };
  lines.forEach(({ line, own, other }, seed) => {
    for (const changed of changesOf(line, seed)) {
      if (changed === line) continue;
      counts.changed++;
      const { kind } = readNoteLine(changed, own);
      if (kind === "valid") counts.accepted++;
      if (kind === "another case") counts.misjudged++;
    }
    expect(readNoteLine(line, own).kind).toBe("valid");
    if (own !== other && readNoteLine(line, other).kind !== "another case") counts.elsewhere++;
  });
  console.log(`note line: ${counts.changed} changed lines, ${counts.accepted} accepted`);
  expect(counts.changed).toBeGreaterThan(500_000);
  expect(counts).toEqual({ ...counts, accepted: 0, misjudged: 0, elsewhere: 0 });
});
