import { describe, expect, it } from "vitest";
import { keys } from "../../src/ledger/records";
import { NewerLedgerError } from "../../src/ledger/stores/newer-ledger-error";
import { NotReadableError } from "../../src/ledger/stores/not-readable-error";
import { NotSavedError } from "../../src/ledger/stores/not-saved-error";
import { DamagedStoreError } from "../../src/ledger/stores/record-store";
import { alice, bob, carol, DeskInMemory, FIRST, RECORDING } from "./ledgers";

const ofOpen = (desk: DeskInMemory, store: "local" | "indexed") =>
  (desk[store].value(keys.call("call-0002")) as { events: unknown[] } | undefined)?.events.length;

describe("the two stores", () => {
  it("begin alike, with a desk and nothing else", async () => {
    const desk = new DeskInMemory();
    await desk.twin.prepare();
    expect(Object.keys(desk.local.all())).toEqual(["desk", "ledger"]);
    expect(desk.indexed.all()).toEqual(desk.local.all());
    expect(await desk.findings()).toEqual([]);
  });

  it("hold the same after calls, and all of it verifies", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, RECORDING, ...FIRST);
    await desk.call("call-0002", bob);
    await desk.begin("call-0003", carol);
    await desk.twin.check();
    expect(desk.indexed.all()).toEqual(desk.local.all());
    expect(await desk.problems()).toEqual([]);
    expect(await desk.findings()).toEqual([]);
    expect(desk.sealed()).toEqual(["call-0001", "call-0002"]);
    expect(desk.open()).toEqual(["call-0003"]);
    expect(Object.keys((await desk.history(alice)).read)).toHaveLength(FIRST.length + 1);
  });

  it("cost a cold worker one look at storage.local, and none at IndexedDB", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk.wake();
    const before = [desk.local.gets, desk.indexed.gets, desk.local.life.steps];
    await desk.twin.prepare();
    await desk.twin.read([keys.open, keys.desk]);
    expect([desk.local.gets, desk.indexed.gets, desk.local.life.steps]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
      1,
    ]);
  });
});

describe("a store that takes no writes", () => {
  it.each(["local", "indexed"] as const)(
    "%s is said to lack a copy, and catches up",
    async (which) => {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      let call = await desk.begin("call-0002", bob);
      desk[which].rejects = "write";
      call = desk.after(call, { kind: "prompts paused" });
      expect(await desk.write(call)).toBe("no second copy");
      expect(await desk.twin.hasSecondCopy()).toBe(false);
      desk.wake();
      call = desk.after(call, { kind: "prompts resumed" });
      expect(await desk.write(call)).toBe("no second copy");
      const read = (await desk.twin.read([keys.call("call-0002")]))[keys.call("call-0002")];
      expect((read as { events: unknown[] }).events).toHaveLength(call.events.length);
      expect(ofOpen(desk, which)).toBe(2);
      desk.wake();
      expect(await desk.twin.write()).toBe("no second copy");
      desk[which].rejects = "nothing";
      // Whatever is written next brings the rest along.
      expect(await desk.change(async (draft) => draft.write(keys.wordings, {}))).toBe("saved");
      expect(ofOpen(desk, which)).toBe(call.events.length);
      expect(await desk.twin.hasSecondCopy()).toBe(true);
      expect(desk.indexed.all()).toEqual(desk.local.all());
    },
  );

  it.each(["local", "indexed"] as const)(
    "%s is put right when the browser starts anew, and it is said",
    async (which) => {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      desk[which].rejects = "write";
      await desk.call("call-0002", bob, RECORDING);
      await desk.call("call-0003", carol, ...FIRST);
      desk[which].rejects = "nothing";
      desk.restart();
      await desk.twin.prepare();
      expect(desk.sealed()).toEqual(["call-0001", "call-0002", "call-0003"]);
      expect(desk.indexed.all()).toEqual(desk.local.all());
      expect(await desk.problems()).toEqual([]);
      const store = which === "local" ? "storage.local" : "IndexedDB";
      const unseen = (await desk.findings()).filter(({ isSeen }) => !isSeen);
      expect(unseen).toMatchObject([{ kind: "healed", store }]);
      expect(Object.keys((await desk.history(carol)).read).sort()).toEqual([...FIRST].sort());
    },
  );

  it("in turn with the other one: whichever has the latest is the one to go by", async () => {
    const desk = new DeskInMemory();
    let call = await desk.begin("call-0002", bob);
    desk.local.rejects = "write";
    call = desk.after(call, { kind: "prompts paused" });
    expect(await desk.write(call)).toBe("no second copy");
    desk.local.rejects = "nothing";
    desk.indexed.rejects = "write";
    call = desk.after(call, { kind: "prompts resumed" });
    expect(await desk.write(call)).toBe("no second copy");
    expect(await desk.twin.hasSecondCopy()).toBe(false);
    expect(ofOpen(desk, "local")).toBe(call.events.length);
    desk.indexed.rejects = "nothing";
    expect(await desk.twin.write()).toBe("saved");
    expect(ofOpen(desk, "indexed")).toBe(call.events.length);
  });

  it("isn't taken for whole when it is looked at again, whatever it lacks", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk.addDays(10);
    await desk.call("call-0002", alice);
    await desk.call("call-0003", bob);
    desk.addDays(10);
    await desk.call("call-0004", bob);
    desk.addDays(10);
    await desk.call("call-0005", bob);
    const key = keys.timings("2026-11-21");
    const { [key]: there } = desk.local.all();
    desk.indexed.rejects = "write";
    await desk.twin.write({ set: { [key]: there }, remove: [] });
    desk.indexed.rejects = "nothing";
    desk.indexed.put(key, { version: 2, calls: {} });
    await desk.twin.noteIntent(true);
    desk.now += 61_000;
    await desk.twin.prepare();
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });

  it("with the other one: nothing is saved, both say why, and nothing has changed", async () => {
    const desk = new DeskInMemory();
    const call = await desk.begin("call-0002", bob);
    const before = desk.local.all();
    desk.local.rejects = desk.indexed.rejects = "write";
    const saving = desk.write(desk.after(call, { kind: "prompts paused" }));
    await expect(saving).rejects.toThrow(NotSavedError);
    await saving.catch((error: NotSavedError) =>
      expect(error.errors.map(String)).toEqual([
        "Error: storage.local can't write",
        "Error: IndexedDB can't write",
      ]),
    );
    expect(await desk.twin.read(Object.keys(before))).toEqual(before);
    desk.local.rejects = desk.indexed.rejects = "nothing";
    expect(await desk.write(desk.after(call, { kind: "prompts paused" }))).toBe("saved");
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });
});

describe("a store that can't be read when the browser starts", () => {
  it.each(["local", "indexed"] as const)(
    "%s is left out, and put right once it can be",
    async (which) => {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      desk[which].rejects = "all";
      desk.restart();
      expect((await desk.history(alice)).read).not.toEqual({});
      const call = await desk.begin("call-0002", bob);
      expect(await desk.write(desk.after(call, { kind: "prompts paused" }))).toBe("no second copy");
      desk.wake();
      expect(await desk.write(desk.after(call, { kind: "ended", by: "handler" }))).toBe(
        "no second copy",
      );
      desk[which].rejects = "nothing";
      expect(await desk.call("call-0003", carol)).toBeDefined();
      expect(await desk.twin.hasSecondCopy()).toBe(false);
      desk.now += 61_000;
      await desk.call("call-0004", carol);
      expect(await desk.twin.hasSecondCopy()).toBe(true);
      expect(desk.sealed()).toEqual(["call-0001", "call-0002", "call-0003", "call-0004"]);
      expect(desk.indexed.all()).toEqual(desk.local.all());
      expect(await desk.problems()).toEqual([]);
    },
  );

  it("isn't looked for more than once a minute, and costs no more than that look", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk.indexed.rejects = "all";
    desk.restart();
    await desk.twin.prepare();
    const gets = () => [desk.local.gets, desk.indexed.gets];
    const before = gets();
    await desk.twin.prepare();
    expect(gets()).toEqual(before);
    desk.now += 61_000;
    await desk.twin.prepare();
    await desk.twin.prepare();
    expect(gets()).toEqual(before.map((each) => each + 1));
  });

  it("with the other one: nothing is done, and both say why", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const before = desk.local.all();
    desk.local.rejects = desk.indexed.rejects = "all";
    desk.restart();
    await expect(desk.twin.prepare()).rejects.toThrow(NotReadableError);
    await expect(desk.twin.read([keys.desk])).rejects.toThrow(NotReadableError);
    desk.local.rejects = desk.indexed.rejects = "nothing";
    await desk.twin.prepare();
    expect(desk.local.all()).toEqual(before);
  });

  it("may be IndexedDB damaged for good: it is made anew, and said to have been lost", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const before = desk.local.all();
    damageForGood(desk);
    desk.restart();
    await desk.twin.prepare();
    expect(await desk.twin.hasSecondCopy()).toBe(true);
    expect(desk.indexed.all()).toEqual({ ...before, findings: desk.local.value("findings") });
    expect(await desk.findings()).toMatchObject([{ kind: "store lost", store: "IndexedDB" }]);
  });

  it("stays as it is where it may hold what the other lacks", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    damageForGood(desk);
    desk.local.records.delete(keys.day("2026-11-21"));
    desk.restart();
    await desk.twin.prepare();
    expect(desk.indexed.renewed).toBe(0);
    expect(await desk.twin.hasSecondCopy()).toBe(false);
  });
});

/** IndexedDB as it is when its files are nonsense: only an empty one can be used again. */
function damageForGood({ indexed }: DeskInMemory): void {
  indexed.rejects = "all";
  indexed.error = new DamagedStoreError("It can't be opened.");
}

describe("a newer ledger", () => {
  it.each(["local", "indexed"] as const)("in %s is left untouched, and said", async (which) => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk[which].put(keys.ledger, { version: 3 });
    desk[which].put(keys.head, { links: "many" });
    desk.restart();
    const before = [desk.local.all(), desk.indexed.all()];
    for (let turn = 0; turn < 2; turn++) {
      await expect(desk.twin.prepare()).rejects.toThrow(NewerLedgerError);
      await expect(desk.twin.write({ set: { [keys.wordings]: {} }, remove: [] })).rejects.toThrow(
        NewerLedgerError,
      );
      await expect(desk.twin.check()).rejects.toThrow(NewerLedgerError);
      desk.wake();
    }
    expect([desk.local.all(), desk.indexed.all()]).toEqual(before);
    expect(await desk.twin.read([keys.desk])).toEqual({ desk: desk.local.value("desk") });
  });
});

describe("a store that is empty when the browser starts", () => {
  it.each(["local", "indexed"] as const)(
    "%s is filled from the other, and it is said once",
    async (which) => {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      await desk.begin("call-0002", bob);
      const before = desk.local.all();
      desk[which].records.clear();
      desk.restart();
      await desk.twin.prepare();
      const { findings, ...after } = desk.local.all();
      expect(after).toEqual(before);
      expect(desk.indexed.all()).toEqual(desk.local.all());
      expect(findings).toMatchObject([{ kind: "store lost", isSeen: false }]);
    },
  );
});
