import * as z from "zod/mini";
import { roleSchema } from "./case-screen";

const mark = {
  /** ISO 8601. */
  at: z.string(),
  /** The call that says so. */
  call: z.string(),
  /** The case it was said on, as a keyed digest, and who the client was on it. */
  case: z.optional(z.string()),
  role: z.optional(roleSchema),
};

/** A statement that was read in full to a client. */
export const readMarkSchema = z.object({ ...mark, digest: z.string(), edition: z.string() });
export type ReadMark = z.infer<typeof readMarkSchema>;

/** A first-contact statement that was due on a client's last contact and wasn't read in full. */
export const owedMarkSchema = z.object({
  ...mark,
  how: z.enum(["stopped", "not given", "put off"]),
});
export type OwedMark = z.infer<typeof owedMarkSchema>;

/** The handler said that the client had been told before, or took a colleague's note for it. */
export const toldMarkSchema = z.object({
  ...mark,
  by: z.enum(["handler", "note"]),
  /** With a note: when it says that it was read, local wall time. */
  on: z.optional(z.string()),
});
export type ToldMark = z.infer<typeof toldMarkSchema>;

/**
 * What this desk knows of one client: each call's marks of each statement, so that a call that is
 * put right, erased or purged takes its own away and brings back what stood before it.
 */
export const clientHistorySchema = z.object({
  read: z.record(z.string(), readMarkSchema),
  owed: z.record(z.string(), owedMarkSchema),
  told: z.record(z.string(), toldMarkSchema),
  /** Client ids of the same person on other cases: the handler said so. */
  joined: z.array(z.string()),
});
export type ClientHistory = z.infer<typeof clientHistorySchema>;
