import type { PolicyProblem } from "../policy-error";
import { PRINT_BULLET } from "../read-print";

const KINDS: readonly [pattern: RegExp, message: string][] = [
  [/^\ufeff/, "the file begins with a byte-order mark; it is not taken for a letter"],
  [/\r\n/, "lines end as on Windows; they are read like any others"],
  [/\r(?!\n)/, "a line ends in a lone carriage return; it is read as the end of a line"],
  [
    /\u00a0/,
    "there are no-break spaces; they are read as spaces, which the compiler does not do in Markdown's marks",
  ],
  [
    /(?!^)\p{Cf}/u,
    "there are letters that can't be seen, or that turn the text round; the report shows their numbers",
  ],
  [
    /\ufffd/,
    "there is a replacement character (U+FFFD): a letter was lost before the file came here",
  ],
  [
    /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
    "a word mixes Latin letters with Greek or Cyrillic ones, which may look the same",
  ],
];

/** What is odd about a file's letters: one finding for each kind, at the first line that has it. */
export function oddLetters(file: string, source: string): PolicyProblem[] {
  return KINDS.flatMap(([pattern, message]) => {
    const at = source.search(pattern);
    return at < 0 ? [] : [{ file, line: source.slice(0, at).split(/\r\n|\n/).length, message }];
  });
}

/** The text without what only encodes it: line endings of one kind, and no byte-order mark. */
export const plainLetters = (source: string): string =>
  source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

/** The print's bullet and the word processor's other private letters aside, what can't be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A text with its unseen letters shown by number, so that nobody is misled by what they do. */
export const visible = (text: string): string =>
  text.replaceAll(UNSEEN, (letter) =>
    letter === PRINT_BULLET
      ? "•"
      : `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );
