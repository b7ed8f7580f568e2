import type { Block, Passage } from "./pack";

/** White space, the no-break kind included: editions differ in it and no word depends on it. */
const WHITE_SPACE = /[\s\u00a0]+/g;

/** Text with every run of white space made one space, and none at the ends. */
export const collapse = (text: string): string => text.replace(WHITE_SPACE, " ").trim();

/** The words of a block in reading order, without list marks. A bare address is not words. */
export function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "list":
      return block.items;
    case "link":
      return block.text === null ? [] : [block.text];
    default:
      return [block.text];
  }
}

/**
 * The canonical form that digests are taken over: words in order, single spaces, no list marks.
 * Letters, punctuation and quotation marks are kept as published.
 */
export const canonicalWords = (blocks: readonly Block[]): string =>
  collapse(blocks.flatMap(wordsOfBlock).join(" "));

/** The canonical words of a whole statement. */
export const wordsOfPassages = (passages: readonly Passage[]): string =>
  canonicalWords(passages.flatMap((passage) => passage.blocks));
