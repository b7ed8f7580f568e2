import { digestOf } from "../../src/call/digest";
import { exportCsv } from "../../src/ledger/export/export-csv";
import { exportLines } from "../../src/ledger/export/export-lines";
import { verifyLedger } from "../../src/ledger/verify/verify";
import { seededRecords } from "../desk/seeded-ledger";
import { compilePolicy } from "../policy/editions";
import { type Figure, figureOf } from "./statistics";

const EVENTS = 100_000;

async function timed(work: () => AsyncGenerator<unknown>): Promise<number> {
  const before = performance.now();
  for await (const _piece of work());
  return performance.now() - before;
}

const PAIRS = 5;

/** Verifying and exporting a ledger of 100,000 events, beside digesting its bytes and no more. */
export async function measureLedgerLog(): Promise<Figure[]> {
  const { pack } = await compilePolicy();
  const records = await seededRecords(EVENTS, pack, Date.now());
  const source = {
    get: async (keys: readonly string[]) =>
      Object.fromEntries(keys.filter((key) => key in records).map((key) => [key, records[key]])),
    list: async () => Object.keys(records),
  };
  const options = { at: new Date().toISOString(), timings: true };
  const kinds: [name: string, work: () => AsyncGenerator<unknown>][] = [
    ["verify", () => verifyLedger(source, {})],
    ["export as JSON Lines", () => exportLines(source, options)],
    ["export as CSV", () => exportCsv(source, options)],
  ];
  const figures: Figure[] = [];
  for (const [name, work] of kinds) {
    const [a, b]: [number[], number[]] = [[], []];
    for (let pair = -1; pair < PAIRS; pair++) {
      const ours = await timed(work);
      const before = performance.now();
      digestOf(JSON.stringify(records));
      const floor = performance.now() - before;
      if (pair < 0) continue;
      a.push(ours);
      b.push(floor);
    }
    figures.push(
      figureOf(
        {
          name: `${name}, ${EVENTS.toLocaleString("en-GB")} events`,
          spans: "all of it, over records in memory, in Node",
          unit: "ms",
          floorName: "one digest of the same bytes",
          compared: "ratio",
          goals: [],
        },
        { ours: a, floor: b },
      ),
    );
  }
  return figures;
}
