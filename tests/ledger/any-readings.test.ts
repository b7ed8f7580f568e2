import fc from "fast-check";
import { expect, it } from "vitest";
import type { Happening } from "../../src/call/call-event";
import type { Draft } from "../../src/ledger/draft";
import { reseal } from "../../src/ledger/reseal";
import { alice, bob, carol, DeskInMemory, FIRST, pack, RECORDING, readInFull } from "./ledgers";
import type { MemoryStore } from "./stores";

const CLIENTS = [alice, bob, carol, { caseReference: "9" }];

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  ...[RECORDING, ...FIRST].flatMap(readInFull).map((each) => fc.constant(each)),
  fc.constantFrom<Happening>(
    { kind: "prompts paused" },
    { kind: "prompts resumed" },
    { kind: "fact changed", by: "handler", change: { firstContact: false } },
    { kind: "fact changed", by: "console", change: { firstContact: true, direction: "outbound" } },
    { kind: "fact changed", by: "handler", change: { speaker: "voicemail" } },
    { kind: "note accepted", note: { code: "A", on: "2026-11-20T10:00", statements: [...FIRST] } },
  ),
);

const anyCall = fc.record({
  with: fc.nat({ max: 3 }),
  correctedTo: fc.option(fc.nat({ max: 3 })),
  joined: fc.option(fc.subarray([0, 1, 2])),
  happenings: fc.array(anyHappening, { maxLength: 12 }),
  late: fc.option(anyHappening),
});

const readings = (store: MemoryStore) =>
  Object.fromEntries(Object.entries(store.all()).filter(([key]) => key.startsWith("readings:")));

it("puts the readings together as sealing the calls one by one does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCall, { maxLength: 8 }), async (calls) => {
      const desk = new DeskInMemory();
      for (const [index, each] of calls.entries()) {
        const id = `call-${String(index).padStart(4, "0")}`;
        const client = (number: number) => CLIENTS[number] ?? {};
        let call = await desk.begin(id, client(each.with));
        const { joined } = each;
        if (joined !== null) {
          call = desk.bound(call, await desk.desk(), client(each.with), joined.map(client));
        }
        call = desk.after(call, ...each.happenings);
        if (each.correctedTo !== null) {
          call = desk.bound(call, await desk.desk(), client(each.correctedTo));
        }
        const ended = desk.after(call, { kind: "ended", by: "handler" });
        await desk.write(ended);
        const { late } = each;
        if (late === null) continue;
        const fresh = { at: desk.means.now(), salt: desk.means.random(16) };
        const sealed = { id, startedAt: call.startedAt, statements: pack.statements };
        await desk.change((draft: Draft) =>
          reseal(draft, sealed, fresh, (before) => desk.after(before, late)),
        );
      }
      await desk.twin.prepare();
      const before = readings(desk.local);
      await desk.twin.check();
      expect(readings(desk.local)).toEqual(before);
      for (const key of Object.keys(before)) desk.local.records.delete(key);
      await desk.twin.check();
      expect(readings(desk.local)).toEqual(before);
      for (const store of [desk.local, desk.indexed]) {
        for (const key of Object.keys(before)) store.records.delete(key);
      }
      await desk.twin.check();
      expect(readings(desk.local)).toEqual(before);
      expect(readings(desk.indexed)).toEqual(before);
    }),
    { numRuns: 200 },
  );
}, 60_000);
