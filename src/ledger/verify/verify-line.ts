import * as z from "zod/mini";
import { type Content, checkOf, contentSchema, frameSchema } from "../export/export-line";

/** Reads the lines of an exported file in turn, and tells of each whether it is as it was written. */
export class LineReader {
  /** How many lines were read. */
  line = 0;
  /** The number that the last line has of itself, and its check; undefined where it has none. */
  #number = 0;
  #before: string | undefined = "";

  /** @param problem is told what is wrong with the line */
  constructor(private readonly problem: (says: string) => void) {}

  /** What a line says, whether or not it is as it was; undefined where that can't be read. */
  read(text: string): Content | undefined {
    this.line++;
    const frame = z.safeParse(frameSchema, parseJson(text));
    if (!frame.success) {
      this.problem("This line can’t be read: it was cut or changed.");
      this.#number++;
      this.#before = undefined;
      return undefined;
    }
    const { line, check, ...rest } = frame.data;
    const isNext = line === this.#number + 1;
    if (!isNext) {
      this.problem("This line doesn’t follow the one before it: lines were moved or are missing.");
    } else if (this.#before !== undefined && check !== checkOf(rest, line, this.#before)) {
      this.problem("This line was changed.");
    }
    this.#number = line;
    this.#before = check;
    const content = z.safeParse(contentSchema, rest);
    if (!content.success) this.problem("This line isn’t one that an export has.");
    return content.data;
  }
}

/** The format that a first line names; undefined where it names none. */
export function formatIn(text: string): string | undefined {
  const named = z.safeParse(z.looseObject({ format: z.string() }), parseJson(text));
  return named.success ? named.data.format : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
