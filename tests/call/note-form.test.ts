import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNoteLine, NOTE_START, noteLinesIn } from "../../src/call/note-form";
import { readNoteLine, writeNoteLine } from "../../src/call/note-line";

const lineAt = (minute: number): string =>
  writeNoteLine(
    {
      at: `2026-11-21T14:${String(minute).padStart(2, "0")}`,
      role: "pwc",
      outcomes: [{ label: "Call recording", outcome: { kind: "read" } }],
      edition: "PLDMG @ 09.03.2017",
    },
    "1",
  );
const LINE = lineAt(5);
const NEXT = lineAt(6);
const code = LINE.slice(-17);

describe("in the notes of a page", () => {
  it.each<[what: string, text: string, lines: string[], damaged: number]>([
    ["nothing", "", [], 0],
    ["notes of the old sort", "Rang NRP twice, no answer. Check the letter.", [], 0],
    ["a line", LINE, [LINE], 0],
    ["a line among other words", `Rang her. ${LINE}. A. Trainer`, [LINE], 0],
    ["a line in brackets", `(${LINE})`, [LINE], 0],
    ["a line on its own line", `Rang her\n${LINE}\nA. Trainer`, [LINE], 0],
    ["two lines", `${LINE} ${NEXT}`, [LINE, NEXT], 0],
    ["two lines with nothing between them", LINE + NEXT, [], 2],
    ["one line twice", `${LINE}\n${LINE}`, [LINE], 0],
    ["a beginning", `She wrote "${NOTE_START}" and no more.`, [], 1],
    ["a beginning, and a line", `${NOTE_START} ${LINE}`, [LINE], 1],
    ["a line with a space too many", LINE.replace("Read: ", "Read:  "), [], 1],
    ["a line with another space", LINE.replace("Read: ", "Read:\u00a0"), [], 1],
    ["a line that was broken in two", LINE.replace(" Read", "\nRead"), [], 1],
    ["a line cut short", LINE.slice(0, -1), [], 1],
    ["a line with a letter after it", `${LINE}s`, [], 1],
    ["a line with a letter before it", `s${LINE}`, [], 1],
    ["a line whose beginning is damaged", LINE.replace("Verbatim", "Verbatm"), [], 1],
    [
      "a damaged line, and a code far from it",
      `${NOTE_START} ${"x ".repeat(250)}${LINE.slice(-23)}`,
      [],
      2,
    ],
    ["a code", `Check ${code}`, [], 1],
    [
      "a line that is too long",
      LINE.replace("Read: ", `Read: ${"Call recording, ".repeat(20)}`),
      [],
      2,
    ],
    ["a name in place of a label", LINE.replace("Call recording", "Ms P. Practice"), [], 1],
    ["a name after the role", LINE.replace("parent with care", "parent with care Pat"), [], 1],
  ])("%s", (_what, text, lines, damaged) => {
    expect(noteLinesIn(text)).toEqual({ lines, damaged });
  });

  it("of the form but not true, a line comes out, and its code tells", () => {
    const changed = LINE.replace("21 Nov", "22 Nov");
    expect(noteLinesIn(changed)).toEqual({ lines: [changed], damaged: 0 });
    expect(readNoteLine(changed, "1").kind).toBe("damaged");
  });

  it("the first twenty lines count, and at most ninety-nine damaged ones", () => {
    const all = Array.from({ length: 30 }, (_, minute) => lineAt(minute));
    expect(noteLinesIn(all.join("\n"))).toEqual({ lines: all.slice(0, 20), damaged: 0 });
    expect(noteLinesIn(`${NOTE_START} `.repeat(200))).toEqual({ lines: [], damaged: 99 });
  });

  it("a line counts that begins within reach, and is read to its end", () => {
    const text = `${LINE} ${NEXT}`;
    expect(noteLinesIn(text, LINE.length)).toEqual({ lines: [LINE], damaged: 0 });
    expect(noteLinesIn(text, 1)).toEqual({ lines: [LINE], damaged: 0 });
    expect(noteLinesIn(text, 0)).toEqual({ lines: [], damaged: 0 });
  });

  it("a line changed in one character is never silently passed over, and never read as true", () => {
    const place = fc.nat({ max: LINE.length - 1 });
    const character = fc.string({ unit: "binary", minLength: 0, maxLength: 1 });
    fc.assert(
      fc.property(place, character, fc.boolean(), (at, by, isInserted) => {
        const changed = LINE.slice(0, at) + by + LINE.slice(isInserted ? at : at + 1);
        fc.pre(changed !== LINE && at > 0);
        const { lines, damaged } = noteLinesIn(changed);
        expect(lines.length + damaged).toBeGreaterThan(0);
        for (const line of lines) expect(readNoteLine(line, "1").kind).toBe("damaged");
      }),
      { numRuns: 3000 },
    );
  });
});

/** Texts of 100 kB that are slow to refuse, if any are. */
const HOSTILE: [what: string, text: string][] = [
  ["beginnings", NOTE_START],
  ["all but whole lines", `${LINE.slice(0, -1)} `],
  ["lines with too many statements", `${LINE.replace("Read: ", `Read: ${"A, ".repeat(40)}`)} `],
  ["codes", `Check ${code} `],
  ["half codes", "Check 7KQ2M-9FMD3-"],
  ["nothing but letters", "a"],
  ["nothing but spaces", " "],
  ["words in one label", `${LINE.slice(0, 53)} Read: ${"a ".repeat(60)}`],
  ["dots in the edition", `${LINE.slice(0, -51)}Policy ${"a.".repeat(60)}`],
].map(([what = "", piece = ""]) => [what, piece.repeat(100_000 / piece.length)]);

it.each(HOSTILE)("100 kB of %s are looked through in no time", (_what, text) => {
  noteLinesIn(text.slice(0, 1000));
  const before = performance.now();
  const { lines } = noteLinesIn(text);
  expect(performance.now() - before).toBeLessThan(250);
  for (const line of lines) expect(isNoteLine(line)).toBe(true);
});

it("nothing but lines of the form ever comes out", () => {
  const piece = fc.oneof(
    fc.constantFrom(...LINE.split(/(?<=[ :,.])/)),
    fc.constantFrom(LINE, NEXT, NOTE_START, " Ms Pat Practice ", "07700 900456", "\n"),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { lines, damaged } = noteLinesIn(pieces.join(""));
      for (const line of lines) expect(isNoteLine(line)).toBe(true);
      expect(damaged).toBeGreaterThanOrEqual(0);
    }),
  );
});
