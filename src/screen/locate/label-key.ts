import { isPlain, pageText } from "../page/one-line";

/** Longer texts are never labels, and comparing them would cost time on large pages. */
const LONGEST_LABEL = 80;

/** Colons, stars, bullets, icons from a font: what stands round a label's own words. */
const ROUND = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const ROUND_PLAIN = /^[^a-z0-9]+|[^a-z0-9]+$/g;
const FIRST = /[\p{L}\p{N}]/u;
const COLON = /[:：]/;

/** A label as it is compared: whatever its capitals, and what stands round it. "" is no label. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL * 8) return "";
  const line = pageText(text).toLowerCase();
  const key = line.replace(isPlain(line) ? ROUND_PLAIN : ROUND, "") || line;
  return key.length > LONGEST_LABEL ? "" : key;
}

/** What stands before and after the first colon of a text's beginning. */
export function atColon(text: string): { before: string; after: string } | undefined {
  const at = text.slice(0, LONGEST_LABEL * 4).search(COLON);
  return at <= 0 ? undefined : { before: text.slice(0, at), after: text.slice(at + 1) };
}

/** Labels that are looked for. */
export interface Wanted {
  keys: ReadonlySet<string>;
  /** The first word of each. */
  words: readonly string[];
  /** Whether a text may be one of them, or the beginning of one. It costs next to nothing. */
  mayBegin: (text: string) => boolean;
  /** Whether one of them may be in a longer text, whatever stands round it. */
  mayHold: (text: string) => boolean;
  /** Whether one of them begins with this. */
  isBeginning: (key: string) => boolean;
}

/** Where the first letter or digit of a text is; -1 where there is none. Most are plain ones. */
function firstAt(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return text.search(FIRST);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return at;
    if (code >= 48 && code <= 57) return at;
  }
  return -1;
}

/** What may stand unseen within a word: a soft hyphen, spaces of no width, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** So many characters are compared at first, and then so many more. */
const HEAD = { first: 2, whole: 6 } as const;

/** The labels that are looked for, ready to be compared with every text of a page. */
export function wantedLabels(labels: readonly string[]): Wanted {
  const keys = new Set(labels.map(labelKey).filter((key) => key !== ""));
  const firsts = new Set([...keys].map((key) => key.slice(0, HEAD.first)));
  const heads = [...new Set([...keys].map((key) => key.slice(0, HEAD.whole)))];
  const isOdd = [...keys].some((key) => firstAt(key) !== 0 || key.length < HEAD.first);
  const words = [...new Set([...keys].map((key) => key.split(" ")[0] ?? ""))];
  const isBeginning = (start: string) =>
    start !== "" && [...keys].some((key) => key.startsWith(start));
  return {
    keys,
    words,
    isBeginning,
    mayHold: (text) => {
      const lower = text.toLowerCase();
      return words.some((word) => lower.includes(word)) || (keys.size > 0 && UNSEEN.test(text));
    },
    mayBegin: (text) => {
      if (keys.size === 0) return false;
      const at = firstAt(text);
      if (at < 0) return isOdd && text.trim() !== "";
      const first = text.slice(at, at + HEAD.first).toLowerCase();
      if (!isOdd && first.length === HEAD.first && !firsts.has(first)) return false;
      const head = labelKey(text.slice(at, at + HEAD.whole * 4)).slice(0, HEAD.whole);
      return heads.some((each) => each.startsWith(head) || head.startsWith(each));
    },
  };
}
