import { findSpan, type Span } from "../quotation";

/** How many words the annotations quote of a beginning, and of an end. */
const FROM_WORDS = 4;
const TO_WORDS = 3;
const MOST_WORDS = 30;

export interface Quoted {
  from: string;
  to?: string;
}

/** The prose in the form that quotations are looked up in. */
export const asProse = (text: string) => ({ text, runs: [] });

/**
 * The shortest quotations that the compiler finds a span by, when it looks from `cursor` on. Few
 * words are quoted whole.
 */
export function quoteSpan(prose: string, span: Span, cursor: number): Quoted {
  const words = prose.slice(span.start, span.end).split(" ");
  const finds = (quoted: Quoted) => {
    const found = findSpan(asProse(prose), quoted, cursor);
    return !("missing" in found) && found.start === span.start && found.end === span.end;
  };
  const whole = { from: words.join(" ") };
  if (words.length <= FROM_WORDS + 1 && finds(whole)) return whole;
  for (let more = 0; more < Math.min(MOST_WORDS, words.length); more++) {
    const from = words.slice(0, FROM_WORDS + more).join(" ");
    if (prose.indexOf(from, cursor) !== span.start) continue;
    for (let most = TO_WORDS; most < Math.min(MOST_WORDS, words.length); most++) {
      const quoted = { from, to: words.slice(-most).join(" ") };
      if (finds(quoted)) return quoted;
    }
  }
  return whole;
}
