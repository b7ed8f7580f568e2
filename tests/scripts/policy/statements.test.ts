import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../../scripts/policy/editions";
import type { Statement } from "../../../src/policy/pack";
import { wordsOfPassages } from "../../../src/policy/wording";
import { flatText, timesIn } from "./editing";

const { pack } = await compilePolicy();
const editions = [
  ["web", flatText("web")],
  ["print", flatText("print")],
] as const;

const statementOf = (id: string): Statement => {
  const statement = pack.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`There is no statement "${id}".`);
  return statement;
};
const kindsOf = (id: string): string[] =>
  statementOf(id).passages.map(({ blocks }) => blocks.map(({ kind }) => kind).join(" + "));

describe("three statements with three strengths", () => {
  it.each([
    ["recording", "call-recording", "should", "should advise", "outbound call", 1],
    [
      "confidentiality",
      "confidentiality-statements",
      "must",
      "must be advised of",
      "first contact",
      5,
    ],
    [
      "offence",
      "false-information-warnings",
      "word-for-word",
      "must be given word for word",
      "first contact",
      5,
    ],
  ] as const)(
    "%s, in %s, is %s (“%s”), on %s, in %i passages",
    (id, section, strength, strengthWords, trigger, passages) => {
      const statement = statementOf(id);
      expect(statement).toMatchObject({
        section,
        strength,
        strengthWords,
        trigger,
        language: "en",
      });
      expect(statement.passages).toHaveLength(passages);
      for (const [, words] of editions) expect(words).toContain(strengthWords);
    },
  );

  it("there is no fourth", () => {
    expect(pack.statements.map(({ id }) => id)).toEqual([
      "recording",
      "confidentiality",
      "offence",
    ]);
  });

  it.each([
    ["recording", ["REC-2", "REC-3"], "REC-1"],
    ["confidentiality", ["CON-1"], null],
    ["offence", ["FIW-1", "FIW-2"], null],
  ] as const)(
    "%s is due because of %j, and not due on an incoming call because of %s",
    (id, why, notDueInbound) => {
      expect(statementOf(id)).toMatchObject({ why, notDueInbound });
    },
  );

  it.each([
    ["recording", ["paragraph"]],
    [
      "confidentiality",
      ["heading", "paragraph + list", "paragraph + list", "paragraph", "paragraph"],
    ],
    ["offence", ["paragraph", "paragraph", "list", "list", "paragraph"]],
  ])("%s is read in passages of %j", (id, kinds) => {
    expect(kindsOf(id)).toEqual(kinds);
  });
});

describe("the words of a statement", () => {
  const cases = pack.statements.flatMap((statement) =>
    editions.map(([edition, text]) => ({ statement, id: statement.id, edition, text })),
  );

  it.each(cases)(
    "$id stands in the $edition edition, letter for letter, once",
    ({ statement, text }) => {
      expect(timesIn(text, wordsOfPassages(statement.passages))).toBe(1);
    },
  );

  it.each([
    ["recording", "“", "”"],
    ["offence", '"', '"'],
  ])(
    "%s is what stands between the policy's marks %s and %s, without them",
    (id, before, after) => {
      const words = wordsOfPassages(statementOf(id).passages);
      for (const [, text] of editions) expect(timesIn(text, before + words + after)).toBe(1);
      expect(words).not.toMatch(/["“”]/);
    },
  );

  it.each(pack.statements.map(({ id, passages, digest }) => ({ id, passages, digest })))(
    "$id has the digest of its words",
    ({ passages, digest }) => {
      expect(digest).toBe(createHash("sha256").update(wordsOfPassages(passages)).digest("hex"));
    },
  );
});

describe("the suicide route", () => {
  const sentences = [
    "If a suicide threat is received, it must be referred to the nominated officer.",
    "This will be the HEO of the team that owns the case.",
  ];

  it("has the section's two sentences, and quotes to whom", () => {
    const route = pack.routes.find(({ id }) => id === "suicide-threats");
    expect(route).toMatchObject({ rows: ["SUI-1", "SUI-2"], to: "the nominated officer" });
    const words = pack.rows.filter(({ id }) => route?.rows.includes(id)).map((row) => row.words);
    expect(words).toEqual(sentences);
  });

  it.each(editions)("stands in the %s edition, letter for letter, once", (_edition, text) => {
    expect(timesIn(text, sentences.join(" "))).toBe(1);
  });
});
