import { wordsIn } from "./lookup-words";

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A word as it is shown: "client’s" is one. */
const SHOWN_WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** A test for the words that begin with one of the terms. No term becomes a pattern. */
function startsWithOneOf(terms: readonly string[]): (word: string) => boolean {
  const starts = new Set(terms.flatMap(wordsIn));
  const lengths = [...new Set([...starts].map(({ length }) => length))];
  return (word) => {
    const small = word.toLowerCase();
    return lengths.some((length) => length <= small.length && starts.has(small.slice(0, length)));
  };
}

/** A text in pieces, the words that begin with one of the terms marked, whole. */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const isWanted = startsWithOneOf(terms);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(SHOWN_WORD)) {
    if (!isWanted(word)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isMatch: false });
    pieces.push({ text: word, isMatch: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/** How much of a sentence is shown before the first match, in characters. */
const LEAD = 40;
const LONGEST = 140;

/** The part of a text round its first match, at most 140 characters of it, cut between words. */
export function excerpt(text: string, terms: readonly string[]): string {
  const isWanted = startsWithOneOf(terms);
  let at = 0;
  for (const { 0: word, index } of text.matchAll(SHOWN_WORD)) {
    if (!isWanted(word)) continue;
    at = index;
    break;
  }
  const start = at <= LEAD ? 0 : cut(text, at - LEAD, at);
  const limit = start + LONGEST;
  const end = limit >= text.length ? text.length : cut(text, start + LONGEST / 2, limit, "last");
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/**
 * Where to cut between two places: after the first space, or before the last. Where there is no
 * space it cuts at the place itself, but not through a character.
 */
function cut(text: string, from: number, to: number, which: "first" | "last" = "first"): number {
  const space = which === "first" ? text.indexOf(" ", from) + 1 : text.lastIndexOf(" ", to);
  if (space > from && space <= to) return space;
  const place = which === "first" ? from : to;
  const isInside = /[\udc00-\udfff]/.test(text.charAt(place));
  return isInside ? place + (which === "first" ? 1 : -1) : place;
}
