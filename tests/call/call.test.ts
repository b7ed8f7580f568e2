import { describe, expect, it } from "vitest";
import {
  append,
  arePromptsPaused,
  type CallStart,
  callFacts,
  callSchema,
  correctionsOf,
  IDLE_MS,
  isAbandoned,
  isEnded,
  lastEventAt,
  referralsOf,
  screenOf,
  startCall,
  wasConnected,
} from "../../src/call/call";
import type { CaseScreen } from "../../src/call/case-screen";
import { at, callWith, eventId, type Happening, pack, passageRead, readInFull } from "./calls";

const seen = (screen: CaseScreen): Happening => ({ kind: "seen", screen });
const ended: Happening = { kind: "ended", by: "handler" };
const paused: Happening = { kind: "prompts paused" };
const resumed: Happening = { kind: "prompts resumed" };

describe("a call begins", () => {
  it("with no event, and with the wording of the day", () => {
    const start: CallStart = {
      id: "call-0001",
      startedAt: at(0),
      by: "console",
      screen: { caseReference: "7000000001" },
      corrections: {},
    };
    expect(startCall(start, pack)).toEqual({
      version: 1,
      start,
      edition: pack.stamp,
      wording: pack.statements,
      events: [],
    });
  });

  it("and can be stored and read again", () => {
    const call = callWith([seen({ role: "pwc" }), ...readInFull("offence"), paused, ended]);
    expect(callSchema.parse(JSON.parse(JSON.stringify(call)))).toEqual(call);
  });
});

describe("an event", () => {
  const call = callWith([passageRead("offence", 0)]);

  it("is added at the end", () => {
    const event = { ...resumed, id: eventId(2), at: at(2) } as const;
    expect(append(call, event).events).toEqual([...call.events, event]);
  });

  it.each([
    ["the same again", { ...passageRead("offence", 0), id: eventId(1), at: at(1) }],
    [
      "the same id with something else",
      { ...passageRead("offence", 1), id: eventId(1), at: at(9) },
    ],
  ])("%s changes nothing", (_name, event) => {
    expect(append(call, event)).toBe(call);
  });

  it.each<[name: string, happening: Happening]>([
    ["a passage read", passageRead("offence", 1)],
    ["another end", { kind: "ended", by: "console" }],
    ["something seen", seen({ role: "nrp" })],
  ])("%s after the end changes nothing", (_name, happening) => {
    const over = callWith([passageRead("offence", 0), ended]);
    expect(append(over, { ...happening, id: eventId(7), at: at(7) })).toBe(over);
    expect(isEnded(over)).toBe(true);
  });
});

describe("a call that nobody ended", () => {
  it.each<[name: string, happenings: Happening[], idle: number, isLeft: boolean]>([
    ["is left after thirty minutes and a moment", [], IDLE_MS + 1, true],
    ["is not left after thirty minutes", [], IDLE_MS, false],
    ["is not left at once", [], 0, false],
    ["counts from its last event", [paused], IDLE_MS + 1, true],
    ["with an event isn't left yet", [paused], IDLE_MS, false],
    ["is over when it has ended, not left", [ended], 2 * IDLE_MS, false],
  ])("%s", (_name, happenings, idle, isLeft) => {
    const call = callWith(happenings);
    expect(isAbandoned(call, Date.parse(lastEventAt(call)) + idle)).toBe(isLeft);
  });
});

describe("what was seen on a call", () => {
  const screen: CaseScreen = { caseReference: "7000000001", direction: "inbound" };

  it("adds to what it began with, the later over the earlier", () => {
    const call = callWith(
      [seen({ role: "pwc", callState: "ringing" }), seen({ callState: "on call" })],
      { screen },
    );
    expect(screenOf(call)).toEqual({ ...screen, role: "pwc", callState: "on call" });
  });

  it.each<[name: string, start: CaseScreen, happenings: Happening[], was: boolean]>([
    ["nothing", {}, [], false],
    ["ringing", { callState: "ringing" }, [], false],
    ["connected at its start", { callState: "on call" }, [], true],
    ["connected later", { callState: "ringing" }, [seen({ callState: "on call" })], true],
    ["connected once", {}, [seen({ callState: "on call" }), seen({ callState: "idle" })], true],
  ])("says whether it was connected: %s", (_name, start, happenings, was) => {
    expect(wasConnected(callWith(happenings, { screen: start }))).toBe(was);
  });
});

describe("what she put right on a call", () => {
  const call = callWith(
    [
      { kind: "corrected", change: { direction: "inbound" } },
      { kind: "corrected", change: { direction: "outbound", role: "nrp" } },
      seen({ direction: "inbound", role: "pwc", clientReference: "C-1" }),
    ],
    { screen: { caseReference: "7000000001" }, corrections: { firstContact: false } },
  );

  it("adds to what she had before it, the later over the earlier", () => {
    expect(correctionsOf(call)).toEqual({
      firstContact: false,
      direction: "outbound",
      role: "nrp",
    });
  });

  it("wins over what the console shows, then or later", () => {
    expect(callFacts(call)).toEqual({
      known: {
        caseReference: "7000000001",
        direction: "outbound",
        role: "nrp",
        firstContact: false,
      },
      corrected: ["firstContact", "direction", "role"],
    });
  });
});

describe("prompts", () => {
  it.each<[name: string, happenings: Happening[], arePaused: boolean]>([
    ["are not put off at first", [], false],
    ["are put off", [paused], true],
    ["stay put off", [paused, ...readInFull("recording")], true],
    ["are taken up again", [paused, resumed], false],
    ["can be put off twice", [paused, resumed, paused], true],
  ])("%s", (_name, happenings, arePaused) => {
    expect(arePromptsPaused(callWith(happenings))).toBe(arePaused);
  });

  it("are put off with no reason kept", () => {
    expect(callWith([paused]).events).toEqual([
      { kind: "prompts paused", id: eventId(1), at: at(1) },
    ]);
  });
});

it("a referral is noted with its route and the last time that it was", () => {
  const noted = (route: string): Happening => ({ kind: "referral noted", route });
  const call = callWith([noted("complaints"), noted("bogus-calls"), noted("complaints")]);
  expect(referralsOf(call)).toEqual(
    new Map([
      ["complaints", at(3)],
      ["bogus-calls", at(2)],
    ]),
  );
});
