import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkInstrument } from "./instrument";
import { atTheEnd, thisMachine } from "./machine";
import { type BenchOptions, HELP, readOptions } from "./options";
import { PARTS } from "./parts";
import { buildPractice } from "./practice-build";
import { markdownOf, type Report } from "./report/report";
import { pageOfReport } from "./report/report-page";
import type { Figure } from "./statistics";

/** `npm run bench`: each figure beside its floor, measured in turn in the same run. */

const OUT = new URL("../../out/bench/", import.meta.url).pathname;

/** Does one thing after another, and says on the way how long each took. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  process.stderr.write(`${what} … `);
  const done = await work();
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
  return done;
}

async function bench({ parts, isFull, other }: BenchOptions): Promise<void> {
  const machine = thisMachine();
  await step("building", buildPractice);
  const instrument = await step("checking the instrument", checkInstrument);
  const figures: Figure[] = [];
  const failures: string[] = [];
  for (const name of parts) {
    const part = PARTS[name];
    if (part === undefined) continue;
    try {
      const measure = () => part.measure({ isFull, other });
      figures.push(...(await step(`${name}: ${part.what}`, measure)));
    } catch (error) {
      // A browser that stumbles doesn't cost what was measured before and what comes after.
      console.error(error);
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  write({ machine: atTheEnd(machine), other: other?.name, instrument, failures, figures });
}

function write(report: Report): void {
  const markdown = `${markdownOf(report)}\n`;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "bench.md"), markdown);
  writeFileSync(join(OUT, "bench.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(OUT, "bench.html"), pageOfReport(report));
  console.log(markdown);
  console.error(`The plots are in ${join(OUT, "bench.html")}`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
