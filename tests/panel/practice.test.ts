import { describe, expect, it } from "vitest";
import { PanelSession } from "../../src/panel/panel-session";
import { practiceBackground } from "../../src/panel/practice/practice-background";
import { pack } from "../call/calls";

/** Lets everything that doesn't wait for us happen. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>((done) => setImmediate(done));
};

async function practise() {
  const session = new PanelSession(
    practiceBackground(async () => pack),
    () => undefined,
    () => false,
  );
  session.start();
  await settle();
  return session;
}

const states = (session: PanelSession) =>
  session.state.duties.map(({ statement, state }) => `${statement.id}: ${state}`);

async function readAll(session: PanelSession): Promise<number> {
  let presses = 0;
  while (session.state.place !== null || states(session).some((each) => each.endsWith(": due"))) {
    session.next();
    await settle();
    presses += 1;
    if (presses > 50) throw new Error("There is no end to it.");
  }
  return presses;
}

describe("the practice call", () => {
  it("is on a case of its own, with something to read", async () => {
    const { facts, call, saved } = (await practise()).state;
    expect(facts.known.caseReference).toBe("PRACTICE 1");
    expect(call?.events.length).toBeGreaterThan(0);
    expect(saved).toBe("not kept");
  });

  it("is read to its end in a few presses, and is never called saved", async () => {
    const session = await practise();
    expect(states(session)).toEqual([
      "recording: not due",
      "confidentiality: not due",
      "offence: due",
    ]);
    expect(await readAll(session)).toBeLessThan(10);
    expect(states(session)[2]).toBe("offence: read");
    expect(session.state.saved).toBe("not kept");
  });

  it("takes corrections, is ended, and says what came of it", async () => {
    const session = await practise();
    session.correct({ role: "nrp" });
    await settle();
    expect(session.state.facts.known.role).toBe("nrp");
    await readAll(session);
    session.endCall();
    await settle();
    const { summary, call } = session.state;
    expect(call).toBeUndefined();
    expect(Object.values(summary?.call.outcomes ?? {}).map(({ kind }) => kind)).toContain("read");
    expect(summary?.noteLine).toContain("non-resident parent. Read: Offence statement.");
  });

  it("can be followed by another, with the same client: what was read is known", async () => {
    const session = await practise();
    await readAll(session);
    session.endCall();
    await settle();
    session.putSummaryAway();
    expect(states(session)).toEqual([
      "recording: not due",
      "confidentiality: not due",
      "offence: not due",
    ]);
  });

  it("begins anew each time", async () => {
    await readAll(await practise());
    const again = await practise();
    expect(states(again).some((each) => each.endsWith(": due"))).toBe(true);
  });
});
