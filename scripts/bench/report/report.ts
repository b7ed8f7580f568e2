import { inWords, type Machine } from "../machine";
import type { Figure } from "../statistics";
import { comparisons } from "./amounts";
import { tableOf } from "./table";

/** A run of the benchmarks, with all that was measured. */
export interface Report {
  machine: Machine;
  /** What the extension that was named on the command line is called. */
  other: string | undefined;
  /** What was found of the instrument itself, in words. */
  instrument: string;
  /** The parts that couldn't be measured, and why. */
  failures: readonly string[];
  figures: readonly Figure[];
}

/** How the numbers are to be read. */
export const READING =
  "Each figure is a median, with the 5th and the 95th percentile in brackets. Ours and what is " +
  "beside it are measured in turn, every second pair in the other order; “pair by pair” compares the " +
  "two of each pair. A goal for the 95th percentile compares ours with the floor’s own.";

/** What the run tells of itself: what it lacks, its noise, and what its instrument counts. */
export const checksOf = ({ figures, instrument, failures }: Report): string[] => [
  ...failures.map((failure) => `Not measured: ${failure}`),
  ...figures.filter(({ isCheck }) => isCheck).flatMap(checkInWords),
  instrument,
];

function checkInWords(figure: Figure): string[] {
  const { name, ours } = figure;
  if (typeof ours === "string" || ours.compared === undefined) return [];
  const noise = comparisons(ours.compared.spread, figure);
  return [`${name}: ${noise}, ${ours.spread.runs} pairs. What is smaller than that is noise.`];
}

export const measured = ({ figures }: Report): Figure[] =>
  figures.filter(({ isCheck }) => !isCheck);

/** The run as Markdown. */
export const markdownOf = (report: Report): string =>
  [
    `${inWords(report.machine)}.`,
    READING,
    tableOf(measured(report), report.other),
    checksOf(report)
      .map((check) => `- ${check}`)
      .join("\n"),
  ].join("\n\n");
