import { beforeEach, describe, expect, it, vi } from "vitest";
import { dutiesOfView, viewFacts } from "../../src/browser/view";
import { viewSchema } from "../../src/browser/view-schema";
import type { CaseScreen } from "../../src/call/case-screen";
import { clientIdOf } from "../../src/call/identity";
import { readNoteLine, writeNoteLine } from "../../src/call/note-line";
import { noteOf, pack } from "../call/calls";
import { inWords } from "../call/duties-in-words";
import { MemoryDesk, type MemoryTab } from "./memory-desk";

const A = { caseReference: "7000000001", role: "pwc" } as const;
const B = { caseReference: "7000000002", role: "pwc" } as const;
const OUT = { direction: "outbound" } as const;
const FIRST = { kind: "passage read", statement: "offence", passage: 0 } as const;
const on = (screen: CaseScreen, callState: CaseScreen["callState"]): CaseScreen => ({
  ...screen,
  callState,
});

/** The background tells the log of what fails; here that is wanted. */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  return () => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  };
});

async function shown(...screens: CaseScreen[]): Promise<{ desk: MemoryDesk; tab: MemoryTab }> {
  const desk = new MemoryDesk();
  const tab = desk.tab();
  for (const screen of screens) await tab.shows(screen);
  return { desk, tab };
}
const dutyIn = (tab: MemoryTab, id: string): string | undefined =>
  dutiesOfView(tab.view, pack.statements)
    .filter(({ statement }) => statement.id === id)
    .map(inWords)[0];

describe("what a panel is told", () => {
  it("of a case on the screen: no call yet, and what is due", async () => {
    const { tab } = await shown({ ...A, ...OUT, firstContact: true });
    expect(tab.view).toMatchObject({
      isCase: true,
      standing: "no call",
      call: null,
      trouble: null,
    });
    expect(dutyIn(tab, "offence")).toBe("due: first contact by console");
  });

  it("of a call: the call, whom it is with, and how far it has come", async () => {
    const { tab } = await shown(A);
    await tab.does(FIRST);
    expect(tab.view).toMatchObject({ standing: "on call", callWith: A });
    expect(dutyIn(tab, "offence")).toBe("reading: 1");
  });

  it("can be sent, and each view is later than the one before", async () => {
    const { desk, tab } = await shown(A);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    const nths = desk.told.map(({ nth }) => nth);
    expect(nths).toEqual(nths.toSorted((one, other) => one - other));
    expect(new Set(nths).size).toBe(nths.length);
    for (const view of desk.told) {
      expect(viewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    }
  });

  it("of a client whom this desk has read to: when", async () => {
    const { tab } = await shown(A);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    expect(dutyIn(tab, "offence")).toBe("not due: read before");
    expect(dutyIn(tab, "confidentiality")).toBe("owed: not given");
  });

  it("of a role that she says: what this desk knows of that parent", async () => {
    const { tab } = await shown(A);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    await tab.corrects({ role: "nrp" });
    expect(dutyIn(tab, "offence")).toBe("due: no record here");
  });

  it("of an open call whose record can't be read: that it is there", async () => {
    const { desk, tab } = await shown(A);
    desk.putStored("open", ["call-damaged"]);
    desk.putStored("call:call-damaged", { version: 2 });
    await tab.shows(B);
    expect(tab.view).toMatchObject({ unread: ["call-damaged"], trouble: null });
  });

  it("of colleagues' notes on the screen: what they say", async () => {
    const line = writeNoteLine(
      {
        at: "2026-11-19T14:05",
        role: "pwc",
        outcomes: [{ label: "Offence statement", outcome: { kind: "read" } }],
        edition: pack.stamp,
      },
      A.caseReference,
    );
    const { tab } = await shown({ ...A, notes: { lines: [line], damaged: 1 } });
    expect(tab.view.notes).toMatchObject([
      { kind: "valid", role: "pwc", read: ["offence"] },
      { kind: "damaged" },
    ]);
  });
});

describe("a press on a call that is open", () => {
  it("asks once for its call, its client's bucket and the rest", async () => {
    const { desk, tab } = await shown(on({ ...A, ...OUT }, "on call"));
    const call = tab.view.call?.id;
    const asked = await desk.askedIn(() => tab.does(FIRST));
    expect(asked).toEqual([
      ["desk", "open", "findings", `call:${call}`, expect.stringMatching(/^readings:/)],
    ]);
    expect(tab.view.call?.events.some(({ kind }) => kind === "passage read")).toBe(true);
  });

  it("is saved where what is known of its client can't be read: that is said", async () => {
    const { desk, tab } = await shown(on({ ...A, ...OUT }, "on call"));
    desk.unreadable = "readings:";
    await tab.does(FIRST);
    expect(desk.open[0]?.events.some(({ kind }) => kind === "passage read")).toBe(true);
    expect(tab.view.trouble).toBe("unread");
  });

  it("finds the other calls that are open as well", async () => {
    const { desk, tab } = await shown(on({ ...A, ...OUT }, "on call"));
    const other = desk.tab();
    await other.shows(on({ ...B, ...OUT }, "on call"));
    await tab.does(FIRST);
    expect(tab.view.unread).toEqual([]);
    expect(await desk.endsAbandonedCalls()).toBe(2);
  });
});

describe("a note that she takes for true before the call", () => {
  it("counts at once, once, and is part of the call", async () => {
    const { desk, tab } = await shown(A);
    await tab.accepts(noteOf("offence"));
    await tab.accepts(noteOf("offence"));
    expect(tab.view.accepted).toEqual([noteOf("offence")]);
    expect(dutyIn(tab, "offence")).toBe("not due: note accepted");
    await tab.does({ kind: "passage read", statement: "confidentiality", passage: 0 });
    const accepted = desk.open[0]?.events.filter(({ kind }) => kind === "note accepted");
    expect(accepted).toHaveLength(1);
    expect(dutyIn(tab, "offence")).toBe("not due: note accepted");
  });
});

describe("the call that has just ended", () => {
  it("is summed up, with its line for the case notes", async () => {
    const { desk, tab } = await shown(A);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    const { lastCall, isLastCallHere } = tab.view;
    expect(isLastCallHere).toBe(true);
    expect(lastCall?.call).toEqual(desk.sealed[0]);
    expect(lastCall?.caseReference).toBe(A.caseReference);
    const line = lastCall?.noteLine ?? "";
    expect(line).not.toContain(A.caseReference);
    expect(readNoteLine(line, A.caseReference)).toMatchObject({
      kind: "valid",
      facts: {
        at: "2026-11-21T10:30",
        role: "pwc",
        edition: pack.stamp,
        outcomes: [
          { label: "Offence statement", outcome: { kind: "read" } },
          { label: "Call recording", outcome: { kind: "not read", why: "not known" } },
          { label: "Confidentiality", outcome: { kind: "not read", why: "not given" } },
        ],
      },
    });
  });

  it("says nothing about why something was put off", async () => {
    const { tab } = await shown(A);
    await tab.does({ kind: "prompts paused" });
    await tab.does({ kind: "ended" });
    expect(tab.view.lastCall?.noteLine).toMatch(/Not read: .*Offence statement \(put off\)/);
    expect(tab.view.lastCall?.noteLine).not.toMatch(/suicide|threat/i);
  });

  it("was elsewhere, when another case is on the screen", async () => {
    const { tab } = await shown(on(A, "on call"));
    await tab.reads("offence", 1);
    await tab.shows(on(B, "on call"));
    await tab.shows(on(B, "ended"));
    expect(tab.view).toMatchObject({
      isLastCallHere: false,
      lastCall: { caseReference: A.caseReference },
    });
  });

  it("gives way to the next", async () => {
    const { tab } = await shown(on(A, "on call"), on(A, "ended"));
    expect(tab.view.lastCall).not.toBeNull();
    await tab.shows(on(A, "dialling"));
    expect(tab.view.lastCall).toBeNull();
  });

  it("with the softphone in another tab: summed up beside its case, with its line", async () => {
    const desk = new MemoryDesk();
    const [softphone, tab] = [desk.tab(), desk.tab()];
    await softphone.shows(on(OUT, "idle"));
    await tab.shows(A);
    await softphone.shows(on(OUT, "on call"));
    await tab.reads("offence");
    await softphone.shows(on(OUT, "ended"));
    expect(tab.view.lastCall?.call.id).toBe(desk.sealed[0]?.id);
    for (const { view } of [tab, softphone]) {
      expect(view.lastCall?.noteLine).toMatch(/^Verbatim note: .* Read: Offence statement\./);
    }
  });
});

describe("a call that nobody ended", () => {
  it("is ended by the alarm, as assumed, and summed up in its tab", async () => {
    const { desk, tab } = await shown(A);
    await tab.reads("offence", 2);
    desk.after(29);
    expect(await desk.endsAbandonedCalls()).toBe(1);
    desk.after(2);
    expect(await desk.endsAbandonedCalls()).toBe(0);
    expect(desk.sealed[0]?.events.at(-1)).toMatchObject({ kind: "ended", by: "assumed" });
    expect(tab.view).toMatchObject({ standing: "no call", lastCall: { call: desk.sealed[0] } });
  });

  it("is ended with no tab there, and its reference kept where it was known", async () => {
    const { desk, tab } = await shown({ ...A, markers: [] });
    await tab.reads("offence", 2);
    desk.closes(tab);
    desk.after(31);
    await desk.endsAbandonedCalls();
    expect(desk.sealed).toHaveLength(1);
    expect(desk.storedText).toContain(A.caseReference);
  });
});

describe("a client who was erased", () => {
  it("goes from the summary of the call that has just ended, and nobody else", async () => {
    const { desk, tab } = await shown(A);
    const other = desk.tab();
    await other.shows(B);
    for (const each of [tab, other]) {
      await each.does(FIRST);
      await each.does({ kind: "ended" });
    }
    const id = clientIdOf(tab.view.lastCall?.with ?? {});
    await desk.forgetsLastCalls(id === undefined ? [] : [id]);
    expect(tab.view.lastCall).toBeNull();
    expect(other.view.lastCall?.caseReference).toBe(B.caseReference);
  });
});

describe("a press that was on its way when its call ended", () => {
  it("is kept with that call, and its summary says so", async () => {
    const { desk, tab } = await shown(A);
    await tab.reads("offence", 4);
    const last = tab.press({ kind: "passage read", statement: "offence", passage: 4 });
    await tab.does({ kind: "ended" });
    expect(tab.view.lastCall?.call.outcomes.offence).toMatchObject({ kind: "in part" });
    await tab.sends(last);
    expect(desk.open).toEqual([]);
    expect(desk.sealed).toHaveLength(1);
    expect(desk.sealed[0]?.outcomes.offence).toMatchObject({ kind: "read" });
    expect(tab.view.lastCall?.call).toEqual(desk.sealed[0]);
    expect(tab.view.lastCall?.noteLine).toMatch(/Read: Offence statement\./);
  });

  it("a referral in the minutes after: noted with it, and nothing else of it changes", async () => {
    const { desk, tab } = await shown({ ...A, firstContact: false });
    await tab.does({ kind: "prompts resumed" });
    const referral = tab.press({ kind: "referral noted", route: "complaints" });
    await tab.does({ kind: "ended" });
    const outcomes = desk.sealed[0]?.outcomes;
    await tab.sends(referral);
    expect(desk.sealed[0]?.events.map(({ kind }) => kind)).toContain("referral noted");
    expect(desk.sealed[0]?.outcomes).toEqual(outcomes);
  });

  it("“same call” to a case that is sensitive writes no reference", async () => {
    const { desk, tab } = await shown({ ...A, markers: [] });
    await tab.reads("offence", 1);
    await tab.shows({ ...B, markers: ["Sensitive case"] });
    const moved = tab.press({ kind: "moved", to: B });
    await tab.does({ kind: "ended" });
    await tab.sends(moved);
    expect(desk.sealed[0]?.bindings).toHaveLength(2);
    expect(desk.storedText).toContain(A.caseReference);
    expect(desk.storedText).not.toContain(B.caseReference);
  });
});

describe("a press whose answer was lost, sent again", () => {
  it("counts once while the call goes on", async () => {
    const { desk, tab } = await shown(A);
    const press = tab.press(FIRST);
    await tab.sends(press);
    const once = desk.open;
    await tab.sends(press);
    expect(desk.open).toEqual(once);
  });

  it("counts once when the call has ended since", async () => {
    const { desk, tab } = await shown(A);
    const press = tab.press(FIRST);
    await tab.sends(press);
    await tab.does({ kind: "ended" });
    const once = desk.storedText;
    await tab.sends(press);
    expect(desk.storedText).toBe(once);
  });

  it("the end of the call, too", async () => {
    const { desk, tab } = await shown(A);
    await tab.reads("offence", 1);
    const end = tab.press({ kind: "ended" });
    await tab.sends(end);
    const once = desk.storedText;
    await tab.sends(end);
    expect(desk.storedText).toBe(once);
  });

  it("counts once when it went to a call that the console had begun, and that has ended since", async () => {
    const { desk, tab } = await shown(A);
    const press = tab.press(FIRST);
    await tab.shows(on(A, "on call"));
    await tab.sends(press);
    await tab.shows(on(A, "ended"));
    expect(desk.sealed).toHaveLength(1);
    await tab.sends(press);
    expect(desk.open).toEqual([]);
    expect(desk.sealed).toHaveLength(1);
  });
});

describe("while the ledger takes nothing", () => {
  it("a press isn't answered, and nothing has changed", async () => {
    const { desk, tab } = await shown(A);
    await tab.does(FIRST);
    const [before, { nth }] = [desk.storedText, tab.view];
    desk.isFull = true;
    const press = tab.press({ ...FIRST, passage: 1 });
    await expect(tab.sends(press)).rejects.toThrow("The disk is full.");
    expect(desk.storedText).toBe(before);
    expect(tab.view.nth).toBe(nth);
    desk.isFull = false;
    await tab.sends(press);
    expect(dutyIn(tab, "offence")).toBe("reading: 2");
  });

  it("the screen is followed all the same, and the panel told that there is trouble", async () => {
    const { desk, tab } = await shown(A);
    desk.isFull = true;
    await tab.shows(on(B, "on call"));
    expect(tab.view).toMatchObject({ screen: B, trouble: "unread" });
  });

  it("a connection that begins meanwhile is a call as soon as it can be written", async () => {
    const { desk, tab } = await shown(A);
    desk.isFull = true;
    await tab.shows(on(A, "on call"));
    expect(desk.open).toEqual([]);
    desk.isFull = false;
    await tab.shows(on({ ...A, ...OUT }, "on call"));
    expect(desk.open).toHaveLength(1);
    expect(tab.view.standing).toBe("on call");
  });

  it("an end meanwhile is one as soon as it can be written", async () => {
    const { desk, tab } = await shown(on(A, "on call"));
    desk.isFull = true;
    await tab.shows(on(A, "ended"));
    desk.isFull = false;
    await tab.shows(on(A, "idle"));
    expect(desk.open).toEqual([]);
    expect(desk.sealed).toHaveLength(1);
  });
});

describe("the call on one case, another on the screen", () => {
  const C1 = { clientReference: "C-1" };

  it("she looks at the call: its facts, its duties", async () => {
    const { tab } = await shown({ ...A, ...OUT });
    await tab.reads("offence", 2);
    await tab.shows({ ...B, direction: "inbound" });
    expect(tab.view).toMatchObject({ standing: "elsewhere", looking: "call", callWith: A });
    expect(viewFacts(tab.view).known).toMatchObject({ ...A, ...OUT });
    expect(dutyIn(tab, "offence")).toBe("reading: 2");
  });

  it("she looks at the screen: its facts, and nothing of the call's", async () => {
    const { tab } = await shown({ ...A, ...OUT });
    await tab.reads("offence", 2);
    await tab.shows({ ...B, direction: "inbound" });
    await tab.looksAt("screen");
    expect(viewFacts(tab.view).known).toMatchObject({ ...B, direction: "inbound" });
    expect(dutyIn(tab, "offence")).toBe("due: no record here");
  });

  it("what this desk has read to the one isn't taken for the other's, whichever is shown", async () => {
    const { tab } = await shown({ ...B, ...C1 });
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    await tab.shows(A);
    await tab.reads("confidentiality", 1);
    await tab.shows({ ...B, ...C1 });
    expect(tab.view.standing).toBe("elsewhere");
    expect(dutyIn(tab, "offence")).toBe("due: no record here");
    await tab.looksAt("screen");
    expect(dutyIn(tab, "offence")).toBe("not due: read before");
  });

  it("“same call”: the panel shows the client that it was moved to", async () => {
    const { tab } = await shown(A);
    await tab.reads("offence", 1);
    await tab.corrects({ role: "nrp" });
    await tab.shows(B);
    await tab.does({ kind: "moved", to: B });
    expect(tab.view.standing).toBe("on call");
    expect(viewFacts(tab.view).known).toMatchObject(B);
    expect(viewFacts(tab.view).corrected).not.toContain("role");
  });
});

describe("one person with two cases", () => {
  it("counts as soon as she says so, and no longer as soon as she takes it back", async () => {
    const { tab } = await shown(B);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    await tab.shows(A);
    await tab.does({ kind: "joined", with: B });
    expect(dutyIn(tab, "offence")).toBe("not due: read before");
    await tab.does({ kind: "joined", with: null });
    expect(dutyIn(tab, "offence")).toBe("due: no record here");
  });

  it("taken back on a later call, it counts no longer, at once", async () => {
    const { tab } = await shown(B);
    await tab.reads("offence");
    await tab.does({ kind: "ended" });
    await tab.shows(A);
    await tab.does({ kind: "joined", with: B });
    await tab.does({ kind: "ended" });
    expect(dutyIn(tab, "offence")).toBe("not due: read before");
    await tab.does({ kind: "joined", with: null });
    expect(dutyIn(tab, "offence")).toBe("due: no record here");
  });
});

describe("a softphone in another tab", () => {
  const begin = async (...screens: CaseScreen[]) => {
    const desk = new MemoryDesk();
    const softphone = desk.tab();
    await softphone.shows(on({}, "idle"));
    const tabs: MemoryTab[] = [];
    for (const screen of screens) {
      const tab = desk.tab();
      await tab.shows(screen);
      tabs.push(tab);
    }
    await softphone.shows(on({}, "on call"));
    return { desk, softphone, tabs };
  };

  it("the case that it is about is told", async () => {
    const { tabs } = await begin(A);
    expect(tabs[0]?.view).toMatchObject({ standing: "on call", callWith: A });
  });

  it("and what it says later, too: the recording line turns out to be due", async () => {
    const { softphone, tabs } = await begin(A);
    const [tab] = tabs;
    expect(tab && dutyIn(tab, "recording")).toBe("asked: direction");
    await softphone.shows(on(OUT, "on call"));
    expect(tab && dutyIn(tab, "recording")).toBe("due: outbound call");
  });

  it("two that fit are asked; she says which", async () => {
    const { desk, tabs } = await begin(A, B);
    expect(tabs.map(({ view }) => view.standing)).toEqual(["asked", "asked"]);
    await tabs[1]?.claims(true);
    expect(tabs.map(({ view }) => view.standing)).toEqual(["no call", "on call"]);
    expect(desk.open).toHaveLength(1);
  });

  it("“no”, twice over, leaves it nobody's", async () => {
    const { tabs } = await begin(A, B, { caseReference: "7000000003", role: "pwc" });
    await tabs[0]?.claims(false);
    await tabs[1]?.claims(false);
    expect(tabs.map(({ view }) => view.standing)).toEqual(["no call", "no call", "on call"]);
  });
});
