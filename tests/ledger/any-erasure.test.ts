import fc from "fast-check";
import { expect, it } from "vitest";
import { keys } from "../../src/ledger/records";
import { eraseClients } from "../../src/ledger/stores/forget";
import { DeskInMemory, FIRST, RECORDING } from "./ledgers";
import { Life } from "./stores";

type Turn =
  | { kind: "call" | "erase"; client: number }
  | { kind: "store"; which: "local" | "indexed"; rejects: "nothing" | "write" | "get" | "all" }
  | { kind: "die"; steps: number; end: "wake" | "restart" }
  | { kind: "restart" | "a while" | "next day" | "check" };

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("call"), client: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("erase"), client: fc.nat({ max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("store"),
      which: fc.constantFrom("local", "indexed"),
      rejects: fc.constantFrom("nothing", "nothing", "write", "get", "all"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("die"),
      steps: fc.nat({ max: 40 }),
      end: fc.constantFrom("wake", "restart"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("restart", "a while", "next day", "check") }),
  },
) as fc.Arbitrary<Turn>;

const clientOf = (number: number) => ({ clientReference: `CLIENT-${number}` });

it("keeps a client erased, whichever store fails and whatever dies when", async () => {
  const count = { done: 0, unfinished: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyTurn, { maxLength: 40, size: "max" }), async (turns) => {
      const desk = new DeskInMemory();
      const names = await Promise.all([0, 1, 2, 3].map((each) => desk.clientId(clientOf(each))));
      const erased = new Set<number>();
      let isDying: "wake" | "restart" | undefined;
      for (const [index, turn] of turns.entries()) {
        try {
          if (turn.kind === "store") desk[turn.which].rejects = turn.rejects;
          else if (turn.kind === "die") {
            desk.live(new Life(turn.steps));
            isDying = turn.end;
          } else if (turn.kind === "restart") desk.restart();
          else if (turn.kind === "a while") desk.now += 70_000;
          else if (turn.kind === "next day") desk.addDays(1);
          else if (turn.kind === "check") await desk.twin.check();
          else if (turn.kind === "call" && !erased.has(turn.client)) {
            const id = `call-${turn.client}-${String(index).padStart(3, "0")}`;
            await desk.call(id, clientOf(turn.client), RECORDING, ...FIRST);
          } else if (turn.kind === "erase") {
            // Whether it is done or not, from here on this client is to go.
            const name = names[turn.client] ?? "";
            count[await eraseClients(desk.twin, [name])]++;
            erased.add(turn.client);
          }
        } catch {
          count.failed++;
          if (isDying !== undefined) desk[isDying]();
          isDying = undefined;
        }
      }
      desk.local.rejects = desk.indexed.rejects = "nothing";
      desk.now += 5 * 60_000;
      desk.wake();
      await desk.twin.prepare();
      await desk.twin.check();
      expect(desk.indexed.all()).toEqual(desk.local.all());
      expect((await desk.twin.list()).filter((key) => key.startsWith("intent:"))).toEqual([]);
      for (const client of erased) {
        const isOpen = desk.open().some((id) => id.startsWith(`call-${client}-`));
        if (isOpen) continue;
        const name = names[client]?.split(" ")[1] ?? "";
        for (const [key, text] of desk.local.records) {
          expect(text.includes(name), `${key} names the client: ${text}`).toBe(false);
          expect(text.includes(`CLIENT-${client}`), `${key} names the client`).toBe(false);
        }
        expect(desk.sealed().filter((id) => id.startsWith(`call-${client}-`))).toEqual([]);
        expect(desk.local.value(keys.call(`call-${client}-000`))).toBeUndefined();
      }
      const after = desk.local.all();
      await desk.twin.check();
      expect(desk.local.all()).toEqual(after);
    }),
    { numRuns: 400 },
  );
  console.log("erasures in 400 ledgers with failing stores and deaths:", count);
}, 120_000);
