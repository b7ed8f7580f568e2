/** One word of an edition's prose and the line it stands on (1-based). */
export interface Word {
  text: string;
  line: number;
}

/** Something between the words: where a heading, a list item or a link stands. */
export interface Mark {
  kind: "heading" | "list item" | "link";
  /** How many prose words stand before it. */
  at: number;
  /** The heading's text, the link's address ("#" and none are both null), "" for a list item. */
  value: string | null;
  line: number;
}

/**
 * An edition brought down to what can be compared with another: its prose words in order, and
 * marks between them. Section titles and addresses are marks, not prose.
 */
export interface WordStream {
  edition: string;
  file: string;
  words: Word[];
  marks: Mark[];
}

/** Splits text at white space and appends it, all on `line`. */
export function pushWords(stream: WordStream, text: string, line: number): void {
  for (const word of text.split(/[\s\u00a0]+/))
    if (word !== "") stream.words.push({ text: word, line });
}

/** Appends a mark where the stream now ends. */
export function pushMark(
  stream: WordStream,
  kind: Mark["kind"],
  value: string | null,
  line: number,
): void {
  stream.marks.push({ kind, at: stream.words.length, value, line });
}

/** Whether a text is nothing but a web address. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);
