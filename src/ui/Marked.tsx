import { excerpt, markTerms } from "../policy/excerpt";
import type { Found } from "../policy/lookup";
import { canonicalWords } from "../policy/wording";

export interface MarkedProps {
  text: string;
  terms: readonly string[];
}

/** A text with what was looked for marked in it. */
export const Marked = ({ text, terms }: MarkedProps) =>
  markTerms(text, terms).map(({ text: piece, isMatch }, index) =>
    isMatch ? <mark key={index}>{piece}</mark> : piece,
  );

/** The words of a section that were found: of its best row, round the first match. */
export const FoundWords = ({ found: { section, rows, terms } }: { found: Found }) => (
  <p class="quiet">
    <Marked text={excerpt(rows[0]?.words ?? canonicalWords(section.blocks), terms)} terms={terms} />
  </p>
);
