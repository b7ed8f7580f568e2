import { describe, expect, it } from "vitest";
import { bindingOf, callFacts, readingOf, shownFacts } from "../../src/call/call";
import type { CaseScreen } from "../../src/call/case-screen";
import type { DeedDetails } from "../../src/call/deed";
import { type DeedStart, identityAfter, NoCaseError } from "../../src/call/deed-in-scene";
import type { Corrections } from "../../src/call/facts";
import type { Identity } from "../../src/call/identity";
import { keyed, noteOf, statementOf } from "./calls";
import { Desk, type Tab } from "./desk";

const A = { caseReference: "7000000001", role: "pwc" } as const;
const B = { caseReference: "7000000002", role: "pwc" } as const;
const PASSAGE = { kind: "passage read", statement: "offence", passage: 0 } as const;
const offence = statementOf("offence");

function shown(...screens: CaseScreen[]): { desk: Desk; tab: Tab } {
  const desk = new Desk();
  const tab = desk.tab();
  for (const screen of screens) tab.shows(screen);
  return { desk, tab };
}
const startOf = (more: Partial<DeedStart> = {}): DeedStart => ({
  id: "call-0001",
  screen: A,
  corrections: {},
  ...more,
});
const readOn = ({ open }: Desk): number[] =>
  open.map((call) => readingOf(call, offence).passagesRead.size);

describe("where a deed goes", () => {
  it("begins the call under the id that the panel gave it", () => {
    const { desk, tab } = shown(A);
    tab.does(PASSAGE, { start: startOf() });
    expect(desk.open.map(({ id }) => id)).toEqual(["call-0001"]);
  });

  it("to the call that it names, whatever is on the screen by now", () => {
    const { desk, tab } = shown(A);
    tab.does(PASSAGE, { start: startOf() });
    tab.shows(B);
    tab.does({ ...PASSAGE, passage: 1 }, { start: startOf() });
    expect(readOn(desk)).toEqual([2]);
  });

  it("to the call that it names, when it comes from another tab", () => {
    const { desk, tab } = shown(A);
    tab.does(PASSAGE, { start: startOf() });
    const other = desk.tab();
    other.shows(B);
    other.does({ ...PASSAGE, passage: 1 }, { start: startOf() });
    expect(readOn(desk)).toEqual([2]);
    expect(desk.open.map((call) => bindingOf(call)?.identity)).toEqual([keyed(A)]);
  });

  it("to the call that the console began in the same moment", () => {
    const { desk, tab } = shown(A);
    const { start } = tab;
    tab.shows({ ...A, callState: "on call" });
    tab.does(PASSAGE, { start });
    expect(desk.open).toHaveLength(1);
    expect(desk.open[0]?.id).not.toBe(start.id);
    expect(readOn(desk)).toEqual([1]);
  });

  it("to a call of its own where the one on is another case's", () => {
    const { desk, tab } = shown(A, { ...A, callState: "on call" });
    tab.shows({ ...B, callState: "on call" });
    tab.does(PASSAGE, { start: startOf({ id: "call-0002", screen: B }) });
    expect(desk.open.map((call) => bindingOf(call)?.identity)).toEqual([keyed(A), keyed(B)]);
    expect(readOn(desk)).toEqual([0, 1]);
  });

  it("nowhere, where there is neither a call nor a case", () => {
    const { desk, tab } = shown({ direction: "outbound" });
    expect(() => tab.does(PASSAGE, { start: startOf({ screen: {} }) })).toThrow(NoCaseError);
    expect(desk.open).toEqual([]);
  });

  it("to the case that she typed, where the screen shows none", () => {
    const { desk, tab } = shown({});
    tab.says({ caseReference: A.caseReference, role: "pwc" });
    tab.does(PASSAGE);
    expect(desk.open[0]?.bindings).toMatchObject([{ identity: keyed(A), by: "handler" }]);
  });

  it("where nothing is remembered of the tab, as after an update, the panel still knows", () => {
    const { desk, tab } = shown();
    tab.does(PASSAGE, { start: startOf({ corrections: { role: "nrp" } }) });
    expect(desk.open.map((call) => bindingOf(call)?.identity)).toEqual([
      keyed({ ...A, role: "nrp" }),
    ]);
  });
});

describe("a deed that arrives twice", () => {
  const DEEDS: DeedDetails[] = [
    PASSAGE,
    { kind: "undone", statement: "offence" },
    { kind: "corrected", change: { direction: "inbound", firstContact: true } },
    { kind: "corrected", change: { role: "nrp" } },
    { kind: "corrected", change: { caseReference: "7000000003" } },
    { kind: "moved", to: B },
    { kind: "joined", with: B },
    { kind: "referral noted", route: "complaints" },
    { kind: "note accepted", note: noteOf("offence") },
    { kind: "prompts paused" },
  ];
  it.each(DEEDS)("%o counts once", (details) => {
    const { desk, tab } = shown(A);
    tab.does({ kind: "prompts resumed" });
    const { start } = tab;
    const id = desk.newId();
    tab.does(details, { start, id });
    const once = desk.open;
    tab.does(details, { start, id });
    expect(desk.open).toEqual(once);
    expect(once[0]?.events.filter((event) => event.id === id)).toHaveLength(1);
  });

  it("also when it had begun the call", () => {
    const { desk, tab } = shown(A);
    const { start } = tab;
    tab.does(PASSAGE, { start, id: "event-0001" });
    const once = desk.open;
    tab.does(PASSAGE, { start, id: "event-0001" });
    expect(desk.open).toEqual(once);
  });

  it("also when the console had begun the call", () => {
    const { desk, tab } = shown(A);
    const { start } = tab;
    tab.shows({ ...A, callState: "on call" });
    tab.does(PASSAGE, { start, id: "event-0001" });
    const once = desk.open;
    tab.does(PASSAGE, { start, id: "event-0001" });
    expect(desk.open).toEqual(once);
  });
});

describe("what she says of a call", () => {
  it.each<[name: string, change: Corrections, screen: Corrections]>([
    ["the role is said of the screen, too", { role: "nrp" }, { role: "nrp" }],
    ["so is the case", { caseReference: "7000000003" }, { caseReference: "7000000003" }],
    ["the direction is the call's alone", { direction: "inbound" }, {}],
    ["first contact is, too", { firstContact: true }, {}],
    ["who is on the phone is, too", { speaker: "voicemail" }, {}],
    ["what the console says anyway is no correction of it", { role: "pwc" }, {}],
  ])("%s", (_name, change, screen) => {
    const { desk, tab } = shown(A);
    tab.does(PASSAGE);
    tab.says(change);
    expect(desk.state(tab.id).corrections).toEqual(screen);
    expect(desk.open[0] && callFacts(desk.open[0]).known).toMatchObject(
      "caseReference" in change ? {} : change,
    );
    expect(tab.standing.kind).toBe("on call");
  });

  it("of the direction and who is on the phone isn't said of the next call", () => {
    const { desk, tab } = shown(A);
    tab.says({ direction: "inbound", speaker: "someone else", firstContact: false, role: "nrp" });
    tab.does(PASSAGE);
    tab.does({ kind: "ended" });
    tab.does(PASSAGE);
    const [call] = desk.open;
    expect(call && callFacts(call).known).toEqual({ role: "nrp" });
    expect(call && shownFacts(call)).toEqual({ role: "pwc" });
  });

  it("goes when another case is on the screen", () => {
    const { desk, tab } = shown(A);
    tab.says({ role: "nrp", direction: "inbound" });
    tab.accepts(noteOf("offence"));
    tab.shows(B);
    expect(desk.state(tab.id)).toMatchObject({ corrections: {}, accepted: [] });
  });
});

describe("whom a deed's binding names, as it is read", () => {
  const BEFORE: Identity = { ...A, clientReference: "C-1" };
  const done = { id: "event-0001", at: "", clock: { id: "page", ms: 0 } };
  it.each<[name: string, details: DeedDetails, after: Identity]>([
    ["moved: whom she said", { kind: "moved", to: B }, B],
    [
      "the role put right: the case stays, the console's client doesn't",
      { kind: "corrected", change: { role: "nrp" } },
      { ...A, role: "nrp" },
    ],
    [
      "the case put right: the role stays",
      { kind: "corrected", change: { caseReference: "3" } },
      { caseReference: "3", role: "pwc" },
    ],
    ["joined: nobody else", { kind: "joined", with: B }, BEFORE],
  ])("%s", (_name, details, after) => {
    expect(identityAfter({ ...done, ...details }, BEFORE)).toEqual(after);
  });
});
