import { describe, expect, it } from "vitest";
import { commitmentOf } from "../../src/call/binding";
import { type Call, readingOf } from "../../src/call/call";
import { emptyHistory } from "../../src/call/client-history";
import type { Deed } from "../../src/call/deed";
import { takeDeed } from "../../src/call/take-deed";
import { keys } from "../../src/ledger/records";
import {
  callDigest,
  sealCall,
  sealedCallSchema,
  timedEvents,
  timingsDigest,
} from "../../src/ledger/sealed-call";
import { wordsOfBlock, wordsOfPassages } from "../../src/policy/wording";
import {
  at,
  bindingTo,
  boundTo,
  callWith,
  ENDED,
  eventId,
  type Happening,
  keyed,
  moment,
  pack,
  passageRead,
  readInFull,
  statementOf,
  undone,
} from "./calls";
import { fresh, MemoryLedger } from "./store";

const CASE = { caseReference: "7000000001" };
const PWC = { ...CASE, role: "pwc" } as const;
const NRP = { ...CASE, role: "nrp" } as const;
const OUT = { direction: "outbound" } as const;
const SALT = "c0".repeat(16);

const endedCall = (...happenings: Happening[]): Call => callWith([...happenings, ENDED], OUT, PWC);

describe("a call as it is kept for good", () => {
  const call = endedCall(passageRead("recording", 0), ...readInFull("offence"));
  const outcomes = { offence: { kind: "read", at: at(6) } } as const;
  const sealed = sealCall(call, outcomes, SALT);

  it("has where and when it was, what happened, what came of it, and which words were read", () => {
    expect(sealed.call).toMatchObject({
      version: 2,
      id: "call-0001",
      desk: "desk-0001",
      startedAt: at(0),
      edition: pack.stamp,
      wording: Object.fromEntries(pack.statements.map(({ id, digest }) => [id, digest])),
      outcomes,
    });
    expect(sealed.call.events.map(({ id, kind }) => [id, kind])).toEqual(
      call.events.map(({ id, kind }) => [id, kind]),
    );
  });

  it("has no words", () => {
    const text = JSON.stringify(sealed);
    const words = pack.statements.flatMap(({ passages }) =>
      passages.flatMap(({ blocks }) => blocks.flatMap(wordsOfBlock)),
    );
    expect(words.length).toBeGreaterThan(pack.statements.length);
    for (const each of words) expect(text).not.toContain(each);
  });

  it("has of its bindings no more than digests, of which the salt stands with the binding", () => {
    expect(sealed.call.bindings).toEqual(call.bindings.map(commitmentOf));
    const text = JSON.stringify(sealed.call);
    const { identity, salt } = bindingTo(PWC);
    expect(identity.case).toMatch(/./);
    for (const each of [identity.case, salt]) expect(text).not.toContain(each);
    expect(sealed.bindings).toBe(call.bindings);
  });

  it("has the times of passages apart, and of the rest of it in it", () => {
    const passages = sealed.call.events.filter(({ kind }) => kind === "passage read");
    expect(passages).toHaveLength(6);
    for (const event of passages) {
      expect(event).not.toHaveProperty("at");
      expect(event).not.toHaveProperty("ms");
    }
    expect(Object.keys(sealed.timings.times)).toEqual(passages.map(({ id }) => id));
    const others = sealed.call.events.filter(({ kind }) => kind !== "passage read");
    expect(others.every(({ at: when, ms }) => when !== undefined && ms !== undefined)).toBe(true);
    expect(sealed.call.timings).toBe(timingsDigest(sealed.timings));
  });

  it("has its times again, while they are kept", () => {
    expect(timedEvents(sealed.call, sealed.timings)).toEqual(call.events);
    expect(timedEvents(sealed.call, undefined)).toEqual(sealed.call.events);
  });

  it("can be stored and read again, with the same digest", () => {
    const stored = sealedCallSchema.parse(JSON.parse(JSON.stringify(sealed.call)));
    expect(stored).toEqual(sealed.call);
    expect(callDigest(stored)).toBe(callDigest(sealed.call));
  });

  it("has another digest when anything in it is another", () => {
    const [first, ...rest] = sealed.call.events;
    if (first?.kind !== "started") throw new Error("A call begins with its start.");
    const changed = [
      { ...sealed.call, startedAt: at(1) },
      { ...sealed.call, bindings: [] },
      { ...sealed.call, timings: "" },
      { ...sealed.call, outcomes: {} },
      { ...sealed.call, handler: "handler-7" },
      { ...sealed.call, events: rest },
      { ...sealed.call, events: [...rest, first] },
    ];
    expect(new Set([sealed.call, ...changed].map(callDigest)).size).toBe(changed.length + 1);
  });

  it("is in part stopped or undone: those times are passages' times, too", () => {
    const stopped: Happening = { kind: "stopped", statement: "offence", passage: 1 };
    const { timings } = sealCall(
      endedCall(passageRead("offence", 0), stopped, undone("offence")),
      {},
      SALT,
    );
    expect(Object.keys(timings.times)).toEqual([1, 2, 3].map(eventId));
  });
});

describe("sealing a call", () => {
  it("writes it into its day, with its binding and its times beside it, and links it", async () => {
    const ledger = new MemoryLedger();
    const call = endedCall(...readInFull("offence"));
    const sealed = await ledger.seal(call);
    expect(await ledger.calls()).toEqual([sealed]);
    expect(await ledger.bindings(call.id)).toEqual(call.bindings);
    expect(Object.keys((await ledger.timings(call.id))?.times ?? {})).toHaveLength(5);
    expect(await ledger.links()).toEqual([
      { kind: "sealed", at: at(100), call: call.id, day: "2026-11-21", digest: callDigest(sealed) },
    ]);
  });

  it("adds what it says of its client, and of nobody else", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(endedCall(...readInFull("offence")));
    const { read, owed } = await ledger.history(PWC);
    expect([Object.keys(read), Object.keys(owed)]).toEqual([["offence"], ["confidentiality"]]);
    expect(await ledger.history(NRP)).toEqual(emptyHistory());
    const readings = Object.keys(ledger.records).filter((key) => key.startsWith("readings:"));
    expect(readings).toHaveLength(1);
  });

  it("adds nothing where it wasn't known who the client was", async () => {
    const ledger = new MemoryLedger();
    const { outcomes } = await ledger.seal(callWith([...readInFull("offence"), ENDED], OUT, CASE));
    expect(outcomes.offence).toMatchObject({ kind: "read" });
    expect(Object.keys(ledger.records).filter((key) => key.startsWith("readings:"))).toEqual([]);
  });

  it("takes it off the open calls", async () => {
    const ledger = new MemoryLedger();
    const call = endedCall();
    await ledger.change(async (draft) => {
      draft.write(keys.open, ["call-0000", call.id]);
      draft.write(keys.call(call.id), call);
    });
    await ledger.seal(call);
    expect(ledger.records[keys.open]).toEqual(["call-0000"]);
    expect(ledger.records).not.toHaveProperty([keys.call(call.id)]);
  });

  it("keeps the wording of what was read, to compare the next edition with", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(endedCall(...readInFull("offence"), passageRead("confidentiality", 0)));
    const { digest, passages } = statementOf("offence");
    expect(await ledger.wordings()).toEqual({
      offence: { digest, words: wordsOfPassages(passages), edition: pack.stamp },
    });
  });

  it("goes into the day on which it began, wherever the clock stands at its end", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(endedCall(), fresh(20 * 3600));
    expect(await ledger.calls("2026-11-21")).toHaveLength(1);
    expect(await ledger.calls("2026-11-22")).toEqual([]);
  });

  it("a second time changes nothing but adds a link", async () => {
    const ledger = new MemoryLedger();
    const call = endedCall(...readInFull("offence"));
    await ledger.seal(call);
    const before = ledger.records;
    await ledger.seal(call);
    const { head, "chain:0": chain, ...rest } = ledger.records;
    const { head: oldHead, "chain:0": oldChain, ...oldRest } = before;
    expect(rest).toEqual(oldRest);
    expect([head, chain]).not.toEqual([oldHead, oldChain]);
    const links = await ledger.links();
    expect(links).toHaveLength(2);
    expect(links[1]).toEqual(links[0]);
  });
});

describe("something that reaches a call after it was sealed", () => {
  const later =
    (happening: Happening, nth = 50) =>
    (call: Call) => ({
      ...call,
      events: [...call.events, { id: eventId(nth), at: at(nth), ms: nth * 1000, ...happening }],
    });
  const sealedWith = async (...happenings: Happening[]) => {
    const ledger = new MemoryLedger();
    const call = endedCall(...happenings);
    await ledger.seal(call);
    return { ledger, call };
  };

  it("is added to it before its end, and links it anew", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    await ledger.reseal(call, later({ kind: "referral noted", route: "complaints" }));
    const [sealed] = await ledger.calls();
    expect(sealed?.events.map(({ kind }) => kind).slice(-2)).toEqual(["referral noted", "ended"]);
    expect((await ledger.links()).map(({ kind }) => kind)).toEqual(["sealed", "sealed"]);
    expect((await ledger.history(PWC)).read).toHaveProperty("offence");
  });

  it("that says nothing new changes nothing", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    const before = ledger.records;
    await ledger.reseal(call, (each) => each);
    expect(ledger.records).toEqual(before);
  });

  it("has no call to go to where there is none of that id", async () => {
    const { ledger } = await sealedWith();
    expect(
      await ledger.reseal({ id: "call-0009", startedAt: at(0) }, later(ENDED)),
    ).toBeUndefined();
  });

  it("the last passage, on its way when the call ended: then it is read", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence").slice(0, 4));
    expect((await ledger.history(PWC)).owed).toHaveProperty("offence");
    await ledger.reseal(call, (each) => {
      const next = later(passageRead("offence", 4))(each);
      return later({ kind: "statement read", statement: "offence" }, 51)(next);
    });
    const { read, owed } = await ledger.history(PWC);
    expect(read.offence?.at).toBe(at(51));
    expect(owed).not.toHaveProperty("offence");
    expect((await ledger.calls())[0]?.outcomes.offence).toMatchObject({ kind: "read" });
  });

  it("an undoing: then it isn't read any more, and is owed", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    await ledger.reseal(call, later(undone("offence")));
    const { read, owed } = await ledger.history(PWC);
    expect(read).toEqual({});
    expect(owed.offence?.how).toBe("not given");
  });

  it("another client: the reading moves, and the call shows both", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    await ledger.reseal(call, (each) => boundTo(each, NRP, "handler"));
    expect(await ledger.history(PWC)).toEqual(emptyHistory());
    expect((await ledger.history(NRP)).read.offence).toMatchObject({ call: call.id, role: "nrp" });
    expect((await ledger.bindings(call.id)).map((each) => each?.identity)).toEqual([
      keyed(PWC),
      keyed(NRP),
    ]);
  });

  it("its own end once more changes nothing: the answer to the key had been lost", async () => {
    const ledger = new MemoryLedger();
    const end: Deed = { kind: "ended", id: eventId(9), ...moment(9) };
    const call = takeDeed(callWith(readInFull("offence"), OUT, PWC), end, undefined);
    await ledger.seal(call);
    const before = ledger.records;
    await ledger.reseal(call, (each) => takeDeed(each, end, undefined));
    expect(ledger.records).toEqual(before);
  });

  it("another end leaves it with the one that it had", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    const end: Deed = { kind: "ended", id: eventId(60), ...moment(60) };
    await ledger.reseal(call, (each) => takeDeed(each, end, undefined));
    const [sealed] = await ledger.calls();
    expect(sealed?.events.filter(({ kind }) => kind === "ended")).toHaveLength(1);
  });

  it("takes no event away and changes none", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    const [before] = await ledger.calls();
    await ledger.reseal(call, later(undone("offence")));
    const [after] = await ledger.calls();
    for (const event of before?.events ?? []) expect(after?.events).toContainEqual(event);
  });

  it("reads the call as it was: its passages with their times", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    let seen: Call | undefined;
    await ledger.reseal(call, (each) => {
      seen = each;
      return each;
    });
    expect(readingOf(seen, statementOf("offence")).readAt).toBe(at(5));
    expect(seen?.events).toEqual(call.events.filter(({ kind }) => kind !== "ended"));
    expect(seen?.bindings).toEqual(call.bindings);
  });

  it("leaves a call alone of which a binding was erased", async () => {
    const { ledger, call } = await sealedWith(...readInFull("offence"));
    await ledger.change(async (draft) =>
      draft.write(keys.bindings("2026-11-21"), { version: 2, calls: { [call.id]: [null] } }),
    );
    const before = ledger.records;
    await ledger.reseal(call, later(undone("offence")));
    expect(ledger.records).toEqual(before);
  });

  describe("when the wording of a statement has changed since", () => {
    const changed = pack.statements.map((each) =>
      each.id === "offence" ? { ...each, digest: "0".repeat(64) } : each,
    );
    const referred = later({ kind: "referral noted", route: "complaints" });

    it("what came of it stays as it was sealed", async () => {
      const { ledger, call } = await sealedWith(...readInFull("offence"));
      await ledger.reseal(call, referred, changed);
      const [sealed] = await ledger.calls();
      expect(sealed?.outcomes.offence).toMatchObject({ kind: "read", at: at(5) });
      expect(sealed?.wording.offence).toBe(statementOf("offence").digest);
    });

    it("the client has been read it all the same", async () => {
      const { ledger, call } = await sealedWith(...readInFull("offence"));
      await ledger.reseal(call, referred, changed);
      expect((await ledger.history(PWC)).read).toHaveProperty("offence");
    });

    it("it is owed all the same", async () => {
      const { ledger, call } = await sealedWith(passageRead("offence", 0));
      await ledger.reseal(call, referred, changed);
      expect((await ledger.history(PWC)).owed.offence?.how).toBe("stopped");
    });
  });

  describe("when there was a later call with the same client", () => {
    const next = () => ({ ...endedCall(...readInFull("offence")), id: "call-0002" });
    const inAnHour = (call: Call): Call => {
      const later = (when: string | undefined) =>
        new Date(Date.parse(when ?? at(0)) + 3_600_000).toISOString();
      const events = call.events.map((each) => ({ ...each, at: later(each.at) }));
      return { ...call, startedAt: later(call.startedAt), events };
    };
    const referred = later({ kind: "referral noted", route: "complaints" });

    it("what came of the earlier one isn't seen in the light of the later", async () => {
      const { ledger, call } = await sealedWith(passageRead("offence", 0));
      await ledger.seal(inAnHour(next()));
      await ledger.reseal(call, referred);
      const sealed = (await ledger.calls()).find(({ id }) => id === call.id);
      expect(sealed?.outcomes).toMatchObject({
        offence: { kind: "in part", wasDue: true },
        confidentiality: { kind: "not read", why: "not given" },
      });
    });

    it("what was owed before it and isn't given on it stays owed, whatever is noted late", async () => {
      const { ledger } = await sealedWith();
      const second = {
        ...callWith([ENDED], { direction: "inbound", firstContact: false }, PWC),
        id: "call-0002",
      };
      await ledger.seal(inAnHour(second));
      expect(Object.keys((await ledger.history(PWC)).owed)).toHaveLength(2);
      await ledger.reseal(inAnHour(second), referred);
      expect(Object.keys((await ledger.history(PWC)).owed)).toHaveLength(2);
    });

    it("the later reading stays the latest", async () => {
      const { ledger, call } = await sealedWith(...readInFull("offence"));
      await ledger.seal(inAnHour(next()));
      await ledger.reseal(call, referred);
      expect((await ledger.history(PWC)).read.offence?.call).toBe("call-0002");
    });
  });

  describe("when it takes a reading away from a client", () => {
    const FIRST = { ...callWith([], OUT, PWC), id: "call-0000", startedAt: at(-86_400) };
    const yesterday = (...happenings: Happening[]): Call => {
      const call = endedCall(...happenings);
      const back = (each: string | undefined) =>
        new Date(Date.parse(each ?? at(0)) - 86_400_000).toISOString();
      return {
        ...call,
        id: FIRST.id,
        startedAt: FIRST.startedAt,
        events: call.events.map((each) => ({ ...each, at: back(each.at) })),
      };
    };

    it("what they had been read before that is still read", async () => {
      const ledger = new MemoryLedger();
      await ledger.seal(yesterday(...readInFull("offence")));
      const call = endedCall(...readInFull("offence"));
      await ledger.seal(call);
      await ledger.reseal(call, (each) => boundTo(each, NRP, "handler"));
      expect((await ledger.history(PWC)).read.offence?.call).toBe("call-0000");
    });

    it("what had been owed to them before that is owed again", async () => {
      const ledger = new MemoryLedger();
      await ledger.seal(yesterday());
      expect((await ledger.history(PWC)).owed).toHaveProperty("offence");
      const call = endedCall(...readInFull("offence"));
      await ledger.seal(call);
      await ledger.reseal(call, (each) => boundTo(each, NRP, "handler"));
      expect((await ledger.history(PWC)).owed).toHaveProperty("offence");
    });
  });
});

describe("one person with two cases", () => {
  const OTHER = { caseReference: "7000000002", role: "nrp" } as const;
  const joinedWith = (call: Call, ...others: (typeof OTHER)[]): Call => {
    const binding = { ...bindingTo(PWC, "handler"), joined: others.map(keyed) };
    return { ...call, bindings: [...call.bindings, binding] };
  };
  const onOther = (...happenings: Happening[]): Call => ({
    ...callWith([...happenings, ENDED], OUT, OTHER),
    id: "call-0002",
    startedAt: at(-3600),
  });
  const idsJoined = async (ledger: MemoryLedger) => [
    (await ledger.history(PWC)).joined.length,
    (await ledger.history(OTHER)).joined.length,
  ];

  it("what was read on the one isn't owed on the other: read before", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(onOther(...readInFull("offence")));
    const { outcomes } = await ledger.seal(joinedWith(endedCall(), OTHER));
    expect(outcomes.offence).toEqual({ kind: "not read", why: "read before" });
    expect(await idsJoined(ledger)).toEqual([1, 1]);
  });

  it("nobody is joined by guess", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(onOther(...readInFull("offence")));
    const { outcomes } = await ledger.seal(endedCall());
    expect(outcomes.offence).toEqual({ kind: "not read", why: "not given" });
    expect(await idsJoined(ledger)).toEqual([0, 0]);
  });

  it("taken back, they are two persons again", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(onOther(...readInFull("offence")));
    await ledger.seal(joinedWith(endedCall(), OTHER));
    const next = { ...endedCall(), id: "call-0003", startedAt: at(50) };
    const { outcomes } = await ledger.seal(joinedWith(next));
    expect(outcomes.offence).toEqual({ kind: "not read", why: "not given" });
    expect(await idsJoined(ledger)).toEqual([0, 0]);
  });

  it("each keeps their own readings", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(onOther(...readInFull("offence")));
    await ledger.seal(joinedWith(endedCall(...readInFull("confidentiality")), OTHER));
    expect(Object.keys((await ledger.history(PWC)).read)).toEqual(["confidentiality"]);
    expect(Object.keys((await ledger.history(OTHER)).read)).toEqual(["offence"]);
  });

  it("stays joined on a later call that says nothing of it", async () => {
    const ledger = new MemoryLedger();
    await ledger.seal(joinedWith(endedCall(), OTHER));
    await ledger.seal({ ...endedCall(), id: "call-0003", startedAt: at(50) });
    expect(await idsJoined(ledger)).toEqual([1, 1]);
  });
});
