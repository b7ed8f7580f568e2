import type { Message, MessageFile } from "./message-file";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The letters it is written in: none of them in English. */
export const ODD = "åƀçđéƒğħíĵķľɱñóþǫŕšŧúṽŵẋýžÅƁÇĐÉƑĞĦÍĴĶĽṀÑÓÞǪŔŠŦÚṼŴẊÝŽ";
const odd = new Map([...PLAIN].map((letter, at) => [letter, [...ODD][at] ?? letter]));

/** What is added: two letters of every five, in words that a line can be broken between. */
const padding = (length: number): string => "óñé ŧŵó ŧħŕéé ".repeat(length).slice(0, length).trim();

/**
 * A language nobody speaks: every letter another one, 40 % longer, between brackets. What stands
 * on a screen in plain letters then doesn't come from the messages; what loses a bracket is cut.
 */
export const pseudo = (file: MessageFile): MessageFile =>
  Object.fromEntries(
    Object.entries(file).map(([key, entry]) => [
      key,
      // The browser's own formats go by it.
      key === "languageTag" ? entry : { ...entry, message: pseudoText(entry) },
    ]),
  );

function pseudoText({ message }: Message): string {
  const letters = message.replace(/\$\w*\$/g, "");
  const text = message
    .split(/(\$\w*\$)/)
    .map((piece, at) =>
      at % 2 === 1 ? piece : [...piece].map((letter) => odd.get(letter) ?? letter).join(""),
    )
    .join("");
  return `⟦${text} ${padding(Math.ceil(letters.length * 0.4))}⟧`;
}
