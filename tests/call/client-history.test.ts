import { describe, expect, it } from "vitest";
import {
  type ClientHistory,
  countingFor,
  emptyHistory,
  isEmptyHistory,
  joinHistories,
  latestOf,
  withoutCall,
} from "../../src/call/client-history";
import { clientHistorySchema } from "../../src/call/client-history-schema";
import { historyOfRead, historyOwed, historyTold, owedMark, readMark, toldMark } from "./calls";

const CALL = "call-000B";
const mixed: ClientHistory = {
  read: { recording: readMark("recording"), offence: readMark("offence", { call: CALL }) },
  owed: { confidentiality: owedMark({ call: CALL }) },
  told: { offence: toldMark(), confidentiality: toldMark({ call: CALL }) },
  joined: ["client 1"],
};

describe("a client's history", () => {
  it.each<[name: string, history: ClientHistory, isEmpty: boolean]>([
    ["of whom nothing is known", emptyHistory(), true],
    ["who was read something", historyOfRead("offence"), false],
    ["to whom something is owed", historyOwed("stopped", "offence"), false],
    ["who was told something", historyTold("note", "offence"), false],
    ["joined with another", { ...emptyHistory(), joined: ["client 1"] }, false],
  ])("%s is empty, or not", (_name, history, isEmpty) => {
    expect(isEmptyHistory(history)).toBe(isEmpty);
  });

  it("can be stored and read again", () => {
    expect(clientHistorySchema.parse(JSON.parse(JSON.stringify(mixed)))).toEqual(mixed);
  });

  it("without a call is what the other calls say", () => {
    expect(withoutCall(mixed, CALL)).toEqual({
      read: { recording: readMark("recording") },
      owed: {},
      told: { offence: toldMark() },
      joined: ["client 1"],
    });
  });
});

describe("what counts for a client as they are now", () => {
  const marks = (more: object): ClientHistory => ({
    read: { offence: readMark("offence", more) },
    owed: { offence: owedMark(more) },
    told: { offence: toldMark(more) },
    joined: [],
  });
  it.each<[name: string, mark: object, now: object, counts: boolean]>([
    ["the same case and role", { case: "a", role: "pwc" }, { case: "a", role: "pwc" }, true],
    [
      "the other role on the same case",
      { case: "a", role: "pwc" },
      { case: "a", role: "nrp" },
      false,
    ],
    [
      "the other role on another case",
      { case: "a", role: "pwc" },
      { case: "b", role: "nrp" },
      true,
    ],
    ["a role that wasn't known then", { case: "a" }, { case: "a", role: "nrp" }, true],
    ["a role that isn't known now", { case: "a", role: "pwc" }, { case: "a" }, true],
    ["a case that wasn't known then", { role: "pwc" }, { case: "a", role: "nrp" }, true],
  ])("%s: %o, now %o", (_name, mark, now, counts) => {
    const history = marks(mark);
    expect(countingFor(history, now)).toEqual(counts ? history : emptyHistory());
  });
});

describe("one person's histories as one", () => {
  const earlier = { at: "2026-11-10T09:00:00.000Z", call: "call-000A" };
  const early: ClientHistory = {
    ...emptyHistory(),
    read: { offence: readMark("offence", earlier) },
  };

  it("have the latest of each", () => {
    for (const all of [
      [early, historyOfRead("offence")],
      [historyOfRead("offence"), early],
    ]) {
      expect(latestOf(joinHistories(all)).read.offence?.call).toBe("call-0000");
    }
  });

  it("name everybody that is joined once", () => {
    const one = { ...emptyHistory(), joined: ["client 1", "client 2"] };
    const other = { ...emptyHistory(), joined: ["client 2", "client 3"] };
    expect(joinHistories([one, other]).joined).toEqual(["client 1", "client 2", "client 3"]);
  });

  it("of nobody is empty", () => {
    expect(joinHistories([])).toEqual(emptyHistory());
  });

  it("leave each as it was", () => {
    const before = structuredClone([early, mixed]);
    joinHistories([early, mixed]);
    expect([early, mixed]).toEqual(before);
  });
});
