import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/ledger/records";
import { eraseClients } from "../../src/ledger/stores/forget";
import type { ProblemKind } from "../../src/ledger/verify/verify-problem";
import { alice, bob, carol, DeskInMemory, FIRST, RECORDING } from "./ledgers";
import type { MemoryStore } from "./stores";

const CLIENTS = { alice, bob, carol };

type Deed =
  | { kind: "call"; with: keyof typeof CLIENTS; read: readonly string[] }
  | { kind: "open"; with: keyof typeof CLIENTS }
  | { kind: "next day" }
  | { kind: "erase"; client: keyof typeof CLIENTS };

const anyClient = fc.constantFrom(...(Object.keys(CLIENTS) as (keyof typeof CLIENTS)[]));
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("call" as const),
      with: anyClient,
      read: fc.subarray([RECORDING, ...FIRST]),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("open" as const), with: anyClient }) },
  { weight: 2, arbitrary: fc.constant({ kind: "next day" } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase" as const), client: anyClient }) },
);

/** What becomes of one record, as LevelDB loses things: gone, an earlier value, or nonsense. */
const anyFate = fc.oneof(
  { weight: 4, arbitrary: fc.constant("kept" as const) },
  { weight: 2, arbitrary: fc.constant("gone" as const) },
  { weight: 3, arbitrary: fc.nat({ max: 30 }).map((ago) => ({ ago })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ bad: 7 }, { bad: { version: 2, calls: {} } }, { bad: [] }),
  },
);

/** A value somewhere inside of a record is another one, or gone. */
const anyChange = fc.record({
  nth: fc.nat({ max: 500 }),
  to: fc.constantFrom(0, "x", null, undefined, []),
});
type Fate = typeof anyFate extends fc.Arbitrary<infer F> ? F : never;

async function live(desk: DeskInMemory, deeds: readonly Deed[], onDeed: () => void): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    const id = `call-${String(index).padStart(4, "0")}`;
    if (deed.kind === "next day") desk.addDays(1);
    else if (deed.kind === "erase") {
      await eraseClients(desk.twin, [await desk.clientId(CLIENTS[deed.client])]);
    } else if (deed.kind === "open") {
      await desk.write(
        desk.after(await desk.begin(id, CLIENTS[deed.with]), { kind: "prompts paused" }),
      );
    } else await desk.call(id, CLIENTS[deed.with], ...deed.read);
    onDeed();
  }
}

function damage(
  store: MemoryStore,
  pasts: ReadonlyMap<string, string>[],
  fates: readonly Fate[],
): void {
  const keys = new Set(pasts.flatMap((past) => [...past.keys()]));
  for (const [index, key] of [...keys].sort().entries()) {
    const fate = fates[index % fates.length];
    if (fate === undefined || fate === "kept") continue;
    if (fate === "gone") store.records.delete(key);
    else if ("bad" in fate) store.put(key, fate.bad);
    else {
      const value = pasts.at(-1 - Math.min(fate.ago, pasts.length - 1))?.get(key);
      if (value === undefined) store.records.delete(key);
      else store.records.set(key, value);
    }
  }
}

/** Of these, a digest or the calls themselves tell whether they are as they were. */
const VOUCHED_FOR = new Set(["day", "bindings", "timings", "chain", "head", "readings"]);

function changeInside(store: MemoryStore, changes: readonly { nth: number; to: unknown }[]): void {
  const keys = [...store.records.keys()].filter((key) => VOUCHED_FOR.has(kindOf(key) ?? "")).sort();
  for (const [index, key] of keys.entries()) {
    const change = changes[index % changes.length];
    const record = store.value(key);
    const places = placesIn(record);
    const place = places[(change?.nth ?? 0) % Math.max(1, places.length)];
    if (change === undefined || place === undefined) continue;
    if (change.to === undefined) delete place.of[place.name];
    else place.of[place.name] = change.to;
    store.put(key, record);
  }
}

type Members = Record<string, unknown>;

/** Every member of a value, however deep. */
const placesIn = (value: unknown): { of: Members; name: string }[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]) => [
        { of: value as Members, name },
        ...placesIn(member),
      ]);

/** What is kept, without what is only said about it. */
const kept = (store: MemoryStore): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(store.all()).filter(
      ([key]) => !["findings", "unread"].includes(kindOf(key) ?? ""),
    ),
  );

describe("whatever becomes of the records of one store", () => {
  it.each(["local", "indexed"] as const)(
    "%s is as the other was, and so is the other",
    async (which) => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyDeed, { minLength: 1, maxLength: 12 }),
          fc.array(anyFate, { minLength: 1, maxLength: 40 }),
          async (deeds, fates) => {
            const desk = new DeskInMemory();
            const pasts: Map<string, string>[] = [];
            await live(desk, deeds, () => pasts.push(desk[which].snapshot()));
            await desk.twin.check();
            const before = kept(desk[which]);
            damage(desk[which], pasts, fates);
            desk.restart();
            await desk.twin.prepare();
            await desk.twin.check();
            expect(kept(desk.local)).toEqual(before);
            expect(desk.indexed.all()).toEqual(desk.local.all());
            expect(await desk.problems()).toEqual([]);
            const after = desk.local.all();
            await desk.twin.check();
            expect(desk.local.all()).toEqual(after);
            count++;
          },
        ),
        { numRuns: 150 },
      );
      console.log(`${count} ledgers damaged in ${which}`);
    },
    60_000,
  );
});

/** What a ledger that has lost something may still be found to lack: no more can be put right. */
const LASTING: readonly ProblemKind[] = [
  "links missing",
  "chain broken",
  "call missing",
  "binding changed",
  "binding missing",
  "times missing",
  "left over",
];

const idsIn = (stores: readonly MemoryStore[]): Set<string> =>
  new Set(
    stores.flatMap((store) =>
      [...store.records].flatMap(([key, text]) => `${key} ${text}`.match(/call-\d{4}/g) ?? []),
    ),
  );

describe("whatever is changed inside of the records of one store", () => {
  it.each(["local", "indexed"] as const)(
    "%s is as the other was",
    async (which) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyDeed, { minLength: 1, maxLength: 8 }),
          fc.array(anyChange, { minLength: 1, maxLength: 12 }),
          async (deeds, changes) => {
            const desk = new DeskInMemory();
            await live(desk, deeds, () => undefined);
            await desk.twin.check();
            const before = kept(desk.local);
            changeInside(desk[which], changes);
            desk.restart();
            await desk.twin.prepare();
            await desk.twin.check();
            expect(kept(desk.local)).toEqual(before);
            expect(desk.indexed.all()).toEqual(desk.local.all());
            expect(await desk.problems()).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    },
    60_000,
  );
});

describe("whatever becomes of the records of both stores", () => {
  it("what is left agrees and verifies, and no call that is named anywhere is quietly dropped", async () => {
    const found: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 1, maxLength: 12 }),
        fc.array(anyFate, { minLength: 1, maxLength: 40 }),
        fc.array(anyFate, { minLength: 1, maxLength: 40 }),
        async (deeds, ...fates) => {
          const desk = new DeskInMemory();
          const pasts = [[], []] as Map<string, string>[][];
          const stores = [desk.local, desk.indexed];
          await live(desk, deeds, () => {
            for (const [index, store] of stores.entries()) pasts[index]?.push(store.snapshot());
          });
          for (const [index, store] of stores.entries()) {
            damage(store, pasts[index] ?? [], fates[index] ?? []);
          }
          const named = idsIn(stores);
          desk.restart();
          await desk.twin.prepare();
          await desk.twin.check();
          expect(desk.indexed.all()).toEqual(desk.local.all());
          expect([...named].filter((id) => !idsIn([desk.local]).has(id))).toEqual([]);
          const kinds = (await desk.problems()).map(({ kind }) => kind);
          expect(kinds.filter((kind) => !LASTING.includes(kind))).toEqual([]);
          for (const { kind } of await desk.findings()) found[kind] = (found[kind] ?? 0) + 1;
          const after = desk.local.all();
          await desk.twin.check();
          expect(desk.local.all()).toEqual(after);
        },
      ),
      { numRuns: 300 },
    );
    console.log("300 ledgers damaged in both stores; found:", found);
  }, 120_000);
});
