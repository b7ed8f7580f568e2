import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import { flatText, timesIn } from "./editing";

const { pack } = await compilePolicy();

/** The chapter read sentence by sentence: what each row of a section is. */
const READING = [
  ["bogus-calls", ["BOG-1 info", "BOG-2 route"]],
  [
    "call-recording",
    [
      "REC-1 rule",
      "REC-2 rule",
      "REC-3 statement",
      "REC-4 branch",
      "REC-5 branch",
      "REC-6 rule",
      "REC-7 deadline",
      "REC-8 branch",
      "REC-9 branch",
      "REC-10 rule",
    ],
  ],
  ["complaints", ["COM-1 info", "COM-2 route"]],
  [
    "confidentiality-statements",
    [
      "CON-1 rule",
      "CON-2 statement",
      "CON-3 statement",
      "CON-4 statement",
      "CON-5 statement",
      "CON-6 statement",
    ],
  ],
  ["data-protection", ["DP-1 rule", "DP-2 route"]],
  ["face-to-face-visits", ["F2F-1 rule", "F2F-2 route"]],
  [
    "facilitating-parental-contact",
    [
      "FPC-1 rule",
      "FPC-2 rule",
      "FPC-3 rule",
      "FPC-4 rule",
      "FPC-5 rule",
      "FPC-6 branch",
      "FPC-7 rule",
      "FPC-8 rule",
      "FPC-9 rule",
      "FPC-10 rule",
    ],
  ],
  ["false-information-warnings", ["FIW-1 rule", "FIW-2 rule", "FIW-3 statement"]],
  ["freedom-of-information", ["FOI-1 info", "FOI-2 deadline", "FOI-3 route"]],
  ["interpreters-and-translation-services", ["INT-1 info", "INT-2 route"]],
  ["personal-interest-sensitive-cases", ["SEN-1 rule", "SEN-2 info", "SEN-3 route"]],
  ["representatives", ["REP-1 rule", "REP-2 rule", "REP-3 route"]],
  ["special-payments", ["SP-1 info", "SP-2 route"]],
  ["suicide-threats", ["SUI-1 route", "SUI-2 route"]],
  ["unacceptable-client-behaviour-and-potentially-violent-persons", ["UCB-1 info", "UCB-2 branch"]],
] as const;

describe("the reading of the chapter", () => {
  it("has 54 rows, in the order of the sections", () => {
    expect(pack.rows).toHaveLength(54);
    expect(pack.rows.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
      READING.flatMap(([, rows]) => rows),
    );
  });

  it.each(READING)("%s has the rows %j", (section, rows) => {
    const found = pack.rows.filter((row) => row.section === section);
    expect(found.map(({ id, kind }) => `${id} ${kind}`)).toEqual(rows);
  });

  it.each(pack.sections)("every word of $title stands in exactly one row", ({ id, blocks }) => {
    const prose = blocks.flatMap((block) => {
      if (block.kind === "link") return [];
      return block.kind === "list" ? block.items : [block.text];
    });
    const rows = pack.rows.filter(({ section }) => section === id).map(({ words }) => words);
    expect(rows.join(" ").split(" ")).toEqual(prose.join(" ").split(" "));
  });

  it.each(pack.rows)("$id stands in both editions, letter for letter, once", ({ words }) => {
    expect(timesIn(flatText("web"), words)).toBe(1);
    expect(timesIn(flatText("print"), words)).toBe(1);
  });
});

describe("what is odd in the chapter is kept", () => {
  it.each([
    ["FPC-7", "to be pass on to the other parent"],
    ["REC-9", "if a user suspects"],
    ["REC-9", "tape recorder"],
    ["REC-6", "Data Protection Act 1998"],
    ["FIW-3", 'up to £1000"'],
    ["FIW-1", "the criminal offence of failing to provide information statement"],
  ])("%s says “%s”, as both editions do", (id, words) => {
    expect(pack.rows.find((row) => row.id === id)?.words).toContain(words);
    expect(flatText("web")).toContain(words);
    expect(flatText("print")).toContain(words);
  });
});
