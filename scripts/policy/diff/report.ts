import type { PolicyProblem } from "../policy-error";
import type { Draft } from "./draft-rows";
import type { LooseEdition } from "./loose-edition";
import type { Mismatch } from "./mismatch";
import type { SectionChange } from "./section-changes";

/** A row or statement whose words, place or list marks are others than they were. */
export interface Touched {
  name: string;
  section: string;
  how: string;
}

export interface TouchedLink {
  section: string;
  line: number;
  how: "leads elsewhere" | "is new" | "is gone";
}

/** Something between the sections that differs: the chapter's title, a stamp, a heading. */
export interface FrameChange {
  what: string;
  old: string | null;
  new: string | null;
}

/** Everything the report tells, before it is put into text or a page. */
export interface Report {
  old: LooseEdition;
  new: LooseEdition;
  annotationFile: string;
  findings: PolicyProblem[];
  frame: FrameChange[];
  sections: SectionChange[];
  statements: Touched[];
  rows: Touched[];
  links: TouchedLink[];
  mismatches: Mismatch[];
  /** How many sentences are in no row; not all of a great many have a draft. */
  uncovered: number;
  drafts: Draft[];
}
