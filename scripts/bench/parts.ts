import type { Measure } from "./ask";
import { measureBytes } from "./bytes";
import { measureColdWorker } from "./cold-worker";
import { measureDay } from "./day";
import { measureDetection } from "./detection";
import { measureInsertions, measureShadowRoots } from "./insertions";
import { measureLedgerLog } from "./ledger-log";
import { measureLoad } from "./load";
import { measureLookup } from "./lookup";
import { measureMemory } from "./memory";
import { measurePopupOpen } from "./popup-open";
import { measureReading } from "./reading";

/** A part of the benchmarks. */
export interface Part {
  /** What it measures, in words. */
  what: string;
  measure: Measure;
  /** It takes long, or nobody waits for what it measures: not in a run of everything. */
  isInFullOnly?: boolean;
}

/** All parts, in the order in which they are measured. */
export const PARTS: Readonly<Record<string, Part>> = {
  bytes: { what: "what content script, panel and popup load, compressed", measure: measureBytes },
  load: { what: "script time of loading three pages", measure: measureLoad },
  detection: { what: "a case in the page → painted in the open panel", measure: measureDetection },
  reading: { what: "key press → next passage, and → shown as saved", measure: measureReading },
  worker: { what: "a question to a stopped worker → its answer", measure: measureColdWorker },
  popup: { what: "opening the popup → typing possible", measure: measurePopupOpen },
  lookup: { what: "key press → results in the popup", measure: measureLookup },
  insertions: { what: "script time of 1,000 insertions a second", measure: measureInsertions },
  "shadow-roots": {
    what: "insertions into 1,000 shadow roots",
    measure: measureShadowRoots,
    isInFullOnly: true,
  },
  memory: { what: "memory of a content script, the panel, the worker", measure: measureMemory },
  day: { what: "a day’s calls and case switches, replayed at speed", measure: measureDay },
  "ledger-log": {
    what: "verifying and exporting a ledger",
    measure: measureLedgerLog,
    isInFullOnly: true,
  },
};
