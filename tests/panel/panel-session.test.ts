import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import type { PanelSession } from "../../src/panel/panel-session";
import { noteOf, statementOf } from "../call/calls";
import { sessionAt, settle } from "./session-at-desk";

const A = { caseReference: "7000000001", role: "pwc" } as const;
const B = { caseReference: "7000000002", role: "pwc" } as const;
const OUT = { direction: "outbound", firstContact: true } as const;
const offence = statementOf("offence");
const recording = statementOf("recording");
const on = (screen: CaseScreen, callState: CaseScreen["callState"]): CaseScreen => ({
  ...screen,
  callState,
});

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  return () => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  };
});

/** She reads so many passages of what is open, and each is answered. */
async function reads(session: PanelSession, passages: number): Promise<void> {
  for (let passage = 0; passage < passages; passage++) {
    session.next();
    await settle();
  }
}

describe("reading", () => {
  it("a press is painted at once, and saved when it is answered", async () => {
    const { session, holdAnswers } = await sessionAt({ ...A, ...OUT });
    const answer = holdAnswers();
    session.open(offence);
    session.next();
    expect(session.state.place).toEqual({ statement: "offence", passage: 1 });
    expect(session.state.saved).toBe("saving");
    await answer();
    expect(session.state.saved).toBe("saved");
  });

  it("the first passage begins the call, and the reader stays open", async () => {
    const { session, tab } = await sessionAt({ ...A, ...OUT });
    session.open(offence);
    await reads(session, 1);
    expect(tab.view.standing).toBe("on call");
    expect(session.state.place).toEqual({ statement: "offence", passage: 1 });
  });

  it("a statement is read from end to end, and then the reader closes", async () => {
    const { session, desk } = await sessionAt(on({ ...A, ...OUT }, "on call"));
    session.open(offence);
    await reads(session, 5);
    expect(session.state.place).toBeNull();
    expect(desk.open[0]?.events.map(({ kind }) => kind)).toContain("statement read");
  });

  it("stopping part-way is kept, and it resumes there", async () => {
    const { session, desk } = await sessionAt(on({ ...A, ...OUT }, "on call"));
    session.open(offence);
    await reads(session, 2);
    session.stop();
    await settle();
    expect(desk.open[0]?.events.at(-1)).toMatchObject({ kind: "stopped", passage: 2 });
    session.open(offence);
    expect(session.state.place).toEqual({ statement: "offence", passage: 2 });
  });

  it("Space opens what is to be given next, which is what is owed", async () => {
    const { session, shows } = await sessionAt(on({ ...A, ...OUT }, "on call"));
    session.open(offence);
    await reads(session, 1);
    await shows(on(A, "ended"));
    await shows(on({ ...A, firstContact: false, direction: "inbound" }, "on call"));
    session.next();
    expect(session.state.duties[0]?.state).toBe("owed");
    expect(session.state.place?.statement).toBe(session.state.duties[0]?.statement.id);
  });

  it("another case on the screen leaves the reader of the call open", async () => {
    const { session, shows } = await sessionAt(on({ ...A, ...OUT }, "on call"));
    session.open(offence);
    await reads(session, 2);
    await shows(on(B, "on call"));
    expect(session.state.place).toEqual({ statement: "offence", passage: 2 });
    await reads(session, 1);
    expect(session.state.place).toEqual({ statement: "offence", passage: 3 });
  });

  it("another case where no call is on closes what was open for the one before", async () => {
    const { session, shows } = await sessionAt({ ...A, ...OUT });
    session.open(offence);
    await shows(B);
    expect(session.state.place).toBeNull();
  });

  it("the end of the call closes the reader", async () => {
    const { session, shows } = await sessionAt(on({ ...A, ...OUT }, "on call"));
    session.open(offence);
    await reads(session, 2);
    await shows(on(A, "ended"));
    expect(session.state.place).toBeNull();
    expect(session.state.summary?.call.outcomes.offence).toMatchObject({ kind: "in part" });
  });
});

describe("another case on the screen than the call's", () => {
  const elsewhere = async () => {
    const at = await sessionAt({ ...A, ...OUT });
    at.session.open(recording);
    await reads(at.session, 1);
    await at.shows({ ...B, ...OUT });
    return at;
  };

  it("the call is shown until she wants to see the screen", async () => {
    const { session } = await elsewhere();
    expect(session.state.facts.known.caseReference).toBe(A.caseReference);
    session.lookAt("screen");
    expect(session.state.facts.known.caseReference).toBe(B.caseReference);
    await settle();
    expect(session.state.facts.known.caseReference).toBe(B.caseReference);
    expect(session.state.call).toBeUndefined();
  });

  it("reading there asks once whether it is a new call", async () => {
    const { session, desk } = await elsewhere();
    session.lookAt("screen");
    session.open(offence);
    expect(session.state.asksNewCall?.id).toBe("offence");
    expect(session.state.place).toBeNull();
    session.stop();
    expect(session.state.asksNewCall).toBeNull();
    expect(desk.open).toHaveLength(1);
  });

  it("Escape answers it as “Back to the call” does, which names that key", async () => {
    const { session } = await elsewhere();
    session.lookAt("screen");
    session.open(offence);
    session.stop();
    await settle();
    expect(session.state.asksNewCall).toBeNull();
    expect(session.state.facts.known.caseReference).toBe(A.caseReference);
  });

  it("“new call”: the other is over, and she reads on this case", async () => {
    const { session, desk, tab } = await elsewhere();
    session.lookAt("screen");
    session.open(offence);
    session.beginNewCall();
    expect(session.state.place).toEqual({ statement: "offence", passage: 0 });
    await settle();
    expect(desk.sealed).toHaveLength(1);
    expect(session.state.place).toEqual({ statement: "offence", passage: 0 });
    await reads(session, 1);
    expect(tab.view).toMatchObject({ standing: "on call", callWith: B });
    expect(session.state.place).toEqual({ statement: "offence", passage: 1 });
  });

  it("“same call”: it is with this client, and she reads on", async () => {
    const { session, desk, tab } = await elsewhere();
    session.lookAt("screen");
    session.open(offence);
    session.moveCall();
    await settle();
    expect(desk.sealed).toEqual([]);
    expect(tab.view).toMatchObject({ standing: "on call", callWith: B });
    expect(session.state.place).toEqual({ statement: "offence", passage: 0 });
  });

  it("“suicide threat” puts the call's prompts off, whichever is shown", async () => {
    const { session, desk } = await elsewhere();
    session.lookAt("screen");
    session.suicideThreat();
    await settle();
    expect(desk.open).toHaveLength(1);
    expect(desk.open[0]?.events.at(-1)?.kind).toBe("prompts paused");
  });
});

describe("what she says", () => {
  it("before a call is said of the screen, on a call of the call; both are painted at once", async () => {
    const { session, desk, holdAnswers } = await sessionAt(A);
    session.correct({ direction: "inbound" });
    expect(session.state.facts.known.direction).toBe("inbound");
    await settle();
    expect(desk.open).toEqual([]);
    session.open(offence);
    await reads(session, 1);
    const answer = holdAnswers();
    session.correct({ role: "nrp", direction: "outbound" });
    expect(session.state.facts.known).toMatchObject({ role: "nrp", direction: "outbound" });
    await answer();
    expect(session.state.facts.known).toMatchObject({ role: "nrp", direction: "outbound" });
  });

  it("that a typed reference is the next call's: the present one stays what it was", async () => {
    const { session, desk, tab } = await sessionAt(A);
    session.open(offence);
    await reads(session, 2);
    session.turnToCase(B.caseReference);
    await settle();
    expect(desk.sealed.map(({ bindings }) => bindings.length)).toEqual([1]);
    expect(desk.open).toEqual([]);
    expect(tab.view.corrections).toEqual({ caseReference: B.caseReference });
  });

  it("so, too, while presses of the present one are still on their way", async () => {
    const { session, desk, holdAnswers } = await sessionAt(on(A, "on call"));
    session.open(offence);
    await reads(session, 2);
    const answer = holdAnswers();
    session.next();
    session.turnToCase(B.caseReference);
    await settle();
    await answer();
    expect(desk.sealed.map(({ bindings }) => bindings.length)).toEqual([1]);
    expect(desk.sealed[0]?.outcomes.offence).toMatchObject({ kind: "in part", read: 3 });
  });

  it("of a colleague's note counts at once, before a call and on one", async () => {
    for (const callState of [undefined, "on call"] as const) {
      const { session, desk } = await sessionAt(on(A, callState));
      session.acceptNote(noteOf("offence"));
      const duty = () =>
        session.state.duties.find(({ statement }) => statement.id === "offence")?.state;
      expect(duty()).toBe("not due");
      await settle();
      expect(duty()).toBe("not due");
      expect(desk.open).toHaveLength(callState === undefined ? 0 : 1);
    }
  });

  it("that the client is the same person is kept with the call", async () => {
    const { session, desk } = await sessionAt(on(A, "on call"));
    session.join(B);
    await settle();
    expect(desk.open[0]?.bindings.at(-1)?.joined).toHaveLength(1);
  });
});

describe("the end of a call", () => {
  it("is summed up until she puts it away, and what was due is worked out anew", async () => {
    const { session } = await sessionAt({ ...A, ...OUT });
    session.open(offence);
    await reads(session, 1);
    session.stop();
    session.endCall();
    await settle();
    expect(session.state.summary?.noteLine).toMatch(/^Verbatim note: /);
    session.next();
    expect(session.state.place).toBeNull();
    session.putSummaryAway();
    expect(session.state.summary).toBeUndefined();
    expect(session.state.duties.map(({ state }) => state)).toContain("owed");
  });

  it("is shown as saved by a panel that is opened after it", async () => {
    const { session, openAgain } = await sessionAt({ ...A, ...OUT });
    session.open(offence);
    await reads(session, 1);
    session.endCall();
    await settle();
    const again = await openAgain();
    expect(again.state.summary).toBeDefined();
    expect(again.state.saved).toBe("saved");
  });

  it("a referral in the minutes after goes to it", async () => {
    const { session, desk } = await sessionAt(on(A, "on call"), on(A, "ended"));
    session.noteReferral("complaints");
    await settle();
    expect(desk.sealed).toHaveLength(1);
    expect(desk.sealed[0]?.events.map(({ kind }) => kind)).toContain("referral noted");
    expect(desk.open).toEqual([]);
  });
});

describe("“suicide threat”", () => {
  it("before there is a case goes on with the case that comes up", async () => {
    const { session, desk, shows } = await sessionAt({});
    session.suicideThreat();
    await settle();
    expect(session.state.promptsPaused).toBe(true);
    expect(desk.open).toEqual([]);
    await shows({ ...A, ...OUT });
    expect(session.state.promptsPaused).toBe(true);
    expect(desk.open[0]?.events.at(-1)?.kind).toBe("prompts paused");
  });

  it("on a call stays on the screen when that call ends", async () => {
    const { session, shows } = await sessionAt(on(A, "on call"));
    session.suicideThreat();
    await shows(on(A, "ended"));
    expect(session.state.isSuicideThreat).toBe(true);
  });

  it("leaves nothing behind but that prompts were put off", async () => {
    const { session, desk } = await sessionAt(on(A, "on call"));
    session.suicideThreat();
    session.threatReferred();
    session.leaveSuicideThreat();
    await settle();
    expect(desk.storedText).not.toMatch(/suicide|threat/i);
    expect(desk.open[0]?.events.at(-1)?.kind).toBe("prompts paused");
  });
});
