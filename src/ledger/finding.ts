import * as z from "zod/mini";

/** What was put right in the ledger, or found wrong and kept. It is said once, and stays in the log. */
export const findingSchema = z.object({
  id: z.string(),
  /** UTC, ISO 8601. */
  at: z.string(),
  kind: z.enum([
    /** One store had lost or damaged records; they came back from the other. */
    "healed",
    /** A call that the chain names is in neither store any more, or verifies in neither. */
    "call lost",
    /** Two copies of a call both verify and differ: both are kept. */
    "copies differ",
    /** Links of the chain are in neither store. */
    "links lost",
    /** Case and client, or the times, of a call are in neither store, or don't fit it. */
    "binding lost",
    /** A record could be read in neither store. */
    "record lost",
    /** The whole of one store was empty or unreadable. */
    "store lost",
    /** Records of an earlier version that can't be read were set aside as they were. */
    "not migrated",
  ]),
  /** Which calls, days or records, by id or key. */
  about: z.array(z.string()),
  /** Which store it was found in: the two are called by what they are to the browser. */
  store: z.optional(z.enum(["storage.local", "IndexedDB"])),
  /** With "copies differ": the other copy, as it was found. */
  copies: z.optional(z.array(z.unknown())),
  /** Keys of the records that keep what was found as it was found: `unread:…`. */
  kept: z.optional(z.array(z.string())),
  isSeen: z.boolean(),
});
export type Finding = z.infer<typeof findingSchema>;
