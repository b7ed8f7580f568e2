import * as z from "zod/mini";
import { type Call, callEventSchema, callFacts, callStartSchema, readingOf } from "./call";
import { clientKey } from "./facts";

/** A call that is over. The words themselves are left to the edition; their digests are kept. */
export const sealedCallSchema = z.object({
  version: z.literal(1),
  start: callStartSchema,
  edition: z.string(),
  /** Digest of each statement's words, by statement id. */
  wording: z.record(z.string(), z.string()),
  events: z.array(callEventSchema),
});
export type SealedCall = z.infer<typeof sealedCallSchema>;

/** A statement that was read in full to a client. */
export const readMarkSchema = z.object({
  /** ISO 8601 time at which the last passage was stepped through. */
  at: z.string(),
  call: z.string(),
  digest: z.string(),
  edition: z.string(),
});
export type ReadMark = z.infer<typeof readMarkSchema>;

/** What one client has been read in full, the latest of each statement, by statement id. */
export const clientHistorySchema = z.record(z.string(), readMarkSchema);
export type ClientHistory = z.infer<typeof clientHistorySchema>;

export const sealCall = ({ start, edition, wording, events }: Call): SealedCall => ({
  version: 1,
  start,
  edition,
  wording: Object.fromEntries(wording.map(({ id, digest }) => [id, digest])),
  events,
});

/** What a finished call adds to its client's history. Nothing, where the client wasn't known. */
export function readMarks(call: Call): { client: string; marks: ClientHistory } | undefined {
  const client = clientKey(callFacts(call).known);
  if (client === undefined) return undefined;
  const marks: ClientHistory = {};
  for (const statement of call.wording) {
    const { readAt } = readingOf(call, statement);
    if (readAt === undefined) continue;
    const { digest } = statement;
    marks[statement.id] = { at: readAt, call: call.start.id, digest, edition: call.edition };
  }
  return { client, marks };
}
