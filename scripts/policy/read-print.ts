import { collapse } from "../../src/policy/wording";
import { isAddress, pushMark, pushWords, type Word, type WordStream } from "./word-stream";

/** What the word processor's bullet becomes when text is taken out of the printed page. */
export const PRINT_BULLET = "\uf0b7";

/**
 * Unwraps the text of a printed page into words. Lines were broken at a fixed width and a blank
 * line put after nearly each, so neither breaks nor blank lines mean anything. A line that ends in
 * a hyphen goes on without a space and keeps the hyphen: all such words here are hyphenated ones.
 *
 * A heading is a line that begins with a space **and** is the title of a section: four other
 * lines begin with a space too, and one section's heading is missing altogether, which the
 * comparison with the Markdown edition brings out.
 *
 * @param titles the section titles, from the edition that has a contents list
 */
export function readPrint(
  edition: string,
  file: string,
  source: string,
  titles: readonly string[],
): WordStream {
  const stream: WordStream = { edition, file, words: [], marks: [] };
  let pending: Word[] = [];
  source
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\f/)
    .forEach((raw, index) => {
      if (collapse(raw) === "") return;
      const [first = "", ...rest] = collapse(raw).split(" ");
      const broken = pending.pop();
      pending.push(
        broken ? { ...broken, text: broken.text + first } : { text: first, line: index + 1 },
      );
      pending.push(...rest.map((text) => ({ text, line: index + 1 })));
      if (/\S-$/.test(pending.at(-1)?.text ?? "")) return;
      pushLine(stream, pending, /^[ \u00a0]/.test(raw) ? titles : []);
      pending = [];
    });
  pushLine(stream, pending, []);
  return stream;
}

/** Appends what stood on one line, or on several that hyphens at their ends hold together. */
function pushLine(stream: WordStream, words: readonly Word[], titles: readonly string[]): void {
  const text = words.map((word) => word.text).join(" ");
  const line = words[0]?.line ?? 1;
  if (titles.includes(text)) {
    pushMark(stream, "heading", text, line);
    return;
  }
  const isItem = text.startsWith(PRINT_BULLET);
  if (isItem) pushMark(stream, "list item", "", line);
  const said = isItem ? text.slice(PRINT_BULLET.length).trim() : text;
  if (isAddress(said)) {
    pushMark(stream, "link", said, line);
    return;
  }
  words.forEach((word, nth) => {
    const isMarked = isItem && nth === 0;
    pushWords(stream, isMarked ? word.text.slice(PRINT_BULLET.length) : word.text, word.line);
  });
}
