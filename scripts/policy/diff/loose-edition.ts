import type { PolicyProblem } from "../policy-error";

/** What a word is the first of. */
export type Opening = "heading" | "paragraph" | "item" | "link";

export interface Token {
  text: string;
  /** 1-based line in the file. */
  line: number;
  /** Where it stands in the section's prose; null for a link's own words, which are not prose. */
  offset: number | null;
  opens: Opening | null;
}

export interface LooseLink {
  text: string | null;
  href: string | null;
  line: number;
  /** How many words of the section stand before it. */
  at: number;
}

export interface LooseSection {
  /** "" for words that stand before the first section. */
  title: string;
  line: number;
  /** The title is known from elsewhere: here the section's words run on after another's. */
  isHeadingMissing: boolean;
  tokens: Token[];
  links: LooseLink[];
  /** Its prose as the compiler would join it, which is what annotations quote from. */
  prose: string;
}

/** An edition as far as it can be made out, with what was odd about it. */
export interface LooseEdition {
  file: string;
  title: string | null;
  stamp: string | null;
  sections: LooseSection[];
  findings: PolicyProblem[];
}

export const newSection = (
  title: string,
  line: number,
  isHeadingMissing = false,
): LooseSection => ({
  title,
  line,
  isHeadingMissing,
  tokens: [],
  links: [],
  prose: "",
});

/** Appends words to a section. The first of them opens a block, where `opens` says so. */
export function addWords(
  section: LooseSection,
  words: readonly { text: string; line: number }[],
  opens: Opening | null,
  isProse = opens !== "link",
): void {
  words.forEach(({ text, line }, nth) => {
    const offset = section.prose === "" ? 0 : section.prose.length + 1;
    section.tokens.push({
      text,
      line,
      offset: isProse ? offset : null,
      opens: nth === 0 ? opens : null,
    });
    if (isProse) section.prose += section.prose === "" ? text : ` ${text}`;
  });
}

/** Appends words that all stand on one line. */
export const addText = (section: LooseSection, text: string, line: number, opens: Opening) =>
  addWords(
    section,
    text
      .split(/[\s\u00a0]+/)
      .filter((word) => word !== "")
      .map((word) => ({ text: word, line })),
    opens,
  );

/** How a section is called in the report. */
export const nameOf = (title: string): string =>
  title === "" ? "the words before the first section" : `"${title}"`;
