/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text in pieces, the words that begin with one of the terms marked. */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  if (terms.length === 0) return [{ text, isMatch: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])((?:${terms.map(escaped).join("|")}))`, "giu");
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** How much of a sentence is shown before the first match, in characters. */
const LEAD = 40;
const LONGEST = 140;

/** The part of a text round its first match, at most 140 characters long. */
export function excerpt(text: string, terms: readonly string[]): string {
  let at = 0;
  for (const piece of markTerms(text, terms)) {
    if (piece.isMatch) break;
    at += piece.text.length;
  }
  if (at >= text.length) at = 0;
  const start = at <= LEAD ? 0 : text.indexOf(" ", at - LEAD) + 1;
  const end = start + LONGEST >= text.length ? text.length : text.lastIndexOf(" ", start + LONGEST);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
