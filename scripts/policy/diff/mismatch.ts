import type { Piece } from "./word-diff";

/** An annotation that NEW no longer bears out. */
export interface Mismatch {
  /** 1-based line in the annotations. */
  line: number;
  /** How many annotations it is about. */
  count: number;
  /** Such as "row REC-4". */
  name: string;
  problem: string;
  /** The approved words and what became of them, where both are known. */
  pieces: Piece[];
  /** JSON to put in the place of what the annotation has, once the words have been read. */
  paste: string | undefined;
}

/** Members of an object as the annotations write them, letters that can't be seen by number. */
export const jsonMembers = (members: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(members)
    .flatMap(([key, value]) => (value === undefined ? [] : [`"${key}": ${jsonString(value)}`]))
    .join(", ");

export const jsonString = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\p{Cf}\p{Co}\u2028\u2029]/gu, (letter) =>
    Array.from(
      { length: letter.length },
      (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
