import { describe, expect, it } from "vitest";
import type { Call } from "../../src/call/call";
import { keys } from "../../src/ledger/records";
import { eventsOf, expectWhole } from "./kills";
import { alice, bob, DeskInMemory, FIRST } from "./ledgers";

const CALL = keys.call("call-0001");

describe("an open record of a call that is sealed", () => {
  it("goes where it has nothing new", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const before = desk.local.all();
    const other = new DeskInMemory();
    const begun = await other.begin("call-0001", alice);
    desk.local.put(CALL, begun);
    desk.local.put(keys.open, ["call-0001"]);
    desk.restart();
    await desk.twin.prepare();
    const { findings: _noted, ...after } = desk.local.all();
    expect(after).toEqual(before);
  });

  it("brings what it has to the sealed call, which is sealed again", async () => {
    const desk = new DeskInMemory();
    const begun = await desk.begin("call-0001", alice);
    const paused = desk.after(begun, { kind: "prompts paused" });
    await desk.write(paused);
    await desk.write(desk.after(paused, { kind: "ended", by: "handler" }));
    const late: Call = desk.bound(
      desk.after(paused, { kind: "referral noted", route: "complaints" }),
      await desk.desk(),
      bob,
    );
    desk.indexed.put(CALL, late);
    desk.restart();
    await desk.twin.prepare();
    const events = await eventsOf(desk, "call-0001");
    expect(events).toEqual(expect.arrayContaining(late.events.map(({ id }) => id)));
    expect(desk.open()).toEqual([]);
    expect(desk.local.value(CALL)).toBeUndefined();
    expect((await desk.history(bob)).owed).not.toEqual({});
    expect((await desk.history(alice)).owed).toEqual({});
    await expectWhole(desk, { told: [], saved: () => undefined }, { mayFind: true });
  });

  it("is what counts, where it has all that an unfinished sealing has", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0002", bob, ...FIRST);
    const before = desk.indexed.snapshot();
    const ended = await desk.call("call-0001", alice, ...FIRST);
    const sealed = new Map(desk.indexed.records);
    desk.local.records = new Map(before);
    desk.indexed.records = new Map(before);
    for (const [key, text] of sealed) {
      if (/^(day|bindings|timings|readings):/.test(key)) desk.indexed.records.set(key, text);
    }
    for (const store of [desk.local, desk.indexed]) {
      store.put(CALL, ended);
      store.put(keys.open, ["call-0001"]);
    }
    desk.restart();
    await desk.twin.prepare();
    await desk.twin.check();
    expect(desk.open()).toEqual(["call-0001"]);
    expect(desk.sealed()).toEqual(["call-0002"]);
    expect((await desk.history(alice)).read).toEqual({});
    expect(await desk.problems()).toEqual([]);
  });

  it("is open again where the sealed call is lost", async () => {
    const desk = new DeskInMemory();
    const begun = await desk.begin("call-0001", alice);
    await desk.write(desk.after(begun, { kind: "ended", by: "handler" }));
    for (const store of [desk.local, desk.indexed]) store.records.delete(keys.day("2026-11-21"));
    desk.indexed.put(CALL, begun);
    desk.restart();
    await desk.twin.prepare();
    expect(desk.open()).toEqual(["call-0001"]);
    await desk.write(desk.after(begun, { kind: "ended", by: "assumed" }));
    await expectWhole(desk, { told: [], saved: () => undefined }, { mayFind: true });
    expect(desk.sealed()).toEqual(["call-0001"]);
  });
});

describe("two copies of an open call", () => {
  const copies = async () => {
    const desk = new DeskInMemory();
    const begun = await desk.begin("call-0001", alice);
    const one = desk.after(begun, { kind: "prompts paused" });
    const other = desk.bound(
      desk.after(begun, { kind: "prompts resumed" }),
      await desk.desk(),
      bob,
    );
    return { desk, begun, one, other };
  };

  it.each(["local", "indexed"] as const)(
    "are the longer one, where %s is behind",
    async (which) => {
      const { desk, begun, one } = await copies();
      await desk.write(one);
      desk[which].put(CALL, begun);
      desk.restart();
      await desk.twin.prepare();
      expect(desk.local.value(CALL)).toEqual(one);
      expect(desk.indexed.value(CALL)).toEqual(one);
      expect((await desk.findings()).filter(({ isSeen }) => !isSeen)).toEqual([]);
    },
  );

  it("are the one with the references, where they were written down in one alone", async () => {
    const { desk, one } = await copies();
    const { plain: _later, ...before } = one.bindings[0] ?? { plain: {} };
    await desk.write(one);
    desk.local.put(CALL, { ...one, bindings: [before] });
    desk.restart();
    await desk.twin.prepare();
    expect(desk.local.value(CALL)).toEqual(one);
  });

  it("with an event each that the other lacks become one with both, and it is said", async () => {
    const { desk, one, other } = await copies();
    desk.local.put(CALL, one);
    desk.indexed.put(CALL, other);
    desk.restart();
    await desk.twin.prepare();
    const merged = desk.local.value(CALL) as Call;
    expect(merged.events.map(({ kind }) => kind)).toEqual([
      "started",
      "bound",
      "prompts paused",
      "prompts resumed",
      "bound",
    ]);
    expect(merged.events.at(-1)).toMatchObject({ binding: 1 });
    expect(merged.bindings.map(({ identity }) => identity.role)).toEqual(["pwc", "nrp"]);
    expect(await desk.findings()).toMatchObject([{ kind: "copies differ", about: ["call-0001"] }]);
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });

  it("of which one can't be read are the other one, and it is said", async () => {
    const { desk, one } = await copies();
    await desk.write(one);
    desk.local.put(CALL, { version: 2, id: "call-0001" });
    desk.restart();
    await desk.twin.prepare();
    expect(desk.local.value(CALL)).toEqual(one);
    const [finding] = await desk.findings();
    expect(finding).toMatchObject({ kind: "healed", about: [CALL], store: "storage.local" });
    expect(finding?.kept).toHaveLength(1);
  });
});
