import type { Section } from "../../src/policy/pack";

/** An edition in another language than the chapter's. */
export interface ForeignEdition {
  id: string;
  language: string;
  sections: readonly Section[];
}

/** The editions that annotations may quote. */
export interface EditionsQuoted {
  /** Ids of those in the chapter's own language, which all say the same. */
  own: readonly string[];
  foreign: readonly ForeignEdition[];
}
