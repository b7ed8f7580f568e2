import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../scripts/policy/editions";
import { callEventSchema, isAbandoned, readingOf, startCall } from "../../src/call/call";
import { keptScreen } from "../../src/call/case-screen";
import { dutiesOf } from "../../src/call/duties";
import { clientKey, correct, factsOf } from "../../src/call/facts";
import { addToHistory, emptyHistory } from "../../src/call/sealed-call";

const { pack } = await compilePolicy();
const offence = pack.statements.find(({ id }) => id === "offence");
if (offence === undefined) throw new Error("The pack has no offence statement.");

const at = "2026-11-21T10:00:00.000Z";
const passage = (nth: number) => ({
  kind: "passage read" as const,
  id: `event-${nth}-x`,
  at,
  statement: "offence",
  passage: nth,
});

describe("faults that were found, and mended", () => {
  it("a passage before the first is none", () => {
    expect(callEventSchema.safeParse(passage(-1)).success).toBe(false);
    expect(callEventSchema.safeParse(passage(0)).success).toBe(true);
    const events = [0, 1, 2, 3].map(passage);
    expect(readingOf({ events }, offence).readAt).toBeUndefined();
  });

  it("thirty quiet minutes end a call nobody ended, but not one that the console shows connected", () => {
    const start = { id: "call-0001", startedAt: at, by: "handler" as const, corrections: {} };
    const ms = Date.parse(at);
    const quiet = startCall({ ...start, screen: {} }, pack);
    const connected = startCall({ ...start, screen: { callState: "on call" } }, pack);
    const later = (minutes: number) =>
      [quiet, connected].map((call) => isAbandoned(call, ms + minutes * 60_000));
    expect(later(29)).toEqual([false, false]);
    expect(later(31)).toEqual([true, false]);
    expect(later(13 * 60)).toEqual([true, true]);
  });

  it("a reading that is undone after its call was sealed leaves the client's history", () => {
    const start = { id: "call-0001", startedAt: at, by: "handler" as const, corrections: {} };
    const screen = { caseReference: "1", role: "pwc" as const };
    const call = { ...startCall({ ...start, screen }, pack), events: [0, 1, 2, 3, 4].map(passage) };
    const history = addToHistory(call, emptyHistory());
    expect(Object.keys(history.read)).toEqual(["offence"]);
    const undone = { kind: "undone" as const, id: "event-undone", at, statement: "offence" };
    const undoneHistory = addToHistory({ ...call, events: [...call.events, undone] }, history);
    expect(undoneHistory).toEqual(emptyHistory());
  });

  it("page text is not kept", () => {
    const screen = { caseReference: "1", markers: ["Mr X 07700 900456"], owningTeam: "Team 4" };
    expect(keptScreen(screen)).toEqual({ caseReference: "1" });
  });

  it("another case has another client: the console's reference is for the one it shows", () => {
    const { known } = factsOf(
      { caseReference: "1", clientReference: "C1", role: "pwc" },
      { caseReference: "2" },
    );
    expect(clientKey(known)).toBe("case 2 pwc");
  });

  it("a fact toggled there and back is the console's again, on a call as before it", () => {
    expect(factsOf({ direction: "outbound" }, { direction: "outbound" }).corrected).toEqual([]);
  });

  it("“first contact all the same” stands against what was read before, though the console agrees", () => {
    const screen = { caseReference: "1", role: "pwc" as const, firstContact: true };
    const corrections = correct(screen, {}, { firstContact: true });
    const mark = { at, call: "call-0001", digest: offence.digest, edition: pack.stamp };
    const input = { statements: [offence], call: undefined, promptsPaused: false };
    const history = { read: { offence: mark }, putOff: {} };
    const before = dutiesOf({ ...input, facts: factsOf(screen, {}), history });
    const after = dutiesOf({ ...input, facts: factsOf(screen, corrections), history });
    expect([before[0]?.state, after[0]?.state]).toEqual(["not due", "due"]);
  });
});
