import { describe, expect, it } from "vitest";
import type { Identity } from "../../src/call/identity";
import type { Link } from "../../src/ledger/chain";
import { keys } from "../../src/ledger/records";
import { eraseClients, purgeOld } from "../../src/ledger/stores/forget";
import { alice, bob, carol, DeskInMemory, FIRST, RECORDING } from "./ledgers";
import type { MemoryStore } from "./stores";

const links = (desk: DeskInMemory): Link[] =>
  (desk.local.value(keys.chain(0)) as { links: Link[] }).links;

const erase = async (desk: DeskInMemory, ...clients: Identity[]) =>
  eraseClients(desk.twin, await Promise.all(clients.map((each) => desk.clientId(each))));

describe("erasing a client", () => {
  it("takes their calls, and leaves the others' as they were", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    await desk.call("call-0002", bob, ...FIRST);
    const ofBob = await desk.history(bob);
    expect(await erase(desk, alice)).toBe("done");
    expect(desk.sealed()).toEqual(["call-0002"]);
    expect(await desk.history(bob)).toEqual(ofBob);
    expect(await desk.problems()).toEqual([]);
    expect(links(desk).at(-1)).toMatchObject({
      kind: "erased",
      calls: ["call-0001"],
      bindings: [],
    });
    await desk.twin.check();
    expect(await desk.findings()).toEqual([]);
    expect(desk.sealed(desk.indexed)).toEqual(["call-0002"]);
  });

  it("takes of a corrected call only the binding, and says so in the chain", async () => {
    const desk = new DeskInMemory();
    const begun = await desk.begin("call-0001", alice);
    const corrected = desk.bound(begun, await desk.desk(), carol);
    await desk.write(desk.after(corrected, { kind: "ended", by: "handler" }));
    const [erased, kept] = bindingsOf(desk, "call-0001");
    expect(erased).not.toBeNull();
    await erase(desk, alice);
    expect(bindingsOf(desk, "call-0001")).toEqual([null, kept]);
    expect(links(desk).at(-1)).toMatchObject({
      kind: "erased",
      calls: [],
      bindings: ["call-0001"],
    });
    await desk.twin.check();
    expect(await desk.problems()).toEqual([]);
    expect(await desk.findings()).toEqual([]);
    expect(bindingsOf(desk, "call-0001")).toEqual([null, kept]);
  });

  it("leaves a call that is open, whose readings begin anew", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const open = await desk.begin("call-0002", alice);
    await erase(desk, alice);
    expect(desk.open()).toEqual(["call-0002"]);
    await desk.write(desk.after(open, { kind: "ended", by: "handler" }));
    expect(desk.sealed()).toEqual(["call-0002"]);
    expect((await desk.history(alice)).read).toEqual({});
    expect(await desk.problems()).toEqual([]);
  });

  it("takes them out of those whom they were joined with", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", carol, RECORDING);
    const begun = await desk.begin("call-0002", alice);
    const joined = desk.bound(begun, await desk.desk(), alice, [carol]);
    await desk.write(desk.after(joined, { kind: "ended", by: "handler" }));
    expect((await desk.history(carol)).joined).toEqual([await desk.clientId(alice)]);
    await erase(desk, carol);
    expect((await desk.history(alice)).joined).toEqual([]);
    expect(await desk.history(carol)).toEqual({ read: {}, owed: {}, told: {}, joined: [] });
  });

  it("takes what was set aside unread and names them", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    await desk.call("call-0002", carol, ...FIRST);
    const key = (name: string) => `unread:${name}`;
    const setAside = (value: unknown) => ({ version: 2, at: desk.means.now(), value });
    desk.put({
      set: {
        [key("a")]: setAside('…"caseReference":"111122223333","role":"pwc"…'),
        [key("b")]: setAside('…"caseReference":"111122223333","role":"nrp"…'),
        [key("c")]: setAside({ id: "call-0001" }),
        [key("d")]: setAside({ id: "call-0002" }),
      },
    });
    await erase(desk, alice);
    expect([...desk.local.records.keys()].filter((each) => each.startsWith("unread:"))).toEqual([
      key("b"),
      key("d"),
    ]);
  });

  it.each(["local", "indexed"] as const)(
    "isn't done while %s can't be written; it goes on once it can",
    async (which) => {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      desk[which].rejects = "write";
      expect(await erase(desk, alice)).toBe("unfinished");
      expect(desk.sealed(desk[which])).toEqual(["call-0001"]);
      desk[which].rejects = "nothing";
      desk.now += 61_000;
      await desk.call("call-0002", bob);
      for (const store of [desk.local, desk.indexed]) {
        expect(desk.sealed(store)).toEqual(["call-0002"]);
        expect([...store.records.keys()].filter((key) => key.startsWith("intent:"))).toEqual([]);
      }
      expect(links(desk).map(({ kind }) => kind)).toEqual(["sealed", "erased", "sealed"]);
      expect(await desk.problems()).toEqual([]);
    },
  );

  it("isn't done where a store couldn't say what it has; it is once that can", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk.local.rejects = "write";
    await desk.call("call-0002", alice, ...FIRST);
    desk.local.rejects = "nothing";
    await desk.twin.prepare();
    desk.indexed.failures = 1;
    expect(await erase(desk, alice)).toBe("unfinished");
    desk.now += 61_000;
    await desk.call("call-0003", bob);
    for (const store of [desk.local, desk.indexed]) {
      expect(desk.sealed(store)).toEqual(["call-0003"]);
      expect([...store.records.values()].join()).not.toContain('"role":"pwc"');
    }
    expect(await desk.problems()).toEqual([]);
  });

  it("leaves what was found and said of others", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    await desk.call("call-0002", bob, ...FIRST);
    desk.local.put(keys.day("2026-11-21"), { nonsense: 1 });
    desk.restart();
    await desk.twin.prepare();
    const before = await desk.findings();
    await erase(desk, alice);
    expect(await desk.findings()).toEqual(before);
    expect(before.flatMap(({ kept = [] }) => kept)).toHaveLength(1);
  });

  it("holds when a store that had missed it went on alone for a while", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const before = desk.local.snapshot();
    await erase(desk, alice);
    desk.local.records = before;
    desk.indexed.rejects = "all";
    desk.restart();
    await desk.call("call-0002", bob);
    desk.indexed.rejects = "nothing";
    desk.restart();
    for (let turn = 0; turn < 2; turn++) {
      await desk.twin.prepare();
      await desk.twin.check();
      expect(desk.sealed()).toEqual(["call-0002"]);
      expect(desk.sealed(desk.indexed)).toEqual(["call-0002"]);
      expect(links(desk).filter(({ kind }) => kind === "erased")).toHaveLength(1);
      expect(await desk.problems()).toEqual([]);
      desk.restart();
    }
    expect((await desk.findings()).map(({ kind }) => kind)).not.toContain("call lost");
  });

  it("can't be undone by a store that has gone back to what it was before", async () => {
    for (const which of ["local", "indexed"] as const) {
      const desk = new DeskInMemory();
      await desk.call("call-0001", alice, ...FIRST);
      await desk.call("call-0002", bob);
      const before = desk[which].snapshot();
      await erase(desk, alice);
      desk[which].records = before;
      desk.restart();
      await desk.twin.prepare();
      expect(desk.sealed()).toEqual(["call-0002"]);
      expect(desk.sealed(desk.indexed)).toEqual(["call-0002"]);
      expect((await desk.history(alice)).read).toEqual({});
      expect(await desk.problems()).toEqual([]);
    }
  });
});

const bindingsOf = (desk: DeskInMemory, call: string): unknown[] =>
  (desk.local.value(keys.bindings("2026-11-21")) as { calls: Record<string, unknown[]> }).calls[
    call
  ] ?? [];

const daysOf = (store: MemoryStore, kind: string): string[] =>
  [...store.records.keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1));

describe("purging", () => {
  it("takes the times after 30 days, and the rest after as long as was set", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    await desk.liveThrough(20);
    await desk.call("call-0002", bob, RECORDING);
    await desk.liveThrough(11);
    await purgeOld(desk.twin, 31);
    expect(daysOf(desk.local, "timings")).toEqual(["2026-12-11"]);
    expect(desk.sealed()).toEqual(["call-0001", "call-0002"]);
    desk.addDays(1);
    await purgeOld(desk.twin, 31);
    expect(desk.sealed()).toEqual(["call-0002"]);
    expect(daysOf(desk.indexed, "bindings")).toEqual(["2026-12-11"]);
    expect((await desk.history(alice)).read).toEqual({});
    expect((await desk.history(bob)).read).not.toEqual({});
    expect(links(desk).filter(({ kind }) => kind === "purged")).toMatchObject([
      { days: [], timings: ["2026-11-21"] },
      { days: ["2026-11-21"], timings: [] },
    ]);
    await desk.twin.check();
    expect(await desk.findings()).toEqual([]);
    expect(await desk.problems()).toEqual([]);
  });

  it("waits when the clock has jumped a year, and goes on when it is right again", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    await desk.liveThrough(4);
    desk.addDays(500);
    await purgeOld(desk.twin, 400);
    expect(desk.sealed()).toEqual(["call-0001"]);
    expect(daysOf(desk.local, "timings")).toEqual(["2026-11-21"]);
    desk.addDays(-499);
    await purgeOld(desk.twin, 400);
    expect(desk.sealed()).toEqual(["call-0001"]);
    desk.addDays(499);
    for (let day = 0; day < 4; day++) {
      expect(desk.sealed()).toEqual(["call-0001"]);
      await purgeOld(desk.twin, 400);
      desk.addDays(1);
    }
    expect(desk.sealed()).toEqual([]);
  });

  it("takes what was set aside, and what was found, as long ago", async () => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    desk.indexed.put(keys.day("2026-11-21"), { nonsense: 1 });
    await desk.twin.check();
    expect(daysOf(desk.local, "unread")).toHaveLength(1);
    expect(await desk.findings()).toHaveLength(1);
    await desk.liveThrough(40);
    await purgeOld(desk.twin, 30);
    expect(daysOf(desk.local, "unread")).toEqual([]);
    expect(await desk.findings()).toEqual([]);
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });

  it.each(["local", "indexed"] as const)("isn't undone by %s with an older copy", async (which) => {
    const desk = new DeskInMemory();
    await desk.call("call-0001", alice, ...FIRST);
    const before = desk[which].snapshot();
    await desk.liveThrough(40);
    await purgeOld(desk.twin, 30);
    desk[which].records = before;
    desk.restart();
    await desk.twin.prepare();
    expect(desk.sealed()).toEqual([]);
    expect(daysOf(desk.local, "timings")).toEqual([]);
    expect((await desk.history(alice)).read).toEqual({});
    expect(desk.indexed.all()).toEqual(desk.local.all());
  });
});
