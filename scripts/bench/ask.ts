import type { Figure } from "./statistics";
import type { OtherExtension } from "./subjects";

/** What a part of the benchmarks is asked for. */
export interface Ask {
  /** More pairs, and the whole of what takes minutes. */
  isFull: boolean;
  /** The extension that was named on the command line. */
  other: OtherExtension | undefined;
}

/** Measures one part: each figure beside its floor or baseline, in turn. */
export type Measure = (ask: Ask) => Promise<Figure[]>;
