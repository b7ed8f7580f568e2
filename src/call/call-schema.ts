import * as z from "zod/mini";
import { statementSchema } from "../policy/pack";
import { bindingSchema } from "./binding";
import { callEventSchema, idSchema, timeSchema } from "./call-event";

/**
 * A page's or a worker's own clock: it runs on evenly while the computer's is put back or forward.
 * Two readings of the same clock can be compared; readings of two clocks can't.
 */
export const clockSchema = z.object({
  /** Which page or worker it is. */
  id: z.string().check(z.maxLength(64)),
  /** ms since that clock's beginning. */
  ms: z.number(),
});
export type Clock = z.infer<typeof clockSchema>;

/** The desk that a call was made at. A handler's id is there only if an administrator set one. */
export const deskNameSchema = z.object({
  desk: z.string().check(z.maxLength(64)),
  handler: z.optional(z.string().check(z.maxLength(64))),
});
export type DeskName = z.infer<typeof deskNameSchema>;

/** One call: its events in order, the wording it began with, whom it is bound to. */
export const callSchema = z.object({
  version: z.literal(2),
  id: idSchema,
  ...deskNameSchema.shape,
  startedAt: timeSchema,
  edition: z.string(),
  wording: z.array(statementSchema),
  events: z.array(callEventSchema),
  bindings: z.array(bindingSchema),
  /** The clock by which the last event was timed. */
  clock: clockSchema,
  /** What each clock that has timed an event showed when the call began, by its id. */
  clocks: z.optional(z.record(z.string(), z.number())),
});
export type Call = z.infer<typeof callSchema>;
