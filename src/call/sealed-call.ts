import * as z from "zod/mini";
import {
  arePromptsPaused,
  type Call,
  callEventSchema,
  callFacts,
  callStartSchema,
  readingOf,
} from "./call";
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

/** A statement that was put off on a client's last contact. Why is never kept. */
const putOffMarkSchema = z.object({ at: z.string(), call: z.string() });
export type PutOffMark = z.infer<typeof putOffMarkSchema>;

/** What this desk has read to one client, or put off, the latest of each, by statement id. */
export const clientHistorySchema = z.object({
  read: z.record(z.string(), readMarkSchema),
  putOff: z.record(z.string(), putOffMarkSchema),
});
export type ClientHistory = z.infer<typeof clientHistorySchema>;

/** The history of a client of whom nothing is known. */
export const emptyHistory = (): ClientHistory => ({ read: {}, putOff: {} });

export const sealCall = ({ start, edition, wording, events }: Call): SealedCall => ({
  version: 1,
  start,
  edition,
  wording: Object.fromEntries(wording.map(({ id, digest }) => [id, digest])),
  events,
});

/**
 * What a finished call adds to its client's history. Nothing, where the client wasn't known: a
 * reading belongs to one client, and never to a guess.
 *
 * @param before what was known of the client, which the call adds to
 */
export function addToHistory(call: Call, before: ClientHistory): ClientHistory {
  const { read, putOff } = withoutCall(before, call.start.id);
  const { speaker, firstContact } = callFacts(call).known;
  // What somebody else heard, or a machine, the client hasn't been read.
  const isClient = speaker !== "someone else" && speaker !== "voicemail";
  const wasDue = firstContact !== false;
  for (const statement of call.wording) {
    const { readAt } = readingOf(call, statement);
    const { id, digest } = statement;
    if (readAt !== undefined && isClient) {
      read[id] = { at: readAt, call: call.start.id, digest, edition: call.edition };
      delete putOff[id];
    } else if (
      statement.trigger === "first contact" &&
      wasDue &&
      arePromptsPaused(call) &&
      !(id in read)
    ) {
      putOff[id] = { at: call.start.startedAt, call: call.start.id };
    }
  }
  return { read, putOff };
}

/** A history without what one call had added to it. */
export function withoutCall(history: ClientHistory, call: string): ClientHistory {
  const others = <Mark extends { call: string }>(marks: Record<string, Mark>) =>
    Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark.call !== call));
  return { read: others(history.read), putOff: others(history.putOff) };
}

/** The client that a finished call was with, if that was known. */
export const clientOf = (call: Call): string | undefined => clientKey(callFacts(call).known);
