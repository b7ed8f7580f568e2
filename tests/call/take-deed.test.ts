import { describe, expect, it } from "vitest";
import { bindingOf, type Call, callFacts, isEnded, readingOf } from "../../src/call/call";
import { type Deed, type DeedDetails, deedSchema } from "../../src/call/deed";
import type { Identity } from "../../src/call/identity";
import { type Binder, takeDeed } from "../../src/call/take-deed";
import {
  at,
  begunCall,
  bindingTo,
  boundTo,
  eventId,
  KEY,
  keyed,
  moment,
  noteOf,
  statementOf,
} from "./calls";

const binder: Binder = {
  key: keyed,
  binding: (identity, by, when) => ({ at: when, by, salt: "5a".repeat(16), identity }),
};
const deed = (details: DeedDetails, nth = 1): Deed => ({
  ...details,
  id: eventId(nth),
  ...moment(nth),
});
const take = (call: Call, details: DeedDetails, nth = 1) =>
  takeDeed(call, deed(details, nth), binder);

const A: Identity = { caseReference: "1", clientReference: "C-1", role: "pwc" };
const onA = boundTo(begunCall(), A);
const lastOf = ({ events }: Call) => events.at(-1);

describe("what a handler did becomes an event of the call", () => {
  it.each<[details: DeedDetails]>([
    [{ kind: "passage read", statement: "offence", passage: 2 }],
    [{ kind: "stopped", statement: "offence", passage: 3 }],
    [{ kind: "undone", statement: "offence" }],
    [{ kind: "referral noted", route: "complaints" }],
    [{ kind: "referral undone", route: "complaints" }],
    [{ kind: "note accepted", note: noteOf("offence") }],
    [{ kind: "prompts paused" }],
    [{ kind: "prompts resumed" }],
  ])("%o, as it is", (details) => {
    expect(lastOf(take(onA, details))).toEqual({ ...details, id: eventId(1), at: at(1), ms: 1000 });
    expect(take(onA, details).bindings).toBe(onA.bindings);
  });

  it("the end is hers", () => {
    expect(lastOf(take(onA, { kind: "ended" }))).toMatchObject({ kind: "ended", by: "handler" });
  });

  it("what she said is so is a fact of hers", () => {
    const call = take(onA, { kind: "corrected", change: { direction: "inbound" } });
    expect(callFacts(call)).toMatchObject({
      known: { direction: "inbound" },
      corrected: ["direction"],
    });
    expect(call.bindings).toBe(onA.bindings);
  });

  it("a reference in it never reaches an event", () => {
    const call = take(onA, { kind: "corrected", change: { caseReference: "7000000002" } });
    expect(JSON.stringify(call)).not.toContain("7000000002");
    expect(JSON.stringify(call)).not.toContain(KEY);
  });
});

describe("whom the call is with", () => {
  it.each<[name: string, details: DeedDetails, to: Identity]>([
    [
      "she says which parent: the console's client reference is for the one it shows",
      { kind: "corrected", change: { role: "nrp" } },
      { caseReference: "1", role: "nrp" },
    ],
    [
      "she says which case",
      { kind: "corrected", change: { caseReference: "2" } },
      { caseReference: "2", role: "pwc" },
    ],
    [
      "she says both",
      { kind: "corrected", change: { caseReference: "2", role: "nrp" } },
      { caseReference: "2", role: "nrp" },
    ],
    [
      "it is the client on the screen",
      { kind: "moved", to: { caseReference: "3", clientReference: "C-3", role: "nrp" } },
      { caseReference: "3", clientReference: "C-3", role: "nrp" },
    ],
    [
      "of whom less is known: nothing of the one before stays",
      { kind: "moved", to: { caseReference: "3" } },
      { caseReference: "3" },
    ],
  ])("%s", (_name, details, to) => {
    const call = take(onA, details);
    expect(bindingOf(call)).toEqual({ ...bindingTo(to, "handler"), at: at(1) });
    expect(call.bindings).toHaveLength(2);
    expect(call.bindings[0]).toEqual(onA.bindings[0]);
    expect(call.events).toContainEqual(
      expect.objectContaining({ kind: "bound", by: "handler", binding: 1 }),
    );
  });

  it("what was read on the call moves with it", () => {
    const read = take(onA, { kind: "passage read", statement: "recording", passage: 0 }, 1);
    const call = take(read, { kind: "moved", to: { caseReference: "2", role: "pwc" } }, 2);
    expect(readingOf(call, statementOf("recording")).readAt).toBe(at(1));
  });

  it("is the background's business: a panel, which has no key, leaves it as it is", () => {
    const panel = (details: DeedDetails) => takeDeed(onA, deed(details), undefined);
    expect(panel({ kind: "moved", to: { caseReference: "2" } })).toBe(onA);
    expect(panel({ kind: "joined", with: { caseReference: "2", role: "pwc" } })).toBe(onA);
    const corrected = panel({ kind: "corrected", change: { role: "nrp", caseReference: "2" } });
    expect(corrected.bindings).toBe(onA.bindings);
    expect(callFacts(corrected).known.role).toBe("nrp");
  });
});

describe("one person with two cases", () => {
  const other: Identity = { caseReference: "2", role: "nrp" };

  it("is said of the same binding once more, and what may be read of it stays", () => {
    const plain = { caseReference: "1", clientReference: "C-1" };
    const readable = { ...onA, bindings: [{ ...bindingTo(A), plain }] };
    const call = take(readable, { kind: "joined", with: other });
    expect(bindingOf(call)).toEqual({
      ...bindingTo(A, "handler"),
      at: at(1),
      plain,
      joined: [keyed(other)],
    });
  });

  it("is taken back", () => {
    const call = take(
      take(onA, { kind: "joined", with: other }),
      { kind: "joined", with: null },
      2,
    );
    expect(bindingOf(call)?.joined).toEqual([]);
    expect(call.bindings).toHaveLength(3);
  });

  it("isn't said of a call that is with nobody known", () => {
    const call = begunCall();
    expect(take(call, { kind: "joined", with: other })).toBe(call);
  });

  it("stays said when she puts the role right", () => {
    const joined = take(onA, { kind: "joined", with: other });
    const call = take(joined, { kind: "corrected", change: { role: "nrp" } }, 2);
    expect(bindingOf(call)?.joined).toEqual([keyed(other)]);
  });
});

describe("the same deed again", () => {
  it.each<[details: DeedDetails]>([
    [{ kind: "passage read", statement: "offence", passage: 0 }],
    [{ kind: "corrected", change: { direction: "inbound" } }],
    [{ kind: "corrected", change: { role: "nrp" } }],
    [{ kind: "corrected", change: { caseReference: "2" } }],
    [{ kind: "corrected", change: { caseReference: "2", firstContact: false } }],
    [{ kind: "moved", to: { caseReference: "2" } }],
    [{ kind: "joined", with: { caseReference: "2", role: "pwc" } }],
    [{ kind: "ended" }],
  ])("%o changes nothing", (details) => {
    const once = take(onA, details);
    expect(once).not.toBe(onA);
    expect(take(once, details)).toBe(once);
  });

  it.each<[details: DeedDetails]>([
    [{ kind: "passage read", statement: "offence", passage: 0 }],
    [{ kind: "corrected", change: { role: "nrp" } }],
    [{ kind: "moved", to: { caseReference: "2" } }],
    [{ kind: "joined", with: null }],
    [{ kind: "ended" }],
  ])("%o on a call that is over changes nothing", (details) => {
    const over = take(onA, { kind: "ended" }, 1);
    expect(isEnded(over)).toBe(true);
    expect(take(over, details, 2)).toBe(over);
  });

  it("that she said nothing changes nothing", () => {
    expect(take(onA, { kind: "corrected", change: {} })).toBe(onA);
  });
});

describe("a deed at the door", () => {
  const fits = (value: unknown) => deedSchema.safeParse(value).success;
  const passage = deed({ kind: "passage read", statement: "offence", passage: 0 });

  it.each<[name: string, value: unknown, isTaken: boolean]>([
    ["as it should be", passage, true],
    ["a passage before the first", { ...passage, passage: -1 }, false],
    ["half a passage", { ...passage, passage: 0.5 }, false],
    ["no id", { ...passage, id: "" }, false],
    ["a time of day", { ...passage, at: "10:31" }, false],
    ["something else", { ...passage, kind: "started" }, false],
    ["an end by the console", { ...deed({ kind: "ended" }), by: "console" }, true],
  ])("%s", (_name, value, isTaken) => {
    expect(fits(value)).toBe(isTaken);
  });

  it("can't say that it was the console's", () => {
    const parsed = deedSchema.parse({ ...deed({ kind: "ended" }), by: "console" });
    expect(lastOf(takeDeed(onA, parsed, binder))).toMatchObject({ kind: "ended", by: "handler" });
  });
});
