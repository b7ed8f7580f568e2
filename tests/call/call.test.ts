import { describe, expect, it } from "vitest";
import {
  append,
  arePromptsPaused,
  bind,
  bindingOf,
  type Call,
  callFacts,
  IDLE_MS,
  isAbandoned,
  isEnded,
  lastEventAt,
  type Moment,
  referralsOf,
  shownFacts,
  startCall,
  wasConnected,
} from "../../src/call/call";
import { callSchema } from "../../src/call/call-schema";
import type { CallFacts } from "../../src/call/facts";
import {
  at,
  begunCall,
  bindingTo,
  boundTo,
  callWith,
  ENDED,
  eventId,
  type Happening,
  KEY,
  moment,
  PAUSED,
  pack,
  passageRead,
  RESUMED,
  readInFull,
  said,
  showed,
} from "./calls";

const HOUR = 60 * 60_000;

describe("a call begins", () => {
  it("with the wording of the day, at this desk, bound to nobody", () => {
    const name = { desk: "desk-0001", handler: "handler-7" };
    const now = moment(0);
    expect(startCall({ id: "call-0001", by: "console", name, pack, now })).toEqual({
      version: 2,
      id: "call-0001",
      desk: "desk-0001",
      handler: "handler-7",
      startedAt: at(0),
      edition: pack.stamp,
      wording: pack.statements,
      events: [{ kind: "started", id: "call-0001.started", at: at(0), ms: 0, by: "console" }],
      bindings: [],
      clock: now.clock,
      clocks: expect.any(Object),
    });
  });

  it("with no handler's id where no administrator has set one", () => {
    expect(begunCall()).not.toHaveProperty("handler");
  });

  it("and can be stored and read again", () => {
    const call = boundTo(
      callWith([said({ role: "pwc" }), ...readInFull("offence"), PAUSED], { callState: "on call" }),
      { caseReference: "7000000001", role: "pwc" },
    );
    expect(callSchema.parse(JSON.parse(JSON.stringify(call)))).toEqual(call);
  });
});

describe("an event", () => {
  const call = callWith([passageRead("offence", 0)]);

  it("is added at the end, with its time and how long the call had lasted", () => {
    expect(append(call, eventId(2), RESUMED, moment(2)).events).toEqual([
      ...call.events,
      { kind: "prompts resumed", id: eventId(2), at: at(2), ms: 2000 },
    ]);
  });

  it.each([
    ["the same again", passageRead("offence", 0), moment(1)],
    ["the same id with something else", passageRead("offence", 1), moment(9)],
  ])("%s changes nothing", (_name, happening, now) => {
    expect(append(call, eventId(1), happening, now)).toBe(call);
  });

  it.each<[name: string, happening: Happening]>([
    ["a passage read", passageRead("offence", 1)],
    ["another end", { kind: "ended", by: "console" }],
    ["something shown", showed({ role: "nrp" })],
  ])("%s after the end changes nothing", (_name, happening) => {
    const over = callWith([passageRead("offence", 0), ENDED]);
    expect(append(over, eventId(7), happening, moment(7))).toBe(over);
    expect(bind(over, eventId(8), bindingTo({ caseReference: "1" }), moment(8))).toBe(over);
    expect(isEnded(over)).toBe(true);
  });

  it("after the last passage the statement is read, by itself and once", () => {
    const { events } = callWith([...readInFull("offence"), passageRead("offence", 4)]);
    const read = events.filter(({ kind }) => kind === "statement read");
    expect(read).toEqual([
      {
        kind: "statement read",
        id: `${eventId(5)}.read`,
        at: at(5),
        ms: 5000,
        statement: "offence",
      },
    ]);
  });
});

describe("how long a call had lasted when something happened", () => {
  const msAfter = (...moments: Moment[]): (number | undefined)[] =>
    moments
      .reduce<Call>((call, now, nth) => append(call, eventId(nth), PAUSED, now), begunCall())
      .events.slice(1)
      .map(({ ms }) => ms);
  /** A page's clock says so many seconds, and the computer's says otherwise. */
  const butAt = (seconds: number, clock: number): Moment => ({
    at: at(clock),
    clock: moment(seconds).clock,
  });
  const otherClock = (seconds: number, ms: number): Moment => ({
    at: at(seconds),
    clock: { id: "worker-0002", ms },
  });

  it.each<[name: string, moments: Moment[], ms: number[]]>([
    ["goes on evenly", [moment(1), moment(2)], [1000, 2000]],
    [
      "goes on evenly when the clock is put back an hour",
      [moment(60), butAt(61, 61 - 3600), butAt(120, 120 - 3600)],
      [60_000, 61_000, 120_000],
    ],
    [
      "goes on evenly when the clock is put forward a year",
      [moment(60), butAt(61, 61 + 365 * 86_400)],
      [60_000, 61_000],
    ],
    [
      "goes by the computer's clock from one page or worker to another",
      [moment(10), otherClock(12, 99), otherClock(13, 1099)],
      [10_000, 12_000, 13_000],
    ],
    [
      "never goes back, whatever the computer's clock does between them",
      [moment(60), otherClock(60 - 3600, 5), otherClock(61 - 3600, 1005)],
      [60_000, 60_000, 61_000],
    ],
    ["is a whole number", [{ at: at(1), clock: { id: "page-0001", ms: 1000.4 } }], [1000]],
  ])("%s", (_name, moments, ms) => {
    expect(msAfter(...moments)).toEqual(ms);
  });
});

describe("a call that nobody ended", () => {
  const later = (call: Call, ms: number) =>
    isAbandoned(call, {
      at: new Date(Date.parse(lastEventAt(call)) + ms).toISOString(),
      clock: { id: "another", ms: 0 },
    });

  it.each<[name: string, happenings: Happening[], idle: number, isLeft: boolean]>([
    ["is left after thirty minutes and a moment", [], IDLE_MS + 1, true],
    ["is not left after thirty minutes", [], IDLE_MS, false],
    ["is not left at once", [], 0, false],
    ["counts from its last event", [PAUSED], IDLE_MS + 1, true],
    ["with an event isn't left yet", [PAUSED], IDLE_MS, false],
    ["is over when it has ended, not left", [ENDED], 2 * IDLE_MS, false],
    ["is not left when the clock is put back", [PAUSED], -HOUR, false],
  ])("%s", (_name, happenings, idle, isLeft) => {
    expect(later(callWith(happenings), idle)).toBe(isLeft);
  });

  it.each<[name: string, happenings: Happening[], hours: number, isLeft: boolean]>([
    ["connected, is given a shift", [], 11.9, false],
    ["connected, is left after a shift", [], 12.1, true],
    ["connected once, and no longer", [showed({ callState: "idle" })], 0.6, true],
  ])("%s", (_name, happenings, hours, isLeft) => {
    expect(later(callWith(happenings, { callState: "on call" }), hours * HOUR)).toBe(isLeft);
  });
});

describe("what was shown on a call", () => {
  it("adds to what it began with, the later over the earlier", () => {
    const call = callWith(
      [showed({ role: "pwc", callState: "ringing" }), showed({ callState: "on call" })],
      { direction: "inbound" },
    );
    expect(shownFacts(call)).toEqual({ direction: "inbound", role: "pwc", callState: "on call" });
  });

  it.each<[name: string, start: CallFacts, happenings: Happening[], was: boolean]>([
    ["nothing", {}, [], false],
    ["ringing", { callState: "ringing" }, [], false],
    ["connected at its start", { callState: "on call" }, [], true],
    ["connected later", { callState: "ringing" }, [showed({ callState: "on call" })], true],
    ["connected once", { callState: "on call" }, [showed({ callState: "idle" })], true],
  ])("says whether it was connected: %s", (_name, start, happenings, was) => {
    expect(wasConnected(callWith(happenings, start))).toBe(was);
  });
});

describe("what she put right on a call", () => {
  const call = callWith([
    said({ firstContact: false }),
    said({ direction: "inbound" }),
    said({ direction: "outbound", role: "nrp" }),
    showed({ direction: "inbound", role: "pwc" }),
  ]);

  it("adds to what she had before it, the later over the earlier, and wins over the console", () => {
    expect(callFacts(call)).toEqual({
      known: { direction: "outbound", role: "nrp", firstContact: false },
      corrected: ["firstContact", "direction", "role"],
    });
  });

  it.each<[name: string, shown: CallFacts, hers: CallFacts, corrected: string[]]>([
    ["what the console says too isn't hers alone", { role: "pwc" }, { role: "pwc" }, []],
    [
      "first contact always is: it stands against what was read before",
      { firstContact: true },
      { firstContact: true },
      ["firstContact"],
    ],
    ["who is on the phone always is: no console says so", {}, { speaker: "client" }, ["speaker"]],
  ])("%s", (_name, shown, hers, corrected) => {
    expect(callFacts(callWith([said(hers)], shown)).corrected).toEqual(corrected);
  });
});

describe("whom a call is with", () => {
  const ONE = { caseReference: "7000000001" };

  it("is what the last binding says, and every one before it is kept", () => {
    const call = boundTo(boundTo(begunCall(), ONE), { ...ONE, role: "nrp" }, "handler");
    expect(bindingOf(call)).toEqual(bindingTo({ ...ONE, role: "nrp" }, "handler"));
    expect(call.bindings).toHaveLength(2);
    expect(call.events.filter(({ kind }) => kind === "bound")).toMatchObject([
      { by: "console", binding: 0 },
      { by: "handler", binding: 1 },
    ]);
  });

  it("is not known where none says so", () => {
    expect(bindingOf(begunCall())).toBeUndefined();
  });

  it("the same binding again changes nothing", () => {
    const call = boundTo(begunCall(), ONE);
    const id = call.events.at(-1)?.id ?? "";
    expect(bind(call, id, bindingTo(ONE), moment(9))).toBe(call);
  });

  it("stands in no event, and no reference anywhere", () => {
    const call = boundTo(begunCall(), { ...ONE, clientReference: "C-4711" });
    expect(JSON.stringify(call)).not.toContain("7000000001");
    expect(JSON.stringify(call)).not.toContain("C-4711");
    expect(JSON.stringify(call)).not.toContain(KEY);
  });
});

describe("prompts", () => {
  it.each<[name: string, happenings: Happening[], arePaused: boolean]>([
    ["are not put off at first", [], false],
    ["are put off", [PAUSED], true],
    ["stay put off", [PAUSED, ...readInFull("recording")], true],
    ["are taken up again", [PAUSED, RESUMED], false],
    ["can be put off twice", [PAUSED, RESUMED, PAUSED], true],
  ])("%s", (_name, happenings, arePaused) => {
    expect(arePromptsPaused(callWith(happenings))).toBe(arePaused);
  });

  it("are put off with no reason kept", () => {
    expect(callWith([PAUSED]).events.at(-1)).toEqual({
      kind: "prompts paused",
      id: eventId(1),
      at: at(1),
      ms: 1000,
    });
  });
});

describe("a referral", () => {
  const noted = (route: string): Happening => ({ kind: "referral noted", route });
  const takenBack = (route: string): Happening => ({ kind: "referral undone", route });

  it.each<[name: string, happenings: Happening[], referrals: [string, string][]]>([
    [
      "is noted with its route and the last time that it was",
      [noted("complaints"), noted("bogus-calls"), noted("complaints")],
      [
        ["complaints", at(3)],
        ["bogus-calls", at(2)],
      ],
    ],
    ["is undone", [noted("complaints"), takenBack("complaints")], []],
    [
      "is undone alone",
      [noted("complaints"), noted("bogus-calls"), takenBack("complaints")],
      [["bogus-calls", at(2)]],
    ],
    [
      "can be noted once more",
      [noted("complaints"), takenBack("complaints"), noted("complaints")],
      [["complaints", at(3)]],
    ],
  ])("%s", (_name, happenings, referrals) => {
    expect(referralsOf(callWith(happenings))).toEqual(new Map(referrals));
  });
});
