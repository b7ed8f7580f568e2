import * as z from "zod/mini";
import { canonical, digestOf } from "../../call/digest";
import { headSchema } from "../chain";
import { pendingSchema } from "../verify/verify-pending";

/** The format's name and version, on the first line. */
export const FORMAT = "verbatim-ledger 2";

/** What a line of an exported ledger says, besides its number and its check. */
export const contentSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("header"),
    format: z.string(),
    /** The desk's random id; its key is never exported. */
    desk: z.optional(z.string()),
    /** Absent where it couldn't be read. */
    head: z.optional(headSchema),
    /** UTC, ISO 8601. */
    exportedAt: z.string(),
    /** Whether the times of passages are in the file, as far as they are kept. */
    timings: z.boolean(),
  }),
  /** The links of the chain, each with the head that it comes to. */
  z.strictObject({ kind: z.literal("link"), link: z.unknown(), head: headSchema }),
  /** Something that was being erased or purged: it may be in the file or not. */
  z.strictObject({ kind: z.literal("pending"), ...pendingSchema.shape }),
  /** A sealed call, and after it whom it is bound to and, if asked for, when its passages were read. */
  z.strictObject({ kind: z.literal("call"), day: z.string(), call: z.unknown() }),
  z.strictObject({ kind: z.literal("bindings"), call: z.string(), bindings: z.unknown() }),
  z.strictObject({ kind: z.literal("timings"), call: z.string(), timings: z.unknown() }),
  /** What was put right before, or found wrong and kept. */
  z.strictObject({ kind: z.literal("finding"), finding: z.unknown() }),
  /** Something that couldn't be read, as it was found. */
  z.strictObject({ kind: z.literal("unreadable"), key: z.string(), stored: z.unknown() }),
  /** The last line. */
  z.strictObject({ kind: z.literal("end") }),
]);
export type Content = z.infer<typeof contentSchema>;

/** What every line begins and ends with. */
export const frameSchema = z.looseObject({
  /** Counted from 1. */
  line: z.int(),
  /** A digest of the line and of the check before it: what was changed, moved or cut is noticed. */
  check: z.string(),
});

/** The check of a line. It stops no one who would change the file on purpose: the chain does. */
export const checkOf = (content: unknown, line: number, before: string): string =>
  digestOf(`${before} ${line} ${canonical(content)}`).slice(0, 16);

/** Numbers lines, ties each to the one before it, and writes them. */
export class LineWriter {
  #line = 0;
  #check = "";

  /** One line as JSON, with its line feed. */
  write(content: Content): string {
    this.#line++;
    this.#check = checkOf(content, this.#line, this.#check);
    return `${JSON.stringify({ line: this.#line, ...content, check: this.#check })}\n`;
  }
}
