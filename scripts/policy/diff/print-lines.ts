import { collapse } from "../../../src/policy/wording";
import type { Word } from "../word-stream";

/** What stood on one printed line, or on several that hyphens at their ends hold together. */
export interface PrintLine {
  text: string;
  words: Word[];
  line: number;
  isIndented: boolean;
}

/**
 * Unwraps printed lines by the compiler's rule: a line that ends in a hyphen goes on without a
 * space and keeps the hyphen. Unlike the compiler's, it takes a file of any size.
 */
export function printLines(source: string): PrintLine[] {
  const lines: PrintLine[] = [];
  let words: Word[] = [];
  let broken: { parts: string[]; line: number } | undefined;
  let isIndented = false;
  const close = () => {
    if (broken !== undefined) words.push({ text: broken.parts.join(""), line: broken.line });
    const [first] = words;
    if (first !== undefined)
      lines.push({
        text: words.map(({ text }) => text).join(" "),
        words,
        line: first.line,
        isIndented,
      });
    words = [];
    broken = undefined;
  };
  source.split(/\n|\f/).forEach((raw, index) => {
    const pieces = collapse(raw).split(" ");
    if (pieces[0] === "") return;
    const line = index + 1;
    pieces.forEach((piece, nth) => {
      const isLast = nth === pieces.length - 1;
      const isGlued = nth === 0 && broken !== undefined;
      if (isLast && piece.endsWith("-") && (piece !== "-" || isGlued)) {
        if (broken === undefined || !isGlued) broken = { parts: [piece], line };
        else broken.parts.push(piece);
        return;
      }
      if (isGlued && broken !== undefined) {
        words.push({ text: [...broken.parts, piece].join(""), line: broken.line });
        broken = undefined;
      } else words.push({ text: piece, line });
    });
    // The compiler goes by the last of the lines that are held together.
    isIndented = /^[ \u00a0]/.test(raw);
    if (broken === undefined) close();
  });
  close();
  return lines;
}
