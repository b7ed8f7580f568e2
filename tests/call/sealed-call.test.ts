import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import {
  addToHistory,
  clientOf,
  emptyHistory,
  sealCall,
  sealedCallSchema,
} from "../../src/call/sealed-call";
import { wordsOfBlock } from "../../src/policy/wording";
import {
  at,
  callWith,
  type Happening,
  historyOfPutOff,
  historyOfRead,
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
  const added = (happenings: Happening[], before = emptyHistory()) =>
    addToHistory(callWith(happenings, { screen: PWC }), before);
  const paused: Happening = { kind: "prompts paused" };
  const resumed: Happening = { kind: "prompts resumed" };

  it("is every statement that was read in full, with its words' digest and its time", () => {
    const mark = { call: "call-0001", edition: pack.stamp };
    expect(added([...readInFull("offence"), ...readInFull("recording"), ended])).toEqual({
      read: {
        offence: { ...mark, at: at(5), digest: statementOf("offence").digest },
        recording: { ...mark, at: at(6), digest: statementOf("recording").digest },
      },
      putOff: {},
    });
  });

  it.each<[name: string, happenings: Happening[], read: string[], putOff: string[]]>([
    ["nothing, where nothing was read", [], [], []],
    ["nothing of one begun", [passageRead("offence", 0)], [], []],
    ["nothing of one undone", [...readInFull("offence"), undone("offence")], [], []],
    ["one of two", [...readInFull("recording"), passageRead("offence", 0)], ["recording"], []],
    ["what was put off, of first contact only", [paused], [], ["confidentiality", "offence"]],
    [
      "not what was read all the same",
      [paused, ...readInFull("offence")],
      ["offence"],
      ["confidentiality"],
    ],
    ["nothing put off that was taken up again", [paused, resumed], [], []],
  ])("is %s", (_name, happenings, read, putOff) => {
    const history = added(happenings);
    expect(Object.keys(history.read)).toEqual(read);
    expect(Object.keys(history.putOff)).toEqual(putOff);
  });

  it("takes the place of what was put off before, and of an earlier reading", () => {
    const before = { ...historyOfRead("recording"), putOff: historyOfPutOff("offence").putOff };
    const after = added([...readInFull("offence"), ...readInFull("recording")], before);
    expect(after.putOff).toEqual({});
    expect(after.read.recording?.call).toBe("call-0001");
  });

  it("leaves what was before, where nothing was read", () => {
    const before = historyOfRead("confidentiality");
    expect(added([], before)).toEqual(before);
    expect(added([paused], before)).toMatchObject({ read: before.read });
    expect(added([paused], before).putOff).not.toHaveProperty("confidentiality");
    expect(before).toEqual(historyOfRead("confidentiality"));
  });

  it("keeps no reason why something was put off", () => {
    expect(added([paused]).putOff.offence).toEqual({ at: at(0), call: "call-0001" });
  });
});

describe("the client of a call", () => {
  it.each<[name: string, screen: CaseScreen, happenings: Happening[], client: string | undefined]>([
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
    ["not known where nothing is", {}, [], undefined],
    ["not known where only the case is", CASE, [], undefined],
    ["not known where only the role is", { role: "pwc" }, [], undefined],
  ])("is %s", (_name, screen, happenings, client) => {
    expect(clientOf(callWith([...happenings, ...readInFull("offence")], { screen }))).toBe(client);
  });
});
