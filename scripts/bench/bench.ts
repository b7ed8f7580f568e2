import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { measureDetection } from "./detection";
import { measureInsertions, measureShadowRoots } from "./insertions";
import { checkInstrument } from "./instrument";
import { measureLedger } from "./ledger";
import { measureLedgerLog } from "./ledger-log";
import { measureLoad } from "./load";
import { measureLookup } from "./lookup";
import { type BenchOptions, HELP, PARTS, type Part, readOptions } from "./options";
import type { Figure } from "./statistics";
import { tableOf } from "./table";

/** `npm run bench`: each figure beside its floor, measured in turn in the same run. */

const root = new URL("../../", import.meta.url).pathname;

const MEASURES: Record<Part, (other: BenchOptions["other"]) => Promise<Figure[]>> = {
  load: (other) => measureLoad(10, other),
  detection: (other) => measureDetection(10, other),
  insertions: (other) => measureInsertions(3, other),
  "shadow-roots": (other) => measureShadowRoots(3, other),
  ledger: () => measureLedger(15),
  "ledger-log": () => measureLedgerLog(5),
  lookup: () => measureLookup(15),
};

async function bench({ parts, other }: BenchOptions): Promise<void> {
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const instrument = await checkInstrument();
  const figures: Figure[] = [];
  for (const part of (Object.keys(PARTS) as Part[]).filter((each) => parts.has(each))) {
    console.error(`${part}: ${PARTS[part]} …`);
    figures.push(...(await MEASURES[part](other)));
  }
  const where = `${new Date().toISOString().slice(0, 10)}, ${platform()} ${arch()}, ${cpus().length} cores`;
  const table = `${where}. Median (5th–95th percentile). ${instrument}\n\n${tableOf(figures, other?.name)}\n`;
  console.log(table);
  mkdirSync(`${root}out/bench`, { recursive: true });
  writeFileSync(`${root}out/bench/bench.md`, table);
  writeFileSync(
    `${root}out/bench/bench.json`,
    JSON.stringify({ where, instrument, other: other?.name, figures }, null, 2),
  );
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
