import { describe, expect, it } from "vitest";
import { type ChainPart, EMPTY_HEAD, headOf, type Link } from "../../src/ledger/chain";
import type { Finding } from "../../src/ledger/finding";
import { keys } from "../../src/ledger/records";
import { callDigest, type SealedCall } from "../../src/ledger/sealed-call";
import { alice, bob, DeskInMemory, FIRST, RECORDING } from "./ledgers";
import type { MemoryStore } from "./stores";

const DAY = keys.day("2026-11-21");

async function threeCalls(): Promise<DeskInMemory> {
  const desk = new DeskInMemory();
  await desk.call("call-0001", alice, ...FIRST);
  await desk.call("call-0002", bob, RECORDING);
  await desk.call("call-0003", alice, RECORDING);
  return desk;
}

const callsIn = (store: MemoryStore): SealedCall[] =>
  (store.value(DAY) as { calls: SealedCall[] } | undefined)?.calls ?? [];
const putCalls = (store: MemoryStore, calls: readonly unknown[]) =>
  store.put(DAY, { version: 2, calls });

/** The second call said to have begun at another desk. */
const altered = (store: MemoryStore) =>
  putCalls(
    store,
    callsIn(store).map((call) => (call.id === "call-0002" ? { ...call, desk: "forged" } : call)),
  );
const extended = (store: MemoryStore) =>
  putCalls(
    store,
    callsIn(store).map((call) => (call.id === "call-0002" ? { ...call, extra: 1 } : call)),
  );
const removed = (store: MemoryStore) =>
  putCalls(
    store,
    callsIn(store).filter(({ id }) => id !== "call-0002"),
  );
const swapped = (store: MemoryStore) => putCalls(store, callsIn(store).toReversed());
const renamed = (store: MemoryStore) => {
  const [one, two, ...rest] = callsIn(store);
  putCalls(store, [{ ...two, id: one?.id }, { ...one, id: two?.id }, ...rest]);
};
const doubled = (store: MemoryStore) => putCalls(store, [...callsIn(store), ...callsIn(store)]);
/** Altered, and the chain after it made to fit. */
const rehashed = (store: MemoryStore) => {
  altered(store);
  const part = store.value(keys.chain(0)) as ChainPart;
  const links = part.links.map((link): Link => {
    const call = callsIn(store).find(({ id }) => link.kind === "sealed" && id === link.call);
    return link.kind === "sealed" && call !== undefined
      ? { ...link, digest: callDigest(call) }
      : link;
  });
  const next = { ...part, before: EMPTY_HEAD, links };
  store.put(keys.chain(0), next);
  store.put(keys.head, headOf(next));
};
const unlinked = (store: MemoryStore) => {
  const part = store.value(keys.chain(0)) as ChainPart;
  store.put(keys.chain(0), { ...part, links: part.links.slice(0, 1) });
};
const relinked = (store: MemoryStore) => {
  const part = store.value(keys.chain(0)) as ChainPart;
  store.put(keys.chain(0), { ...part, links: part.links.toReversed() });
};
const headless = (store: MemoryStore) => void store.records.delete(keys.head);

const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, about, store }) =>
    `${kind} ${store ?? ""}: ${about.join(", ")}`.replace(" :", ":"),
  );

const TAMPERINGS = {
  altered,
  extended,
  removed,
  swapped,
  renamed,
  doubled,
  unlinked,
  relinked,
  headless,
};

describe.each(["local", "indexed"] as const)("in %s alone, a call or its link", (which) => {
  it.each(Object.entries(TAMPERINGS))(
    "%s is put right from the other store",
    async (_name, tamper) => {
      const desk = await threeCalls();
      const before = desk.local.all();
      tamper(desk[which]);
      desk.restart();
      await desk.twin.prepare();
      await desk.twin.check();
      const { findings: _said, ...after } = desk.local.all();
      expect(
        Object.fromEntries(Object.entries(after).filter(([key]) => !key.startsWith("unread:"))),
      ).toEqual(before);
      expect(desk.indexed.all()).toEqual(desk.local.all());
      expect(await desk.problems()).toEqual([]);
      if (tamper === swapped) return;
      const store = which === "local" ? "storage.local" : "IndexedDB";
      expect(
        told(await desk.findings()).filter((each) => !each.startsWith(`healed ${store}`)),
      ).toEqual([]);
      expect(await desk.findings()).toHaveLength(1);
    },
  );
});

describe("a call altered in one store with the chain made to fit", () => {
  it("leaves both copies: storage.local's stands, the other is kept, and it is said", async () => {
    for (const which of ["local", "indexed"] as const) {
      const desk = await threeCalls();
      const other = callsIn(which === "local" ? desk.indexed : desk.local)[1];
      rehashed(desk[which]);
      const forged = callsIn(desk[which])[1];
      desk.restart();
      await desk.twin.prepare();
      const stands = which === "local" ? forged : other;
      expect(callsIn(desk.local)[1]).toEqual(stands);
      expect(callsIn(desk.indexed)[1]).toEqual(stands);
      expect(await desk.problems()).toEqual([]);
      const [finding] = (await desk.findings()).filter(({ kind }) => kind === "copies differ");
      expect(finding?.about).toContain("call-0002");
      const kept = (finding?.kept ?? []).map(
        (key) => (desk.local.value(key) as { value: unknown }).value,
      );
      expect(kept).toContainEqual(which === "local" ? other : forged);
      const links = (desk.local.value(keys.chain(0)) as ChainPart).links;
      expect(links.at(-1)?.kind).toBe("healed");
      const before = desk.local.all();
      await desk.twin.check();
      expect(desk.local.all()).toEqual(before);
    }
  });
});

describe("in both stores, a call", () => {
  it.each([
    ["altered", altered, ["call lost: call-0002"]],
    ["removed", removed, ["call lost: call-0002"]],
    ["renamed", renamed, ["call lost: call-0001, call-0002"]],
  ] as const)(
    "%s is named as lost, once, and what was found is kept",
    async (name, tamper, findings) => {
      const desk = await threeCalls();
      tamper(desk.local);
      tamper(desk.indexed);
      const forged = callsIn(desk.local).find(({ desk: at }) => at === "forged");
      desk.restart();
      await desk.twin.prepare();
      await desk.twin.check();
      expect(told(await desk.findings())).toEqual(findings);
      expect(desk.sealed()).toEqual(
        name === "renamed" ? ["call-0003"] : ["call-0001", "call-0003"],
      );
      const kept = (await desk.findings()).flatMap(({ kept: of = [] }) =>
        of.map((key) => (desk.local.value(key) as { value: unknown }).value),
      );
      if (forged !== undefined) expect(kept).toEqual([forged]);
      expect((await desk.problems()).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["call missing"]),
      );
      const before = desk.local.all();
      await desk.twin.check();
      expect(desk.local.all()).toEqual(before);
    },
  );

  it("that stood under another day in both goes back to its own", async () => {
    const desk = await threeCalls();
    const before = desk.local.all();
    for (const store of [desk.local, desk.indexed]) {
      for (const kind of ["day", "bindings", "timings"]) {
        store.put(`${kind}:2026-11-22`, store.value(`${kind}:2026-11-21`));
        store.records.delete(`${kind}:2026-11-21`);
      }
    }
    desk.restart();
    await desk.twin.prepare();
    await desk.twin.check();
    expect(desk.local.all()).toEqual(before);
    expect(desk.indexed.all()).toEqual(before);
  });

  it("whose links are lost is linked anew, and it is said", async () => {
    const desk = await threeCalls();
    for (const store of [desk.local, desk.indexed]) {
      store.records.delete(keys.head);
      store.records.delete(keys.chain(0));
    }
    desk.restart();
    await desk.twin.prepare();
    await desk.twin.check();
    expect(desk.sealed()).toEqual(["call-0001", "call-0002", "call-0003"]);
    expect(await desk.problems()).toEqual([]);
    expect(told(await desk.findings())).toEqual(["links lost: call-0001, call-0002, call-0003"]);
    const before = desk.local.all();
    await desk.twin.check();
    expect(desk.local.all()).toEqual(before);
  });
});

describe("what stands beside a call that is lost", () => {
  it("stays, so that it can be erased; what can't be read is set aside, and the day is usable", async () => {
    const desk = await threeCalls();
    for (const store of [desk.local, desk.indexed]) {
      removed(store);
      const bindings = store.value(keys.bindings("2026-11-21")) as {
        calls: Record<string, unknown>;
      };
      const timings = store.value(keys.timings("2026-11-21")) as { calls: Record<string, unknown> };
      store.put(keys.timings("2026-11-21"), {
        ...timings,
        calls: { ...timings.calls, "call-0002": 7 },
      });
      store.put(keys.bindings("2026-11-21"), bindings);
    }
    desk.restart();
    await desk.twin.prepare();
    await desk.twin.check();
    const after = desk.local.all();
    expect(JSON.stringify(after[keys.bindings("2026-11-21")])).toContain("call-0002");
    expect(JSON.stringify(after[keys.timings("2026-11-21")])).not.toContain("call-0002");
    expect(Object.keys(after).filter((key) => key.startsWith("unread:"))).toHaveLength(1);
    await desk.call("call-0004", bob, RECORDING);
    expect(desk.sealed()).toEqual(["call-0001", "call-0003", "call-0004"]);
  });
});
