import type { Draft, FieldKey } from "../../profile/teach/draft";
import type { Pointing } from "./pointing";
import type { SeenCase } from "./seen-case";
import type { TeachTab } from "./teach-host-type";

/** How far the teaching of a console has come. */
export interface TeachState {
  /** "nothing": pointing ended and nothing was pointed at. */
  step: "tab" | "parts" | "point" | "nothing" | "cases" | "review" | "saved";
  /** The console's tab. */
  tab: TeachTab | null;
  draft: Draft;
  /** Origins of parts of the page that can't be seen, and haven't been asked about. */
  parts: string[];
  /** Those that were. */
  declined: string[];
  pointing: Pointing | null;
  /** The field that is pointed at anew. */
  instead: FieldKey | null;
  afterPointing: TeachState["step"];
  /** What was found on each case that was looked at. */
  cases: SeenCase[];
  problem: string;
  isBusy: boolean;
}

export const firstState = (draft: Draft, step: TeachState["step"]): TeachState => ({
  step,
  tab: null,
  draft,
  parts: [],
  declined: [],
  pointing: null,
  instead: null,
  afterPointing: "cases",
  cases: [],
  problem: "",
  isBusy: false,
});
