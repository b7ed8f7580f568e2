import { parseArgs } from "node:util";
import { type OtherExtension, otherExtension } from "./subjects";

/** The parts of the benchmark, and what each measures. */
export const PARTS = {
  load: "script time of loading the practice case screen",
  detection:
    "from a change in the page to its paint in the open panel: arriving, changing, leaving",
  insertions: "script time of 1,000 insertions a second, on 1,000 and on 20,000 elements",
  "shadow-roots": "the same in a page with 1,000 shadow roots, open and closed",
  ledger: "saving a passage, and a client’s duties from a cold worker, with a full ledger",
  "ledger-log": "verifying and exporting a ledger",
  lookup: "key press to results in the popup, and indexing",
} as const;
export type Part = keyof typeof PARTS;

export const HELP = `npm run bench [-- OPTIONS]

Measures what Verbatim costs: each figure beside its floor or baseline, in turn in the same run.
The table goes to out/bench/bench.md, with the numbers in bench.json. No figure is a test.

  --only PART      that part only; may be said more than once. The parts are:
${Object.entries(PARTS)
  .map(([part, what]) => `                     ${part.padEnd(13)} ${what}`)
  .join("\n")}
  --extension DIR  measures another unpacked extension too, on the same pages in the same run, as
                   another column: another product, or an older build of ours (keep a copy of its
                   dist/chrome-practice). It has to work on http://127.0.0.1. Script times are
                   measured of any extension (load, insertions, shadow-roots); times to the panel's
                   paint (detection) of a practice build of Verbatim only. The other parts are
                   measured of this build alone.
  --help           this text`;

export interface BenchOptions {
  parts: ReadonlySet<Part>;
  other: OtherExtension | undefined;
  help: boolean;
}

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/**
 * What was asked for on the command line.
 *
 * @throws Error where it can't be done, in words for whoever typed it
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", multiple: true },
      extension: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { only = Object.keys(PARTS), extension, help = false } = values;
  const unknown = only.find((name) => !isPart(name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no part “${unknown}”. The parts are: ${Object.keys(PARTS).join(", ")}.`,
    );
  }
  return {
    parts: new Set(only.filter(isPart)),
    other: extension === undefined ? undefined : otherExtension(extension),
    help,
  };
}
