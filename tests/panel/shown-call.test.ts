import { describe, expect, it } from "vitest";
import type { RecordMessage } from "../../src/browser/messages";
import { emptyView, type View, viewFacts } from "../../src/browser/view";
import { append, type Call, callFacts, shownFacts } from "../../src/call/call";
import { emptyHistory } from "../../src/call/client-history";
import type { DeedDetails } from "../../src/call/deed";
import { sealCall } from "../../src/ledger/sealed-call";
import { shownView } from "../../src/panel/shown-call";
import { callWith, eventId, moment, noteOf, pack, passageRead } from "../call/calls";

const A = { caseReference: "7000000001", role: "pwc" } as const;
const B = { caseReference: "7000000002", role: "nrp" } as const;
const stored = callWith([passageRead("offence", 0)], { direction: "inbound", role: "pwc" }, A);
const begun: View = {
  ...emptyView(1),
  screen: A,
  standing: "on call",
  call: stored,
  callWith: A,
};
const before: View = { ...emptyView(1), screen: A };

const press = (
  nth: number,
  details: DeedDetails = { kind: "passage read", statement: "offence", passage: nth - 1 },
  change: Partial<RecordMessage> = {},
): RecordMessage => ({
  kind: "record",
  tab: 1,
  start: { id: stored.id, startedAt: stored.startedAt, screen: A, corrections: {} },
  deed: { ...details, id: eventId(nth), ...moment(nth) },
  ...change,
});
const startOf = (id: string) => ({ ...press(1).start, id });
const shown = (view: View, ...waiting: RecordMessage[]): View => shownView(view, waiting, pack);

describe("the call that the panel shows", () => {
  it("is the stored one while nothing is on its way", () => {
    expect(shown(begun)).toBe(begun);
  });

  it("has the presses that are on their way over it", () => {
    const withPress = (call: Call, nth: number) =>
      append(call, eventId(nth), passageRead("offence", nth - 1), moment(nth));
    expect(shown(begun, press(2), press(3)).call).toEqual(withPress(withPress(stored, 2), 3));
  });

  it("has a press once that is stored already and not yet answered", () => {
    expect(shown(begun, press(1)).call).toBe(stored);
  });

  it("has none of another tab's or another call's", () => {
    const other = press(2, undefined, { tab: 2 });
    const earlier = press(3, undefined, { start: startOf("call-0000") });
    expect(shown(begun, other, earlier).call).toBe(stored);
  });

  it("begins with the first press where none is stored, in the wording of now", () => {
    const view = shown(before, press(1), press(2));
    expect(view.standing).toBe("on call");
    expect(view.call).toMatchObject({ id: stored.id, wording: pack.statements });
    expect(view.call?.events.filter(({ kind }) => kind === "passage read")).toHaveLength(2);
  });

  it("begins so where she was asked about another's, too", () => {
    const asked: View = { ...before, standing: "asked", call: callWith([]) };
    const start = startOf("call-0002");
    expect(shown(asked, press(1, undefined, { start })).call?.id).toBe("call-0002");
  });

  it("is none where nothing was pressed", () => {
    expect(shown(before).call).toBeNull();
  });

  it("is over with the press that ends it, and the next press begins another", () => {
    const end = press(2, { kind: "ended" });
    expect(shown(begun, end)).toMatchObject({ call: null, standing: "no call" });
    const next = press(3, undefined, { start: startOf("call-0002") });
    expect(shown(begun, end, next).call?.id).toBe("call-0002");
  });

  it("isn't begun again by a press for the one that has just ended", () => {
    const { call } = sealCall(stored, {}, "5a".repeat(16));
    const lastCall = { call, with: {}, noteLine: null };
    const referral = press(4, { kind: "referral noted", route: "complaints" });
    expect(shown({ ...before, lastCall }, referral).call).toBeNull();
  });
});

describe("a call that has only just begun", () => {
  const screen = { ...A, direction: "outbound", firstContact: true } as const;

  it("has what the screen shows, what she said, and the notes she took for true", () => {
    const start = { ...press(1).start, screen, corrections: { firstContact: false } };
    const view = { ...before, screen, accepted: [noteOf("offence")], history: emptyHistory() };
    const { call } = shown(view, press(1, undefined, { start }));
    expect(call && shownFacts(call)).toMatchObject({ direction: "outbound", firstContact: true });
    expect(call && callFacts(call)).toMatchObject({
      known: { firstContact: false },
      corrected: ["firstContact"],
    });
    expect(call?.events.map(({ kind }) => kind)).toContain("note accepted");
  });

  it("names no case: that is the background's business", () => {
    expect(JSON.stringify(shown(before, press(1)).call)).not.toContain(A.caseReference);
  });
});

describe("whom it is with, while that is on its way", () => {
  it.each<[name: string, details: DeedDetails, known: object]>([
    [
      "the role that she said",
      { kind: "corrected", change: { role: "nrp" } },
      { ...A, role: "nrp" },
    ],
    [
      "the case that she said",
      { kind: "corrected", change: { caseReference: "7000000003" } },
      { ...A, caseReference: "7000000003" },
    ],
    [
      "neither, where she said something else",
      { kind: "corrected", change: { direction: "outbound" } },
      { ...A, direction: "outbound" },
    ],
  ])("is %s", (_name, details, known) => {
    expect(viewFacts(shown(begun, press(2, details))).known).toMatchObject(known);
  });

  it("“same call”: it is with the client on the screen", () => {
    const elsewhere: View = { ...begun, screen: B, standing: "elsewhere" };
    const view = shown(elsewhere, press(2, { kind: "moved", to: B }));
    expect(view).toMatchObject({ standing: "on call", callWith: B });
    expect(viewFacts(view).known).toMatchObject(B);
  });

  it("what she says of a call that is elsewhere isn't said of the screen", () => {
    const elsewhere: View = { ...begun, screen: B, standing: "elsewhere" };
    const view = shown(elsewhere, press(2, { kind: "corrected", change: { role: "nrp" } }));
    expect(viewFacts(view).known).toMatchObject({ ...A, role: "nrp" });
    expect(view.corrections).toEqual({});
  });
});
