import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { wordsOfPassages } from "../../../src/policy/wording";
import {
  changeLetter,
  compileEdited,
  type Edits,
  FILES,
  inBoth,
  lineOf,
  lineOfOffset,
  offsetOfLetter,
  problemsOf,
  readText,
  replace,
} from "./editing";

const { pack } = await compilePolicy();
const rows = pack.rows.map(({ id, words }) => ({ id, name: `row ${id}`, words }));
const statements = pack.statements.map(({ id, label, passages }) => ({
  id,
  name: `the statement "${label}"`,
  words: wordsOfPassages(passages),
}));

/** One letter of one text, and what to put in its place. */
const changes = (texts: typeof rows) =>
  fc
    .constantFrom(...texts)
    .chain((text) =>
      fc.record({
        text: fc.constant(text),
        nth: fc.constantFrom(
          ...Array.from(text.words.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index),
        ),
        letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      }),
    )
    .filter(({ text, nth, letter }) => text.words[nth] !== letter);

const runs = { numRuns: 100 };
const patient = 60_000;

describe("a letter changed in both editions", () => {
  /** The lines of the annotations that an entry takes up: its id's, and up to the next entry's. */
  const linesOfEntry = (id: string): [first: number, last: number] => {
    const text = readText("annotations");
    const first = lineOf(text, `{ "id": "${id}"`);
    const next = text.split("\n").findIndex((line, at) => at >= first && line.includes('{ "id":'));
    return [first, next < 0 ? text.split("\n").length : next];
  };

  it.each([
    ["of any row", rows],
    ["of any statement", statements],
  ])(
    "%s fails, and names it at its lines of the annotations",
    async (_what, texts) => {
      await fc.assert(
        fc.asyncProperty(changes(texts), async ({ text, nth, letter }) => {
          const problems = await problemsOf(
            compileEdited(inBoth(changeLetter(text.words, nth, letter))),
          );
          const named = problems.filter(({ message }) => message.includes(text.name));
          expect(named).not.toEqual([]);
          const [first, last] = linesOfEntry(text.id);
          for (const { file, line } of named) {
            expect(file).toBe(FILES.annotations);
            expect(line).toBeGreaterThanOrEqual(first);
            expect(line).toBeLessThanOrEqual(last);
          }
        }),
        runs,
      );
    },
    patient,
  );

  it.each([...rows, ...statements])(
    "at the beginning or at the end of $id fails, and names it",
    async ({ name, words }) => {
      const ends = Array.from(words.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index);
      for (const nth of [ends.at(0), ends.at(-1)]) {
        if (nth === undefined) throw new Error("There is no letter.");
        const edit = changeLetter(words, nth, words[nth] === "x" ? "y" : "x");
        const problems = await problemsOf(compileEdited(inBoth(edit)));
        expect(problems.map(({ message }) => message).join("\n")).toContain(name);
      }
    },
  );
});

describe("a letter changed in one edition", () => {
  /** The word that a letter is in, before and after the change. */
  const wordAround = (words: string, nth: number, letter: string) => {
    const start = words.lastIndexOf(" ", nth) + 1;
    const [word = ""] = words.slice(start).split(" ");
    return {
      start,
      word,
      changed: word.slice(0, nth - start) + letter + word.slice(nth - start + 1),
    };
  };
  const lineOfWord = (name: "web" | "print", words: string, start: number) =>
    lineOfOffset(readText(name), offsetOfLetter(readText(name), words, start));

  it.each(["web", "print"] as const)(
    "the %s fails, and names the word and its line in both",
    async (edition) => {
      await fc.assert(
        fc.asyncProperty(changes(rows), async ({ text: { words }, nth, letter }) => {
          const { start, word, changed } = wordAround(words, nth, letter);
          const edits: Edits = { [edition]: changeLetter(words, nth, letter) };
          const [inWeb, inPrint] = edition === "web" ? [changed, word] : [word, changed];
          const [problem, ...others] = await problemsOf(compileEdited(edits));
          expect(others).toEqual([]);
          expect(problem?.file).toBe(FILES.print);
          expect(problem?.line).toBe(lineOfWord("print", words, start));
          expect(problem?.message).toContain(`this one has "${inPrint}" in "…`);
          const place = `${FILES.web}:${lineOfWord("web", words, start)}`;
          expect(problem?.message).toContain(`where ${place} has "${inWeb}" in "…`);
        }),
        runs,
      );
    },
    patient,
  );
});

describe("a letter of a statement", () => {
  const cases = [
    { id: "recording", from: "recorded for quality", to: "recorder for quality", row: "REC-3" },
    { id: "confidentiality", from: "as the law allows", to: "as the lay allows", row: "CON-3" },
    { id: "offence", from: "up to £1000", to: "up to £7000", row: "FIW-3" },
  ];
  const editions = ["web", "print"] as const;

  it.each(cases.flatMap((each) => editions.map((edition) => ({ ...each, edition }))))(
    "$id, changed in the $edition only, is two editions that differ",
    async ({ edition, from, to }) => {
      const problems = await problemsOf(compileEdited({ [edition]: replace(from, to) }));
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(/^the editions differ in their words, in "/);
      expect(problems[0]?.line).toBe(lineOf(readText("print"), from));
    },
  );

  it.each(cases)(
    "$id, changed in both, is not what was approved",
    async ({ id, from, to, row }) => {
      const problems = await problemsOf(compileEdited(inBoth(replace(from, to))));
      const name = statements.find((statement) => statement.id === id)?.name ?? "no name";
      expect(problems).toHaveLength(2);
      expect(problems[0]?.message).toContain(`row ${row}`);
      expect(problems[1]?.message).toContain(name);
      for (const { message } of problems) expect(message).toContain(to);
    },
  );
});
