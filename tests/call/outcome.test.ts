import { describe, expect, it } from "vitest";
import { type ClientHistory, emptyHistory } from "../../src/call/client-history";
import type { CallFacts } from "../../src/call/facts";
import { type Outcome, outcomesOf } from "../../src/call/outcome";
import {
  accepted,
  at,
  begunCall,
  callWith,
  type Happening,
  historyOfRead,
  historyOwed,
  historyTold,
  PAUSED,
  pack,
  passageRead,
  RESUMED,
  readInFull,
  said,
  undone,
} from "./calls";

const PWC = { caseReference: "1", role: "pwc" } as const;
const OUT: CallFacts = { direction: "outbound", role: "pwc" };
const IN: CallFacts = { direction: "inbound", role: "pwc" };
const FIRST = { firstContact: true };
const LATER = { firstContact: false };
const NONE = emptyHistory();

/** What came of a statement on a call with this parent, in a few words. */
function came(
  id: string,
  facts: CallFacts,
  happenings: Happening[],
  before: ClientHistory,
): string {
  const call = callWith(happenings, facts, PWC);
  return inWords(outcomesOf(call, before)[id]);
}

function inWords(outcome: Outcome | undefined): string {
  switch (outcome?.kind) {
    case "read":
      return `read at ${outcome.at.slice(17, 19)} s`;
    case "in part":
      return `${outcome.read} of ${outcome.of}${outcome.wasDue ? "" : ", not due"}`;
    default:
      return outcome?.why ?? "nothing";
  }
}

describe("what came of the recording line", () => {
  it.each<[name: string, facts: CallFacts, happenings: Happening[], outcome: string]>([
    ["outgoing, given", OUT, readInFull("recording"), "read at 01 s"],
    ["outgoing, not given on this call", OUT, [], "not given"],
    ["incoming", IN, [], "incoming call"],
    ["incoming, given all the same", IN, readInFull("recording"), "read at 01 s"],
    ["incoming, she said outgoing", IN, [said({ direction: "outbound" })], "not given"],
    ["of which the direction wasn't known", {}, [], "not known"],
    ["put off", OUT, [PAUSED], "put off"],
    ["put off and taken up again", OUT, [PAUSED, RESUMED], "not given"],
    ["to a machine", OUT, [said({ speaker: "voicemail" })], "not the client"],
  ])("%s", (_name, facts, happenings, outcome) => {
    expect(came("recording", facts, happenings, NONE)).toBe(outcome);
  });
});

describe("what came of a first-contact statement", () => {
  const begun = [passageRead("offence", 0), passageRead("offence", 1)];
  it.each<
    [
      name: string,
      facts: CallFacts,
      happenings: Happening[],
      before: ClientHistory,
      outcome: string,
    ]
  >([
    ["read in full", IN, readInFull("offence"), NONE, "read at 05 s"],
    ["read and undone", IN, [...readInFull("offence"), undone("offence")], NONE, "not given"],
    ["begun", IN, begun, NONE, "2 of 5"],
    ["begun, and it was owed", IN, begun, historyOwed("put off", "offence"), "2 of 5"],
    ["begun, though not due", { ...IN, ...LATER }, begun, NONE, "2 of 5, not due"],
    ["due, not given", IN, [], NONE, "not given"],
    ["first contact, not given", { ...IN, ...FIRST }, [], NONE, "not given"],
    ["owed, not given", IN, [], historyOwed("stopped", "offence"), "not given"],
    ["put off", IN, [PAUSED], NONE, "put off"],
    ["begun and put off", IN, [...begun, PAUSED], NONE, "2 of 5"],
    ["the console said later", { ...IN, ...LATER }, [], NONE, "not first contact"],
    ["she said later", IN, [said(LATER)], NONE, "not first contact"],
    ["read before", IN, [], historyOfRead("offence"), "read before"],
    ["told before", IN, [], historyTold("handler", "offence"), "told before"],
    ["a note accepted", IN, [accepted("offence")], NONE, "note accepted"],
    ["someone else", IN, [said({ speaker: "someone else" })], NONE, "not the client"],
    ["read before, and put off", IN, [PAUSED], historyOfRead("offence"), "read before"],
  ])("%s", (_name, facts, happenings, before, outcome) => {
    expect(came("offence", facts, happenings, before)).toBe(outcome);
  });

  it("isn't known where it isn't known who the client was", () => {
    const call = callWith([], { direction: "inbound" }, { caseReference: "1" });
    expect(outcomesOf(call, NONE).offence).toEqual({ kind: "not read", why: "not known" });
  });

  it("isn't known on a call that was bound to nobody", () => {
    expect(outcomesOf(begunCall(), NONE).offence).toEqual({ kind: "not read", why: "not known" });
  });

  it("begun on a call where it wasn't due is still not due when prompts are put off", () => {
    expect(came("offence", IN, [...begun, PAUSED], historyOfRead("offence"))).toBe(
      "2 of 5, not due",
    );
  });

  it("stepped through to a machine from end to end isn't read, and isn't read in part", () => {
    const happenings = [...readInFull("offence"), said({ speaker: "voicemail" })];
    expect(came("offence", IN, happenings, NONE)).toBe("not the client");
  });
});

it("each statement of the call's wording has an outcome, in its order", () => {
  const outcomes = outcomesOf(callWith(readInFull("offence"), OUT, PWC), NONE);
  expect(Object.keys(outcomes)).toEqual(pack.statements.map(({ id }) => id));
  expect(outcomes.offence).toEqual({ kind: "read", at: at(5) });
});
