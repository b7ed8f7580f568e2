/** How many letters a word may have wrong: a short one's near neighbours are other words. */
export const slipsOf = (word: string): number =>
  word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 7 ? 1 : word.length < 11 ? 2 : 3;

/** A short word with each two neighbouring letters swapped: to the index that is two slips. */
export const swapsOf = (word: string): string[] =>
  slipsOf(word) === 1
    ? Array.from(
        { length: word.length - 1 },
        (_, at) =>
          `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
      )
    : [];
