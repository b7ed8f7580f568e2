import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { measureLedger } from "./ledger";
import { measureLedgerLog } from "./ledger-log";
import { measureLoad } from "./load";
import { measureLookup } from "./lookup";
import { measurePanelLatency } from "./panel-latency";
import { tableOf } from "./statistics";

/** `npm run bench`: each figure beside its floor, measured in turn in the same run. */

const root = new URL("../../", import.meta.url).pathname;
execFileSync("npm", ["run", "--silent", "build"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});

const figures = [
  await measureLoad(20),
  await measurePanelLatency(40),
  ...(await measureLedger(15)),
  ...(await measureLedgerLog(5)),
  ...(await measureLookup(15)),
];
const where = `${new Date().toISOString().slice(0, 10)}, ${platform()} ${arch()}, ${cpus().length} cores`;
const table = `${where}. Median (5th–95th percentile).\n\n${tableOf(figures)}\n`;
console.log(table);
mkdirSync(`${root}out/bench`, { recursive: true });
writeFileSync(`${root}out/bench/bench.md`, table);
writeFileSync(`${root}out/bench/bench.json`, JSON.stringify({ where, figures }, null, 2));
