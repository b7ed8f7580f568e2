import { collapse } from "../../src/policy/wording";
import { isAddress, pushMark, pushWords, type WordStream } from "./word-stream";

/** What the word processor's bullet becomes when text is taken out of the printed page. */
const PRINT_BULLET = "\uf0b7";

/**
 * Unwraps the text of a printed page into words. Lines were broken at a fixed width and a blank
 * line put after nearly each, so neither breaks nor blank lines mean anything. A line that ends in
 * a hyphen goes on without a space and keeps the hyphen: all such words here are hyphenated ones.
 *
 * A heading is a line that begins with a space **and** is the title of a section: three other
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
  let broken = "";
  let brokenAt = 0;
  source
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\f/)
    .forEach((raw, index) => {
      const text = broken + collapse(raw);
      const line = broken === "" ? index + 1 : brokenAt;
      if (text === broken) return;
      if (/\S-$/.test(text)) {
        broken = text;
        brokenAt = line;
        return;
      }
      broken = "";
      pushLine(stream, text, line, /^[ \u00a0]/.test(raw) && titles.includes(text));
    });
  if (broken !== "") pushLine(stream, broken, brokenAt, false);
  return stream;
}

function pushLine(stream: WordStream, text: string, line: number, isTitle: boolean): void {
  if (isTitle) return pushMark(stream, "heading", text, line);
  const item = text.startsWith(PRINT_BULLET);
  if (item) pushMark(stream, "list item", "", line);
  const words = item ? text.slice(PRINT_BULLET.length).trim() : text;
  if (isAddress(words)) pushMark(stream, "link", words, line);
  else pushWords(stream, words, line);
}
