import { describe, expect, it } from "vitest";
import { addToHistory } from "../../src/call/add-to-history";
import {
  type ClientHistory,
  emptyHistory,
  latestOf,
  type OwedMark,
} from "../../src/call/client-history";
import type { CallFacts } from "../../src/call/facts";
import { outcomesOf } from "../../src/call/outcome";
import {
  accepted,
  at,
  callWith,
  ENDED,
  type Happening,
  historyOfRead,
  historyOwed,
  historyTold,
  keyed,
  PAUSED,
  pack,
  passageRead,
  RESUMED,
  readInFull,
  said,
  showed,
  statementOf,
  undone,
} from "./calls";

const PWC = { caseReference: "7000000001", role: "pwc" } as const;
const WHOSE = { call: "call-0001", case: keyed(PWC).case, role: "pwc" };
const LATER: CallFacts = { direction: "inbound", firstContact: false };

function added(
  happenings: readonly Happening[],
  before: ClientHistory = emptyHistory(),
  facts: CallFacts = { direction: "inbound" },
): ClientHistory {
  const call = callWith(happenings, facts, PWC);
  return latestOf(addToHistory(call, outcomesOf(call, before), before));
}

describe("what a call adds to its client's history", () => {
  it("is every statement that was read in full, with its words' digest and its time", () => {
    const mark = { ...WHOSE, edition: pack.stamp };
    const { read } = added([...readInFull("offence"), ...readInFull("recording"), ENDED]);
    expect(read).toEqual({
      offence: { ...mark, at: at(5), digest: statementOf("offence").digest },
      recording: { ...mark, at: at(6), digest: statementOf("recording").digest },
    });
  });

  type Hows = Partial<Record<string, OwedMark["how"]>>;
  const begun = [passageRead("offence", 0)];
  it.each<[name: string, facts: CallFacts, happenings: Happening[], read: string[], owed: Hows]>([
    [
      "what was due and not given is owed, of first contact only",
      { direction: "outbound" },
      [],
      [],
      { confidentiality: "not given", offence: "not given" },
    ],
    ["nothing is owed where nothing was due", LATER, [], [], {}],
    [
      "what was begun is owed as stopped",
      {},
      begun,
      [],
      { confidentiality: "not given", offence: "stopped" },
    ],
    ["what was begun and wasn't due isn't owed", LATER, begun, [], {}],
    [
      "what was undone is owed as not given",
      {},
      [...readInFull("offence"), undone("offence")],
      [],
      { confidentiality: "not given", offence: "not given" },
    ],
    [
      "the recording line is never owed, begun or not",
      { ...LATER, direction: "outbound" },
      [],
      [],
      {},
    ],
    ["what was put off", {}, [PAUSED], [], { confidentiality: "put off", offence: "put off" }],
    [
      "what was begun and put off",
      {},
      [...begun, PAUSED],
      [],
      { confidentiality: "put off", offence: "put off" },
    ],
    [
      "not what was read before it was put off",
      {},
      [...readInFull("offence"), PAUSED],
      ["offence"],
      { confidentiality: "put off" },
    ],
    [
      "not what was read all the same",
      {},
      [PAUSED, ...readInFull("offence")],
      ["offence"],
      { confidentiality: "put off" },
    ],
    [
      "what was put off and taken up again is owed as not given",
      {},
      [PAUSED, RESUMED],
      [],
      { confidentiality: "not given", offence: "not given" },
    ],
    ["what turned out not to be due isn't owed", {}, [showed({ firstContact: false })], [], {}],
  ])("%s", (_name, facts, happenings, read, owed) => {
    const history = added(happenings, emptyHistory(), facts);
    expect(Object.keys(history.read)).toEqual(read);
    expect(
      Object.fromEntries(Object.entries(history.owed).map(([id, { how }]) => [id, how])),
    ).toEqual(owed);
    expect(history.told).toEqual({});
  });

  it("keeps no reason why something was put off, only when and to whom", () => {
    expect(added([PAUSED]).owed.offence).toEqual({ ...WHOSE, at: at(0), how: "put off" });
  });
});

describe("what was owed before", () => {
  const OWED = historyOwed("put off", "offence", "confidentiality");

  it.each<[name: string, happenings: Happening[], owed: string[]]>([
    ["is settled by reading it", readInFull("offence"), ["confidentiality"]],
    ["isn't settled by beginning it", [passageRead("offence", 0)], ["confidentiality", "offence"]],
    ["isn't settled by a call that ends at once", [ENDED], ["confidentiality", "offence"]],
    [
      "isn't settled by the console, which says that it isn't first contact",
      [showed({ firstContact: false })],
      ["confidentiality", "offence"],
    ],
    ["is settled by her word", [said({ firstContact: false })], []],
    [
      "isn't by her word that it is first contact",
      [said({ firstContact: true })],
      ["confidentiality", "offence"],
    ],
    [
      "is settled by a note that she accepted, for what it says",
      [accepted("offence")],
      ["confidentiality"],
    ],
    [
      "isn't settled by what somebody else heard",
      [...readInFull("offence"), said({ speaker: "someone else" })],
      ["confidentiality", "offence"],
    ],
  ])("%s", (_name, happenings, owed) => {
    expect(Object.keys(added(happenings, OWED).owed).sort()).toEqual(owed);
  });

  it("is owed since the latest contact, and how it was left there", () => {
    expect(added([passageRead("offence", 0)], OWED).owed.offence).toMatchObject({
      at: at(0),
      call: "call-0001",
      how: "stopped",
    });
  });

  it("stays as it was where somebody else was on the phone, or a machine", () => {
    for (const speaker of ["someone else", "voicemail"] as const) {
      expect(added([...readInFull("offence"), said({ speaker })], OWED)).toEqual(OWED);
    }
  });
});

describe("her word, or a note's", () => {
  it("told before: she said it of the client, and it holds on the next call", () => {
    expect(added([said({ firstContact: false })]).told).toEqual({
      offence: { ...WHOSE, at: at(0), by: "handler" },
      confidentiality: { ...WHOSE, at: at(0), by: "handler" },
    });
  });

  it("of a note: what it says, and when it says that it was", () => {
    expect(added([accepted("offence")]).told).toEqual({
      offence: { ...WHOSE, at: at(0), by: "note", on: "2026-11-19T14:05" },
    });
  });

  it("isn't what the console says", () => {
    expect(added([], emptyHistory(), LATER).told).toEqual({});
  });

  it("isn't needed for what was read all the same", () => {
    const { read, told } = added([said({ firstContact: false }), ...readInFull("offence")]);
    expect(Object.keys(read)).toEqual(["offence"]);
    expect(Object.keys(told)).toEqual(["confidentiality"]);
  });
});

describe("a history that there was", () => {
  it("is left as it was, where nothing was read and nothing was due", () => {
    const before = historyOfRead("confidentiality", "offence");
    expect(added([], before)).toEqual(before);
    expect(added([PAUSED], before)).toEqual(before);
    expect(added([], historyTold("note", "confidentiality", "offence"))).toEqual(
      historyTold("note", "confidentiality", "offence"),
    );
    expect(before).toEqual(historyOfRead("confidentiality", "offence"));
  });

  it("has the later reading instead of an earlier one", () => {
    const { read } = added(readInFull("recording"), historyOfRead("recording"));
    expect(read.recording?.call).toBe("call-0001");
  });

  it("loses what the same call had said before, where it says it no longer", () => {
    const once = added(readInFull("offence"), emptyHistory(), LATER);
    expect(added([...readInFull("offence"), undone("offence")], once, LATER)).toEqual(
      emptyHistory(),
    );
  });

  it("says the same when the same call is added again", () => {
    const once = added([...readInFull("offence"), PAUSED]);
    expect(added([...readInFull("offence"), PAUSED], once)).toEqual(once);
  });
});
