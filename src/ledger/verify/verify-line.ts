import * as z from "zod/mini";
import { say } from "../../words/say";
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
      this.problem(say("verifyLineUnreadable"));
      this.#number++;
      this.#before = undefined;
      return undefined;
    }
    const { line, check, ...rest } = frame.data;
    const isNext = line === this.#number + 1;
    if (!isNext) {
      this.problem(say("verifyLineMoved"));
    } else if (this.#before !== undefined && check !== checkOf(rest, line, this.#before)) {
      this.problem(say("verifyLineChanged"));
    }
    this.#number = line;
    this.#before = check;
    const content = z.safeParse(contentSchema, rest);
    if (!content.success) this.problem(say("verifyLineStrange"));
    return content.data;
  }
}

/** The format that a first line names; undefined where it names none. */
export function formatIn(text: string): string | undefined {
  const named = z.safeParse(z.looseObject({ format: z.string() }), parseJson(text));
  return named.success ? named.data.format : undefined;
}

/** Far deeper than anything that is kept, and far from where a stack ends. */
const DEEPEST = 200;

const isDeeper = (value: unknown, most: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1)));

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, DEEPEST) ? undefined : value;
  } catch {
    return undefined;
  }
}
