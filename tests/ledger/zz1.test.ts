import fc from "fast-check";
import { it } from "vitest";
import { isEnded } from "../../src/call/call";
import { expectWhole, Tale } from "./kills";
import { alice, bob, carol, DeskInMemory, FIRST, RECORDING, readInFull } from "./ledgers";

const CLIENTS = [alice, bob, carol];
const anyRejecting = fc.constantFrom("nothing", "nothing", "write", "get", "all");

type Turn =
  | { kind: "press"; call: number; end: boolean }
  | { kind: "store"; which: "local" | "indexed"; rejects: "nothing" | "write" | "get" | "all" }
  | { kind: "wake" }
  | { kind: "restart" }
  | { kind: "a while" };

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("press" as const),
      call: fc.nat({ max: 3 }),
      end: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("store" as const),
      which: fc.constantFrom("local", "indexed"),
      rejects: anyRejecting,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("wake", "restart", "a while") }),
  },
) as fc.Arbitrary<Turn>;

it("loses nothing it had said to be saved, whichever store fails when", async () => {
  const count = { saved: 0, "no second copy": 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyTurn, { maxLength: 60, size: "max" }), async (turns) => {
      const desk = new DeskInMemory();
      await desk.twin.prepare();
      const tale = new Tale();
      const happenings = [RECORDING, ...FIRST].flatMap(readInFull);
      for (const [index, turn] of turns.entries()) {
        if (turn.kind === "store") desk[turn.which].rejects = turn.rejects;
        else if (turn.kind === "wake") desk.wake();
        else if (turn.kind === "restart") desk.restart();
        else if (turn.kind === "a while") desk.now += 70_000;
        else {
          try {
            const before = await desk.openCall(turn.call);
            const happening = happenings[index % happenings.length];
            if (before !== undefined && happening === undefined) continue;
            const id = `call-${turn.call}-${index}`;
            const call =
              before === undefined
                ? await desk.begin(id, CLIENTS[turn.call])
                : desk.after(before, ...(happening === undefined ? [] : [happening]));
            const next = turn.end ? desk.after(call, { kind: "ended", by: "handler" }) : call;
            const saved = await desk.write(next);
            if (saved === undefined) continue;
            if (isEnded(next) || saved) tale.saved(next);
            count[saved]++;
          } catch {
            count.failed++;
          }
        }
      }
      desk.local.rejects = desk.indexed.rejects = "nothing";
      desk.now += 5 * 60_000;
      desk.wake();
      await desk.twin.prepare();
      await expectWhole(desk, tale, { mayFind: true });
    }),
    { numRuns: 2500 },
  );
  console.log("changes in 400 ledgers with failing stores:", count);
}, 900_000);
