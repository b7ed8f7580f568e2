import * as z from "zod/mini";
import { callFactsSchema } from "./facts-schema";
import { sourceSchema } from "./source";

export const idSchema = z.string().check(z.minLength(8), z.maxLength(80));
/** UTC, ISO 8601 with milliseconds. */
export const timeSchema = z.iso.datetime({ precision: 3 });
const name = z.string().check(z.maxLength(64));
const passage = z.int().check(z.nonnegative());

/** A colleague's note line that the handler took for true: its code, and what it says was read. */
export const acceptedNoteSchema = z.object({
  code: z.string().check(z.maxLength(32)),
  /** Local wall time as the line has it, "2026-11-21T14:05". */
  on: z.string().check(z.maxLength(16)),
  statements: z.array(name).check(z.maxLength(16)),
});
export type AcceptedNote = z.infer<typeof acceptedNoteSchema>;

/** How a call came to its end. "assumed": nothing had happened on it for too long. */
export const endSchema = z.enum(["console", "handler", "assumed"]);

const happened = {
  /** Its own, so that a repeat is recognised. */
  id: idSchema,
  at: timeSchema,
  /** Milliseconds from the start of the call, by a clock that is never set back. */
  ms: z.int().check(z.nonnegative()),
};

/**
 * The times of single passages. A sealed call has them apart, and they are dropped when no
 * recording could be wound to them any more: then they are absent.
 */
const passageHappened = {
  id: idSchema,
  at: z.optional(timeSchema),
  ms: z.optional(z.int().check(z.nonnegative())),
};

/** What can happen on a call. */
export const callEventSchema = z.discriminatedUnion("kind", [
  z.object({ ...happened, kind: z.literal("started"), by: sourceSchema }),
  z.object({
    ...happened,
    kind: z.literal("fact changed"),
    by: sourceSchema,
    change: callFactsSchema,
  }),
  /** A binding was added: which one, counted from 0, and who said so. */
  z.object({
    ...happened,
    kind: z.literal("bound"),
    by: sourceSchema,
    binding: z.int().check(z.nonnegative()),
  }),
  z.object({ ...passageHappened, kind: z.literal("passage read"), statement: name, passage }),
  /** Follows the last passage of a statement by itself. */
  z.object({ ...happened, kind: z.literal("statement read"), statement: name }),
  z.object({ ...passageHappened, kind: z.literal("stopped"), statement: name, passage }),
  z.object({ ...passageHappened, kind: z.literal("undone"), statement: name }),
  z.object({ ...happened, kind: z.literal("referral noted"), route: name }),
  z.object({ ...happened, kind: z.literal("referral undone"), route: name }),
  z.object({ ...happened, kind: z.literal("note accepted"), note: acceptedNoteSchema }),
  /** Why prompts were paused is never part of it. */
  z.object({ ...happened, kind: z.literal("prompts paused") }),
  z.object({ ...happened, kind: z.literal("prompts resumed") }),
  z.object({ ...happened, kind: z.literal("ended"), by: endSchema }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;

/** What an event says, without what makes it this one: its id and its times. */
export type Happening = CallEvent extends infer E
  ? E extends CallEvent
    ? Omit<E, "id" | "at" | "ms">
    : never
  : never;
