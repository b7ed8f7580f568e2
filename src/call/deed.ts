import * as z from "zod/mini";
import { acceptedNoteSchema, idSchema, timeSchema } from "./call-event";
import { clockSchema } from "./call-schema";
import { correctionsSchema } from "./facts-schema";
import { identitySchema } from "./identity-schema";

const done = { id: idSchema, at: timeSchema, clock: clockSchema };
const name = z.string().check(z.maxLength(64));
const passage = z.int().check(z.nonnegative());

/**
 * What the handler did, as the panel sends it. It may name references, which no event of a call
 * does: what is kept of it is worked out in the background.
 */
export const deedSchema = z.discriminatedUnion("kind", [
  z.object({ ...done, kind: z.literal("passage read"), statement: name, passage }),
  z.object({ ...done, kind: z.literal("stopped"), statement: name, passage }),
  z.object({ ...done, kind: z.literal("undone"), statement: name }),
  /** She says what is so. */
  z.object({ ...done, kind: z.literal("corrected"), change: correctionsSchema }),
  /** It is the same call, and it is with the client on the screen: she says so. */
  z.object({ ...done, kind: z.literal("moved"), to: identitySchema }),
  /** The client is the same person as one on another case: she says so. `null` takes it back. */
  z.object({ ...done, kind: z.literal("joined"), with: z.nullable(identitySchema) }),
  z.object({ ...done, kind: z.literal("referral noted"), route: name }),
  z.object({ ...done, kind: z.literal("referral undone"), route: name }),
  z.object({ ...done, kind: z.literal("note accepted"), note: acceptedNoteSchema }),
  z.object({ ...done, kind: z.literal("prompts paused") }),
  z.object({ ...done, kind: z.literal("prompts resumed") }),
  z.object({ ...done, kind: z.literal("ended") }),
]);
export type Deed = z.infer<typeof deedSchema>;

/** What a deed says, without what makes it this one. */
export type DeedDetails = Deed extends infer D
  ? D extends Deed
    ? Omit<D, "id" | "at" | "clock">
    : never
  : never;
