import { parseArgs } from "node:util";
import { PARTS } from "./parts";
import { type OtherExtension, otherExtension } from "./subjects";

const described = Object.entries(PARTS)
  .map(([part, { what, isInFullOnly }]) =>
    [`                     ${part.padEnd(13)} ${what}`, isInFullOnly ? " (in --full)" : ""].join(
      "",
    ),
  )
  .join("\n");

export const HELP = `npm run bench [-- OPTIONS]

Measures what Verbatim costs, in about four minutes: each figure beside its floor or baseline, in
turn in the same run. The table goes to out/bench/bench.md, with every single value in bench.json
and plots of their spread in bench.html. No figure is a test.

  --only PART      that part only; may be said more than once. The parts are:
${described}
  --full           more pairs of each, further figures, and the parts that say so above
  --extension DIR  measures another unpacked extension too, on the same pages in the same run, as
                   another column: another product, or an older build of ours (keep a copy of its
                   dist/chrome-practice). It has to work on http://127.0.0.1. Script times are
                   measured of any extension; what has to do with a panel or a popup only of a
                   practice build of Verbatim. Where there is no figure of it the table says so.
  --help           this text`;

export interface BenchOptions {
  /** In the order in which they are measured. */
  parts: readonly string[];
  isFull: boolean;
  other: OtherExtension | undefined;
  help: boolean;
}

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
      full: { type: "boolean" },
      extension: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { only, full: isFull = false, extension, help = false } = values;
  const all = Object.keys(PARTS);
  const unknown = only?.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no part “${unknown}”. The parts are: ${all.join(", ")}.`);
  }
  return {
    parts: all.filter((part) =>
      only === undefined ? isFull || PARTS[part]?.isInFullOnly !== true : only.includes(part),
    ),
    isFull,
    other: extension === undefined ? undefined : otherExtension(extension),
    help,
  };
}
