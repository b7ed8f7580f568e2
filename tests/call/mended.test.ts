import { describe, expect, it } from "vitest";
import { addToHistory } from "../../src/call/add-to-history";
import { isAbandoned, readingOf } from "../../src/call/call";
import { callEventSchema } from "../../src/call/call-event";
import { caseScreenSchema } from "../../src/call/case-screen";
import { emptyHistory, latestOf } from "../../src/call/client-history";
import { dutiesOf } from "../../src/call/duties";
import { correct, factsIn, factsOf } from "../../src/call/facts";
import { clientIdOf } from "../../src/call/identity";
import { outcomesOf } from "../../src/call/outcome";
import {
  at,
  callWith,
  eventId,
  historyOfRead,
  keyed,
  moment,
  passageRead,
  readInFull,
  statementOf,
  undone,
} from "./calls";

const offence = statementOf("offence");
const PWC = { caseReference: "1", role: "pwc" } as const;

describe("faults that were found, and mended", () => {
  it("a passage before the first is none", () => {
    const event = (passage: number) => ({
      ...passageRead("offence", passage),
      id: eventId(1),
      at: at(1),
      ms: 1000,
    });
    expect(callEventSchema.safeParse(event(-1)).success).toBe(false);
    expect(callEventSchema.safeParse(event(0)).success).toBe(true);
    const events = callWith(readInFull("offence").slice(0, 4)).events;
    expect(readingOf({ events }, offence).readAt).toBeUndefined();
  });

  it("thirty quiet minutes end a call nobody ended, but not one that the console shows connected", () => {
    const calls = [callWith([]), callWith([], { callState: "on call" })];
    const later = (minutes: number) => calls.map((call) => isAbandoned(call, moment(minutes * 60)));
    expect(later(29)).toEqual([false, false]);
    expect(later(31)).toEqual([true, false]);
    expect(later(13 * 60)).toEqual([true, true]);
  });

  it("a reading that is undone after its call was sealed leaves the client's history", () => {
    const facts = { firstContact: false };
    const add = (call: ReturnType<typeof callWith>, before = emptyHistory()) =>
      latestOf(addToHistory(call, outcomesOf(call, emptyHistory()), before));
    const history = add(callWith(readInFull("offence"), facts, PWC));
    expect(Object.keys(history.read)).toEqual(["offence"]);
    const call = callWith([...readInFull("offence"), undone("offence")], facts, PWC);
    expect(add(call, history)).toEqual(emptyHistory());
  });

  it("page text is not kept", () => {
    const screen = { direction: "inbound", markers: ["Mr X 07700 900456"], owningTeam: "Team 4" };
    expect(factsIn(caseScreenSchema.parse(screen))).toEqual({ direction: "inbound" });
  });

  it("another case has another client: the console's reference is for the one it shows", () => {
    const { caseReference, clientReference, role } = factsOf(
      { ...PWC, clientReference: "C1" },
      { caseReference: "2" },
    ).known;
    expect(clientIdOf(keyed({ caseReference, clientReference, role }))).toBe(
      clientIdOf(keyed({ caseReference: "2", role: "pwc" })),
    );
  });

  it("a fact toggled there and back is the console's again, on a call as before it", () => {
    expect(factsOf({ direction: "outbound" }, { direction: "outbound" }).corrected).toEqual([]);
  });

  it("“first contact all the same” stands against what was read before, though the console agrees", () => {
    const screen = { ...PWC, firstContact: true };
    const corrections = correct(screen, {}, { firstContact: true });
    const input = {
      statements: [offence],
      call: undefined,
      promptsPaused: false,
      client: keyed(PWC),
      history: historyOfRead("offence"),
    };
    const before = dutiesOf({ ...input, facts: factsOf(screen, {}) });
    const after = dutiesOf({ ...input, facts: factsOf(screen, corrections) });
    expect([before[0]?.state, after[0]?.state]).toEqual(["not due", "due"]);
  });
});
