import { describe, expect, it } from "vitest";
import {
  bindingOf,
  type Call,
  callFacts,
  IDLE_MS,
  readingOf,
  shownFacts,
} from "../../src/call/call";
import type { CallState, CaseScreen } from "../../src/call/case-screen";
import { emptyHistory } from "../../src/call/client-history";
import { dutiesOf } from "../../src/call/duties";
import type { Identity } from "../../src/call/identity";
import { keyed, noteOf, pack, statementOf } from "./calls";
import { Desk, type Tab } from "./desk";

const A = { caseReference: "7000000001", role: "pwc" } as const;
const A_NRP = { ...A, role: "nrp" } as const;
const B = { caseReference: "7000000002", role: "pwc" } as const;
const OUT = { direction: "outbound" } as const;
const SAFE = { markers: [] as string[] };
const SENSITIVE = { markers: ["Personal interest: sensitive"] };
const HALF_AN_HOUR = IDLE_MS / 60_000;

const on = (screen: CaseScreen, callState: CallState): CaseScreen => ({ ...screen, callState });
/** A softphone in a tab of its own: it shows no case. */
const phone = (callState: CallState): CaseScreen => ({ ...OUT, callState });

/** A desk with one tab that has shown these, one after another. */
function shown(...screens: CaseScreen[]): { desk: Desk; tab: Tab } {
  const desk = new Desk();
  const tab = desk.tab();
  for (const screen of screens) tab.shows(screen);
  return { desk, tab };
}

const endOf = ({ events }: Call): string | undefined =>
  events.flatMap((event) => (event.kind === "ended" ? [event.by] : [])).at(-1);
const identitiesOf = ({ bindings }: Call) => bindings.map(({ identity }) => identity);
const isRead = (call: Call | undefined, id: string): boolean =>
  readingOf(call, statementOf(id)).readAt !== undefined;
const soleEnded = ({ ended }: Desk): Call => {
  const [call, ...others] = ended;
  if (call === undefined || others.length > 0) throw new Error(`${ended.length} calls have ended.`);
  return call;
};
const openOn = ({ open }: Desk, identity: Identity): Call[] =>
  open.filter((call) => bindingOf(call)?.identity.case === keyed(identity).case);

describe("seen, on call, ended: where the softphone is shown", () => {
  it.each<[states: CallState[], open: number, ended: number]>([
    [["idle"], 0, 0],
    [["ringing"], 0, 0],
    [["dialling"], 0, 0],
    [["ringing", "on call"], 1, 0],
    [["dialling", "on call"], 1, 0],
    [["on call"], 1, 0],
    [["on call", "on call"], 1, 0],
    [["on call", "ended"], 0, 1],
    [["on call", "idle"], 0, 1],
    [["on call", "ended", "idle"], 0, 1],
    [["on call", "ended", "on call"], 1, 1],
    [["on call", "ended", "ringing", "on call", "idle"], 0, 2],
    [["ended"], 0, 0],
  ])("%j: open calls %i, ended %i", (states, open, ended) => {
    const { desk } = shown(...states.map((state) => on(A, state)));
    expect(desk.open).toHaveLength(open);
    expect(desk.ended).toHaveLength(ended);
  });

  it("the console begins it and ends it, and it is said so", () => {
    const { desk } = shown(on(A, "ringing"), on(A, "on call"), on(A, "ended"));
    const call = soleEnded(desk);
    expect(call.events[0]).toMatchObject({ kind: "started", by: "console" });
    expect(endOf(call)).toBe("console");
    expect(identitiesOf(call)).toEqual([keyed(A)]);
  });

  it("what becomes known of it is added to it, once", () => {
    const { desk, tab } = shown(on(A, "on call"), on({ ...A, ...OUT }, "on call"));
    tab.shows(on({ ...A, ...OUT, firstContact: true }, "on call"));
    tab.follows();
    const [call] = desk.open;
    expect(call && shownFacts(call)).toEqual({
      role: "pwc",
      callState: "on call",
      direction: "outbound",
      firstContact: true,
    });
    expect(call?.events.map(({ kind }) => kind)).toEqual([
      "started",
      "fact changed",
      "bound",
      "fact changed",
      "fact changed",
    ]);
  });

  it("a screen that never stands still doesn't make it grow without end, and it still ends", () => {
    const { desk, tab } = shown(on(A, "on call"));
    for (let turn = 0; turn < 1500; turn++) {
      tab.shows({ ...on(A, "on call"), direction: turn % 2 === 0 ? "inbound" : "outbound" });
    }
    expect(desk.open.map(({ events }) => events.length)).toEqual([1000]);
    tab.shows(on(A, "ended"));
    expect(endOf(soleEnded(desk))).toBe("console");
  });

  it("what can't be seen for a moment is not unsaid", () => {
    const { desk, tab } = shown(on({ ...A, ...OUT }, "on call"), A);
    expect(tab.standing.kind).toBe("on call");
    expect(desk.open).toHaveLength(1);
    tab.shows(on({ ...A, ...OUT }, "on call"));
    expect(desk.open).toHaveLength(1);
    expect(desk.ended).toHaveLength(0);
  });

  it("she ends it: the connection that goes on begins no other", () => {
    const { desk, tab } = shown(on(A, "on call"));
    tab.does({ kind: "ended" });
    tab.shows(on({ ...A, ...OUT }, "on call"));
    expect(endOf(soleEnded(desk))).toBe("handler");
    expect(desk.open).toHaveLength(0);
  });

  it("she ends it and reads once more: that is a call, and hanging up ends it", () => {
    const { desk, tab } = shown(on(A, "on call"));
    tab.does({ kind: "ended" });
    tab.reads("offence", 1);
    expect(desk.open).toHaveLength(1);
    tab.shows(on(A, "ended"));
    expect(desk.ended.map(endOf)).toEqual(["handler", "console"]);
  });

  it("what she began while it rang is the call that is then connected", () => {
    const { desk, tab } = shown(on(A, "ringing"));
    tab.reads("offence", 1);
    tab.shows(on(A, "on call"));
    expect(desk.open).toHaveLength(1);
    tab.shows(on(A, "ended"));
    expect(soleEnded(desk).events[0]).toMatchObject({ kind: "started", by: "handler" });
  });

  it("what she began while nothing was on ends when the next call begins", () => {
    const { desk, tab } = shown(on(A, "idle"));
    tab.reads("offence", 1);
    tab.shows(on(A, "dialling"));
    expect(endOf(soleEnded(desk))).toBe("console");
    tab.shows(on(A, "on call"));
    expect(desk.open).toHaveLength(1);
    expect(isRead(desk.open[0], "offence")).toBe(false);
  });
});

describe("without telephony no key is needed but the ones for the work", () => {
  const START = [
    { kind: "passage read", statement: "offence", passage: 0 },
    { kind: "referral noted", route: "complaints" },
    { kind: "prompts paused" },
  ] as const;
  it.each(START)("%o begins the call, on what the screen shows", (deed) => {
    const { desk, tab } = shown({ ...A, ...OUT, firstContact: true });
    expect(tab.standing.kind).toBe("no call");
    tab.does(deed);
    const [call] = desk.open;
    expect(call?.events[0]).toMatchObject({ kind: "started", by: "handler" });
    expect(call && bindingOf(call)?.identity).toEqual(keyed(A));
    expect(call && shownFacts(call)).toEqual({ role: "pwc", ...OUT, firstContact: true });
    expect(tab.standing.kind).toBe("on call");
  });

  it("looking at a case begins none", () => {
    const { desk } = shown(A, B, A);
    expect(desk.open).toHaveLength(0);
    expect(desk.ended).toHaveLength(0);
  });

  it("she ends it", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.does({ kind: "ended" });
    expect(endOf(soleEnded(desk))).toBe("handler");
    expect(tab.standing.kind).toBe("no call");
  });

  it("what she said before it began is part of it, and hers", () => {
    const { desk, tab } = shown({ caseReference: A.caseReference });
    tab.says({ role: "nrp" });
    tab.says({ direction: "inbound", firstContact: false });
    tab.reads("offence", 1);
    const [call] = desk.open;
    expect(call && callFacts(call)).toEqual({
      known: { role: "nrp", direction: "inbound", firstContact: false },
      corrected: ["role", "direction", "firstContact"],
    });
    expect(call?.bindings).toMatchObject([{ identity: keyed(A_NRP), by: "handler" }]);
  });

  it("a colleague's note that she took for true before it is part of it", () => {
    const { desk, tab } = shown(A);
    tab.accepts(noteOf("offence"));
    tab.reads("confidentiality", 1);
    expect(desk.open[0]?.events).toContainEqual(
      expect.objectContaining({ kind: "note accepted", note: noteOf("offence") }),
    );
    tab.does({ kind: "ended" });
    tab.reads("confidentiality", 1);
    expect(desk.open[0]?.events.map(({ kind }) => kind)).not.toContain("note accepted");
  });
});

describe("a call left open", () => {
  it("thirty idle minutes end it, as it stood when something last happened", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    const last = desk.open[0]?.events.at(-1)?.at;
    desk.after(HALF_AN_HOUR + 1);
    tab.follows();
    const call = soleEnded(desk);
    expect(endOf(call)).toBe("assumed");
    expect(call.events.at(-1)?.at).toBe(last);
    expect(tab.standing.kind).toBe("no call");
  });

  it.each<[minutes: number, isConnected: boolean, ended: number]>([
    [HALF_AN_HOUR - 1, false, 0],
    [HALF_AN_HOUR + 1, false, 1],
    [HALF_AN_HOUR + 1, true, 0],
    [11 * 60, true, 0],
    [13 * 60, true, 1],
  ])("%i minutes idle, connected is %s: ended calls %i", (minutes, isConnected, ended) => {
    const { desk, tab } = shown(isConnected ? on(A, "on call") : A);
    tab.reads("offence", 1);
    desk.after(minutes);
    tab.follows();
    expect(desk.ended).toHaveLength(ended);
  });

  it("overnight is over in the morning, whatever tab is looked at first", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    desk.after(14 * 60);
    desk.tab().shows(B);
    expect(endOf(soleEnded(desk))).toBe("assumed");
  });

  it("overnight: the morning's first key is another call's, and nothing is read over two days", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 3);
    desk.after(14 * 60);
    for (const passage of [3, 4]) tab.does({ kind: "passage read", statement: "offence", passage });
    expect([...desk.ended, ...desk.open].map((call) => isRead(call, "offence"))).not.toContain(
      true,
    );
  });

  it.each([-1, -24])("the clock put on by %i hours ends none", (hours) => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    desk.putClockOn(hours);
    tab.follows();
    tab.reads("offence");
    expect(desk.ended).toHaveLength(0);
    expect(isRead(desk.open[0], "offence")).toBe(true);
  });

  it("the clock put on by a year ends none: no half hour has gone by", () => {
    const { desk, tab } = shown(on(A, "on call"));
    desk.putClockOn(365 * 24);
    tab.follows();
    expect(desk.ended).toHaveLength(0);
  });
});

describe("the time from the beginning of a call", () => {
  it.each([0, -1, 365 * 24])(
    "goes on evenly in one page, the clock put on by %i hours",
    (hours) => {
      const { desk, tab } = shown(A);
      tab.does({ kind: "passage read", statement: "offence", passage: 0 });
      tab.does({ kind: "passage read", statement: "offence", passage: 1 });
      desk.putClockOn(hours);
      tab.does({ kind: "passage read", statement: "offence", passage: 2 });
      const [one, two] = (desk.open[0]?.events ?? []).slice(-2).map(({ ms }) => ms ?? -1);
      expect((two ?? 0) - (one ?? 0)).toBe(1000);
    },
  );
});

describe("another case on the screen moves nothing", () => {
  it.each<[name: string, other: CaseScreen]>([
    ["another case", B],
    ["the other client of the same case", A_NRP],
    ["another person in the same role", { ...A, clientReference: "C-2" }],
  ])("%s: the call is elsewhere, and stays whose it is", (_name, other) => {
    const { desk, tab } = shown({ ...A, clientReference: "C-1" });
    tab.reads("offence", 2);
    tab.shows(other);
    expect(tab.standing.kind).toBe("elsewhere");
    tab.does({ kind: "passage read", statement: "offence", passage: 2 });
    const [call] = desk.open;
    expect(desk.open).toHaveLength(1);
    expect(call && identitiesOf(call)).toEqual([keyed({ ...A, clientReference: "C-1" })]);
    expect(readingOf(call, statementOf("offence")).next).toBe(3);
  });

  it("and back: it goes on", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    for (const screen of [B, A]) tab.shows(screen);
    expect(tab.standing.kind).toBe("on call");
    expect(desk.open[0]?.bindings).toHaveLength(1);
  });

  it("no case on the screen is no other case", () => {
    const { tab } = shown(A);
    tab.reads("offence", 2);
    tab.shows({});
    expect(tab.standing.kind).toBe("on call");
    tab.shows(null);
    expect(tab.standing.kind).toBe("on call");
  });

  it("what the other case's screen says of first contact isn't said of the call", () => {
    const { desk, tab } = shown(on({ ...A, firstContact: true }, "on call"));
    tab.shows(on({ ...B, role: "nrp", firstContact: false }, "on call"));
    const [call] = desk.open;
    expect(call && shownFacts(call)).toMatchObject({ role: "pwc", firstContact: true });
  });

  it("what the softphone says is: it is the same connection", () => {
    const { desk, tab } = shown(on(A, "on call"));
    tab.shows(on({ ...B, ...OUT }, "on call"));
    const [call] = desk.open;
    expect(call && shownFacts(call)).toMatchObject({ direction: "outbound", role: "pwc" });
  });

  it("hanging up meanwhile ends the call that she was on", () => {
    const { desk, tab } = shown(on(A, "on call"));
    tab.shows(on(B, "on call"));
    tab.shows(on(B, "ended"));
    expect(identitiesOf(soleEnded(desk))).toEqual([keyed(A)]);
    expect(tab.standing.kind).toBe("no call");
  });

  it("a connection that begins meanwhile is another call: the one that was on is over", () => {
    const { desk, tab } = shown(on(A, "idle"));
    tab.reads("offence", 2);
    tab.shows(on(B, "on call"));
    expect(identitiesOf(soleEnded(desk))).toEqual([keyed(A)]);
    expect(openOn(desk, B)).toHaveLength(1);
  });

  it("what she says of the call meanwhile isn't said of the screen", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    tab.shows(B);
    tab.says({ role: "nrp" });
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A), keyed(A_NRP)]]);
    expect(desk.state(tab.id).corrections).toEqual({});
  });

  it("the call's reference put right meanwhile leaves the screen another case's", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    tab.shows(B);
    tab.says({ caseReference: "7000000003" });
    expect(tab.standing.kind).toBe("elsewhere");
    expect(desk.state(tab.id).corrections).toEqual({});
  });
});

describe("the wrong client chosen, and put right after reading", () => {
  it("“it is the same call”: the reading moves, and the ledger shows both", async () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.shows(B);
    tab.does({ kind: "moved", to: B });
    expect(tab.standing.kind).toBe("on call");
    tab.does({ kind: "ended" });
    expect(identitiesOf(soleEnded(desk))).toEqual([keyed(A), keyed(B)]);
    const ledger = await desk.ledger();
    expect(await ledger.history(A)).toEqual(emptyHistory());
    expect((await ledger.history(B)).read).toHaveProperty("offence");
  });

  it("with the other parent of the case, too", async () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.shows(A_NRP);
    tab.does({ kind: "moved", to: A_NRP });
    tab.does({ kind: "ended" });
    const ledger = await desk.ledger();
    expect(await ledger.history(A)).toEqual(emptyHistory());
    expect((await ledger.history(A_NRP)).read).toHaveProperty("offence");
  });

  it("what she had said of the role of the one isn't said of the other", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 1);
    tab.says({ role: "nrp" });
    tab.shows(B);
    tab.does({ kind: "moved", to: B });
    const [call] = desk.open;
    expect(call && bindingOf(call)?.identity.role).toBe("pwc");
    expect(call && callFacts(call).known.role).toBe("pwc");
  });

  it("the reference put right by her: the call and the screen go by it", async () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.says({ caseReference: B.caseReference });
    expect(tab.standing.kind).toBe("on call");
    tab.does({ kind: "ended" });
    expect(soleEnded(desk).bindings).toMatchObject([
      { identity: keyed(A), by: "console" },
      { identity: keyed(B), by: "handler" },
    ]);
    const ledger = await desk.ledger();
    expect(await ledger.history(A)).toEqual(emptyHistory());
    expect((await ledger.history(B)).read).toHaveProperty("offence");
  });

  it("the roles swapped: what was read counts for the parent whom she named", async () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.says({ role: "nrp" });
    expect(tab.standing.kind).toBe("on call");
    tab.does({ kind: "ended" });
    const ledger = await desk.ledger();
    expect(await ledger.history(A)).toEqual(emptyHistory());
    expect((await ledger.history(A_NRP)).read).toHaveProperty("offence");
  });

  it("and back again", async () => {
    const { desk, tab } = shown(A);
    tab.reads("offence");
    tab.says({ role: "nrp" });
    tab.says({ role: "pwc" });
    tab.does({ kind: "ended" });
    expect(soleEnded(desk).bindings).toHaveLength(3);
    const ledger = await desk.ledger();
    expect((await ledger.history(A)).read).toHaveProperty("offence");
    expect(await ledger.history(A_NRP)).toEqual(emptyHistory());
  });

  it.each<[name: string, between: CaseScreen | null]>([
    ["a page that loads anew", null],
    ["a look at a list of cases", {}],
    ["a look at another case", B],
  ])("the role that she put right stays so after %s", (_name, between) => {
    const { tab } = shown(A);
    tab.reads("offence", 1);
    tab.says({ role: "nrp" });
    tab.shows(between);
    tab.shows(A);
    expect(tab.standing.kind).toBe("on call");
  });
});

describe("what is known late", () => {
  it.each<[name: string, before: CaseScreen, after: CaseScreen]>([
    ["the role", { caseReference: A.caseReference }, A],
    ["the client's reference", A, { ...A, clientReference: "C-1" }],
    [
      "the role, of a client with a reference",
      { caseReference: A.caseReference, clientReference: "C-1" },
      { ...A, clientReference: "C-1" },
    ],
  ])("%s: a new binding that knows more, and the same call", (_name, before, after) => {
    const { desk, tab } = shown(before);
    tab.reads("offence", 2);
    tab.shows(after);
    expect(tab.standing.kind).toBe("on call");
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(before), keyed(after)]]);
    tab.reads("offence");
    expect(isRead(desk.open[0], "offence")).toBe(true);
  });

  it("the case: a connection with none on the screen is bound when it comes up", () => {
    const { desk, tab } = shown(phone("on call"));
    expect(desk.open.map(identitiesOf)).toEqual([[]]);
    tab.does({ kind: "prompts paused" });
    tab.shows(on(A, "on call"));
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A)]]);
    expect(tab.standing.kind).toBe("on call");
    tab.shows(on(B, "on call"));
    expect(tab.standing.kind).toBe("elsewhere");
  });

  it("the case, which she types: it is hers", () => {
    const { desk, tab } = shown(phone("on call"));
    tab.says({ caseReference: A.caseReference });
    expect(desk.open[0]?.bindings).toMatchObject([
      { identity: keyed({ caseReference: A.caseReference }), by: "handler" },
    ]);
  });

  it("less than before unsays nothing", () => {
    const { desk, tab } = shown({ ...A, clientReference: "C-1" });
    tab.reads("offence", 1);
    tab.shows({ caseReference: A.caseReference });
    expect(tab.standing.kind).toBe("on call");
    expect(desk.open.map(identitiesOf)).toEqual([[keyed({ ...A, clientReference: "C-1" })]]);
  });

  it("the direction: the recording line is asked about, then due", () => {
    const { desk, tab } = shown(on(A, "on call"));
    const duty = () =>
      desk.open.map(
        (call) =>
          dutiesOf({
            statements: call.wording,
            facts: callFacts(call),
            client: bindingOf(call)?.identity ?? {},
            call,
            history: emptyHistory(),
            promptsPaused: false,
          })[0]?.state,
      );
    expect(duty()).toEqual(["asked"]);
    tab.shows(on({ ...A, ...OUT }, "on call"));
    expect(duty()).toEqual(["due"]);
  });
});

describe("two calls on two tabs", () => {
  it("are two, and each keeps what is read on it", () => {
    const { desk, tab } = shown(A);
    const other = desk.tab();
    other.shows(B);
    tab.reads("offence", 2);
    other.reads("confidentiality", 1);
    tab.reads("offence");
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A)], [keyed(B)]]);
    expect(desk.open.map((call) => isRead(call, "offence"))).toEqual([true, false]);
  });

  it("end one by one", () => {
    const { desk, tab } = shown(on(A, "on call"));
    const other = desk.tab();
    other.shows(on(B, "on call"));
    tab.shows(on(A, "ended"));
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(B)]]);
    other.shows(on(B, "ended"));
    expect(desk.ended.map(identitiesOf)).toEqual([[keyed(A)], [keyed(B)]]);
  });

  it("the same client on both is one call", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 2);
    const other = desk.tab();
    other.shows(A);
    expect(other.standing.kind).toBe("on call");
    for (const passage of [2, 3, 4]) {
      other.does({ kind: "passage read", statement: "offence", passage });
    }
    expect(desk.open).toHaveLength(1);
    expect(isRead(desk.open[0], "offence")).toBe(true);
  });

  it("an idle softphone in the one doesn't end the other's call", () => {
    const { desk } = shown(on(A, "on call"));
    const other = desk.tab();
    other.shows(on(A, "idle"));
    other.shows(on(A, "ringing"));
    expect(desk.ended).toHaveLength(0);
    expect(desk.open).toHaveLength(1);
  });

  it("with another case on it, neither", () => {
    const { desk } = shown(on(A, "on call"));
    const other = desk.tab();
    other.shows(on(B, "idle"));
    other.shows(on(B, "dialling"));
    other.shows(on(B, "on call"));
    expect(desk.ended).toHaveLength(0);
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A)], [keyed(B)]]);
  });

  it("a connection whose tab has gone is over when its client's softphone is seen idle", () => {
    const { desk, tab } = shown(on(A, "on call"));
    desk.change(tab.id, (state) => ({ ...state, connection: null, call: null, screen: {} }));
    desk.tab().shows(on(A, "idle"));
    expect(endOf(soleEnded(desk))).toBe("console");
  });
});

describe("a softphone in another tab", () => {
  /** A tab for the softphone, and tabs that show cases. */
  function apart(...screens: CaseScreen[]) {
    const desk = new Desk();
    const softphone = desk.tab();
    softphone.shows(phone("idle"));
    const tabs = screens.map((screen) => {
      const tab = desk.tab();
      tab.shows(screen);
      return tab;
    });
    return { desk, softphone, tabs };
  }

  it("with one case that fits: the call is about that", () => {
    const { desk, softphone, tabs } = apart(A);
    softphone.shows(phone("on call"));
    expect(tabs[0]?.standing.kind).toBe("on call");
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A)]]);
    expect(desk.open.map((call) => shownFacts(call))).toMatchObject([OUT]);
    tabs[0]?.reads("offence");
    softphone.shows(phone("ended"));
    expect(endOf(soleEnded(desk))).toBe("console");
    expect(tabs[0]?.standing.kind).toBe("no call");
  });

  it("with none: it waits until one comes up", () => {
    const { desk, softphone } = apart();
    softphone.shows(phone("on call"));
    expect(desk.open.map(identitiesOf)).toEqual([[]]);
    const tab = desk.tab();
    tab.shows(A);
    expect(tab.standing.kind).toBe("on call");
  });

  it("with two: she is asked, and neither is taken", () => {
    const { desk, softphone, tabs } = apart(A, B);
    softphone.shows(phone("on call"));
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["asked", "asked"]);
    expect(desk.open.map(identitiesOf)).toEqual([[]]);
  });

  it("“yes, this case”: it is hers, and the other isn't asked any more", () => {
    const { desk, softphone, tabs } = apart(A, B);
    softphone.shows(phone("on call"));
    tabs[1]?.claims(true);
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["no call", "on call"]);
    expect(desk.open[0]?.bindings).toMatchObject([{ identity: keyed(B), by: "handler" }]);
  });

  it("“no, another”: then the one that is left is", () => {
    const { desk, softphone, tabs } = apart(A, B);
    softphone.shows(phone("on call"));
    tabs[0]?.claims(false);
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["no call", "on call"]);
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(B)]]);
  });

  it("“no” of three leaves two to be asked", () => {
    const { softphone, tabs } = apart(A, B, { caseReference: "7000000003" });
    softphone.shows(phone("on call"));
    tabs[0]?.claims(false);
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["no call", "asked", "asked"]);
  });

  it("“no” to the only one that is left is no guess about another", () => {
    const { desk, softphone, tabs } = apart(A, B);
    softphone.shows(phone("on call"));
    tabs[0]?.claims(false);
    softphone.shows(phone("ended"));
    softphone.shows(phone("on call"));
    expect(desk.open.map(identitiesOf)).toEqual([[]]);
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["asked", "asked"]);
  });

  it("reading on one of two, unasked, doesn't make the other the call's", () => {
    const { softphone, tabs } = apart(A, B);
    softphone.shows(phone("on call"));
    tabs[0]?.reads("offence", 1);
    tabs[1]?.follows();
    expect(tabs[1]?.standing.kind).not.toBe("on call");
  });

  it("a case that has a softphone of its own isn't asked", () => {
    const { softphone, tabs } = apart(A, on(B, "idle"));
    softphone.shows(phone("on call"));
    expect(tabs.map(({ standing }) => standing.kind)).toEqual(["on call", "no call"]);
  });

  it("a case that is on a call already isn't taken", () => {
    const { desk, softphone, tabs } = apart(A);
    tabs[0]?.reads("offence", 1);
    softphone.shows(phone("on call"));
    expect(desk.open.map(identitiesOf)).toEqual([[keyed(A)], []]);
  });
});

describe("what comes of a call", () => {
  it("hung up mid-statement: read in part, and owed at this client's next contact", async () => {
    const { desk, tab } = shown(on({ ...A, ...OUT, firstContact: true }, "on call"));
    tab.reads("offence", 3);
    tab.shows(on({ ...A, ...OUT, firstContact: true }, "ended"));
    const ledger = await desk.ledger();
    const [sealed] = await ledger.calls();
    expect(sealed?.outcomes.offence).toEqual({ kind: "in part", read: 3, of: 5, wasDue: true });
    expect((await ledger.history(A)).owed).toMatchObject({
      offence: { how: "stopped" },
      confidentiality: { how: "not given" },
    });
    expect((await ledger.history(A)).owed).not.toHaveProperty("recording");
  });

  it("a call-back is another call: the recording line is due again, the rest isn't begun", () => {
    const { desk, tab } = shown(on({ ...A, ...OUT }, "on call"));
    tab.reads("recording");
    tab.reads("offence", 3);
    tab.shows(on({ ...A, ...OUT }, "ended"));
    tab.shows(on({ ...A, ...OUT }, "dialling"));
    tab.shows(on({ ...A, ...OUT }, "on call"));
    const [call] = desk.open;
    expect(isRead(call, "recording")).toBe(false);
    expect(readingOf(call, statementOf("offence")).next).toBe(0);
  });

  it.each(["voicemail", "someone else"] as const)(
    "%s: nothing is read to the client, and nothing new is owed",
    async (speaker) => {
      const { desk, tab } = shown(on({ ...A, ...OUT, firstContact: true }, "on call"));
      tab.says({ speaker });
      tab.reads("recording");
      tab.shows(on({ ...A, ...OUT, firstContact: true }, "ended"));
      const ledger = await desk.ledger();
      expect(await ledger.history(A)).toEqual(emptyHistory());
      const outcomes = (await ledger.calls())[0]?.outcomes;
      expect(pack.statements.map(({ id }) => outcomes?.[id]?.kind)).not.toContain("read");
    },
  );

  it("put through to another desk: what was given stays given here", async () => {
    const { desk, tab } = shown(on({ ...A, ...OUT }, "on call"));
    tab.reads("offence");
    tab.shows(on({ ...A, ...OUT }, "idle"));
    const ledger = await desk.ledger();
    expect(Object.keys((await ledger.history(A)).read)).toEqual(["offence"]);
  });

  it("one person with two cases, she says: what was read on the one counts on the other", async () => {
    const { desk, tab } = shown(B);
    tab.reads("offence");
    tab.does({ kind: "ended" });
    tab.shows(A);
    tab.reads("confidentiality", 1);
    tab.does({ kind: "joined", with: B });
    tab.does({ kind: "ended" });
    const [, sealed] = await (await desk.ledger()).calls();
    expect(sealed?.outcomes.offence).toEqual({ kind: "not read", why: "read before" });
  });

  it("and when more is known of the client after that, they are still one person", async () => {
    const { desk, tab } = shown(B);
    tab.reads("offence");
    tab.does({ kind: "ended" });
    tab.shows({ caseReference: A.caseReference });
    tab.does({ kind: "prompts resumed" });
    tab.says({ role: "pwc" });
    tab.does({ kind: "joined", with: B });
    tab.shows({ ...A, clientReference: "C-1" });
    tab.does({ kind: "ended" });
    const [, sealed] = await (await desk.ledger()).calls();
    expect(sealed?.outcomes.offence).toEqual({ kind: "not read", why: "read before" });
  });

  it("she takes that back: they are two", async () => {
    const { desk, tab } = shown(B);
    tab.reads("offence");
    tab.does({ kind: "ended" });
    tab.shows(A);
    tab.does({ kind: "prompts resumed" });
    tab.does({ kind: "joined", with: B });
    tab.does({ kind: "joined", with: null });
    tab.does({ kind: "ended" });
    const [, sealed] = await (await desk.ledger()).calls();
    expect(sealed?.outcomes.offence).toEqual({ kind: "not read", why: "not given" });
  });
});

describe("references that may be read", () => {
  const plainOf = (call: Call | undefined) => call?.bindings.map(({ plain }) => plain);
  const OF_A = { caseReference: A.caseReference };
  const NOT_YET = [undefined];

  it.each<[name: string, markers: object, during: unknown[], after: unknown[]]>([
    ["markers known, and not sensitive: at once", SAFE, [OF_A], [OF_A]],
    ["another marker: at once", { markers: ["Welsh speaker"] }, [OF_A], [OF_A]],
    ["markers not known: at the end of the call", {}, NOT_YET, [OF_A]],
    ["sensitive: never", SENSITIVE, NOT_YET, NOT_YET],
  ])("%s", (_name, markers, during, after) => {
    const { desk, tab } = shown({ ...A, ...markers });
    tab.reads("offence", 1);
    expect(plainOf(desk.open[0])).toEqual(during);
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual(after);
  });

  it("with the client's own, where the console shows one", () => {
    const { desk, tab } = shown({ ...A, clientReference: "C-1", ...SAFE });
    tab.reads("offence", 1);
    expect(plainOf(desk.open[0])).toEqual([{ ...OF_A, clientReference: "C-1" }]);
  });

  it("markers that are known late, and not sensitive: then", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 1);
    tab.shows({ ...A, ...SAFE });
    expect(plainOf(desk.open[0])).toEqual([OF_A]);
  });

  it("of the other case that a call was moved to, its own markers decide", () => {
    const { desk, tab } = shown({ ...A, ...SAFE });
    tab.reads("offence", 1);
    tab.shows({ ...B, ...SENSITIVE });
    tab.does({ kind: "moved", to: B });
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual([OF_A, undefined]);
  });

  it("the screen of another case says nothing of the call's", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 1);
    tab.shows({ ...B, ...SAFE });
    expect(plainOf(desk.open[0])).toEqual(NOT_YET);
    tab.shows({ ...A, ...SENSITIVE });
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual(NOT_YET);
  });

  it("sensitive, and known late: no binding of the call ever has it", () => {
    const { desk, tab } = shown({ caseReference: A.caseReference });
    tab.reads("offence", 1);
    tab.shows({ ...A, ...SENSITIVE });
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual([undefined, undefined]);
    expect(JSON.stringify(desk.ended)).not.toContain(A.caseReference);
  });

  it("sensitive, and seen late: what had been written is taken out again while the call is on", () => {
    const { desk, tab } = shown({ ...A, ...SAFE });
    tab.reads("offence", 1);
    tab.shows({ ...A, ...SENSITIVE });
    expect(JSON.stringify(desk.open)).not.toContain(A.caseReference);
    tab.does({ kind: "ended" });
    expect(JSON.stringify(desk.ended)).not.toContain(A.caseReference);
  });

  it("a reference that she gave is of a case whose markers nobody has seen: at the end", () => {
    const { desk, tab } = shown({ ...A, ...SAFE });
    tab.reads("offence", 1);
    tab.says({ caseReference: B.caseReference });
    expect(plainOf(desk.open[0])).toEqual([OF_A, undefined]);
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual([OF_A, { caseReference: B.caseReference }]);
  });

  it("a second tab with the same case takes none away", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 1);
    desk.tab().shows({ ...A, ...SAFE });
    expect([NOT_YET, [OF_A]]).toContainEqual(plainOf(desk.open[0]));
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual([OF_A]);
  });

  it("a softphone in another tab takes none away", () => {
    const desk = new Desk();
    const [softphone, tab] = [desk.tab(), desk.tab()];
    softphone.shows(phone("idle"));
    tab.shows(A);
    softphone.shows(phone("on call"));
    softphone.shows(phone("ended"));
    expect(plainOf(soleEnded(desk))).toEqual([OF_A]);
  });

  it("after an update, when nothing is remembered of the tab, the screen still says it", () => {
    const { desk, tab } = shown(A);
    tab.reads("offence", 1);
    desk.change(tab.id, (state) => ({ ...state, call: null, screen: {} }));
    tab.shows(A);
    tab.does({ kind: "ended" });
    expect(plainOf(soleEnded(desk))).toEqual([OF_A]);
  });
});
