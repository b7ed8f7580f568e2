import type { Token } from "./loose-edition";

/** A word that ends in a full stop and ends no sentence. */
const ABBREVIATION = /^["“‘'(]*(?:e\.g|i\.e|etc|No|Mr|Mrs|Ms|Dr|St|para|paras)\.$/i;

/**
 * Whether a word begins a sentence. A list goes with the words that introduce it: an item begins
 * none.
 *
 * @param before the word before it in the section's prose
 */
export function beginsSentence(token: Token, before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (token.opens === "paragraph" || token.opens === "heading") return true;
  if (token.opens === "item") return !/[:;,]$|\b(?:and|or)$/.test(before.text);
  return (
    /[.?!]["”’')\]]*$/.test(before.text) &&
    !ABBREVIATION.test(before.text) &&
    /^["“‘'([]*[\p{Lu}\p{N}£]/u.test(token.text)
  );
}

/** Parts words at the beginnings of sentences. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  tokens.forEach((token, at) => {
    if (beginsSentence(token, tokens[at - 1])) sentences.push([]);
    sentences.at(-1)?.push(token);
  });
  return sentences;
}
