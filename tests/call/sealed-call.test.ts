import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { readMarks, sealCall, sealedCallSchema } from "../../src/call/sealed-call";
import { wordsOfBlock } from "../../src/policy/wording";
import {
  at,
  callWith,
  type Happening,
  pack,
  passageRead,
  readInFull,
  statementOf,
  undone,
} from "./calls";

const CASE: CaseScreen = { caseReference: "7000000001" };
const PWC: CaseScreen = { ...CASE, role: "pwc" };
const ended: Happening = { kind: "ended", by: "console" };

describe("a sealed call", () => {
  const call = callWith([...readInFull("offence"), ended], { screen: PWC });
  const sealed = sealCall(call);

  it("keeps its start, its events and which words were read", () => {
    expect(sealed).toEqual({
      version: 1,
      start: call.start,
      edition: pack.stamp,
      wording: Object.fromEntries(pack.statements.map(({ id, digest }) => [id, digest])),
      events: call.events,
    });
  });

  it("keeps no words", () => {
    const text = JSON.stringify(sealed);
    const words = pack.statements.flatMap(({ passages }) =>
      passages.flatMap(({ blocks }) => blocks.flatMap(wordsOfBlock)),
    );
    expect(words.length).toBeGreaterThan(pack.statements.length);
    for (const each of words) expect(text).not.toContain(each);
  });

  it("can be stored and read again", () => {
    expect(sealedCallSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
  });
});

describe("what a call adds to its client's history", () => {
  it("is every statement that was read in full, with its words' digest and its time", () => {
    const call = callWith([...readInFull("offence"), ...readInFull("recording"), ended], {
      screen: PWC,
    });
    const mark = { call: "call-0001", edition: pack.stamp };
    expect(readMarks(call)).toEqual({
      client: "case 7000000001 pwc",
      marks: {
        offence: { ...mark, at: at(5), digest: statementOf("offence").digest },
        recording: { ...mark, at: at(6), digest: statementOf("recording").digest },
      },
    });
  });

  it.each<[name: string, happenings: Happening[], statements: string[]]>([
    ["nothing, where nothing was read", [], []],
    ["nothing of one begun", [passageRead("offence", 0)], []],
    ["nothing of one undone", [...readInFull("offence"), undone("offence")], []],
    ["one of two", [...readInFull("recording"), passageRead("offence", 0)], ["recording"]],
  ])("is %s", (_name, happenings, statements) => {
    const marks = readMarks(callWith(happenings, { screen: PWC }))?.marks;
    expect(Object.keys(marks ?? { none: null })).toEqual(statements);
  });

  it.each<[name: string, screen: CaseScreen, happenings: Happening[], client: string]>([
    ["one parent", PWC, [], "case 7000000001 pwc"],
    ["the other parent", { ...CASE, role: "nrp" }, [], "case 7000000001 nrp"],
    ["the console's own client", { ...PWC, clientReference: "c 1" }, [], "client C1"],
    [
      "a client seen later",
      CASE,
      [{ kind: "seen", screen: { role: "nrp" } }],
      "case 7000000001 nrp",
    ],
    [
      "whom she said it was",
      { ...PWC, clientReference: "C1" },
      [{ kind: "corrected", change: { role: "nrp" } }],
      "case 7000000001 nrp",
    ],
  ])("is kept for %s", (_name, screen, happenings, client) => {
    const call = callWith([...happenings, ...readInFull("offence")], { screen });
    expect(readMarks(call)).toMatchObject({ client, marks: { offence: { call: "call-0001" } } });
  });

  it.each<[name: string, screen: CaseScreen]>([
    ["nothing is known", {}],
    ["only the case is known", CASE],
    ["only the role is known", { role: "pwc" }],
  ])("is nothing at all where %s", (_name, screen) => {
    expect(readMarks(callWith(readInFull("offence"), { screen }))).toBeUndefined();
  });
});
