import * as z from "zod/mini";

/**
 * What is to go for good, written to both stores before anything is removed from either, and
 * dropped when it has gone from both: healing replays it first, and so never brings it back.
 */
export const intentSchema = z.discriminatedUnion("kind", [
  z.object({
    version: z.literal(2),
    kind: z.literal("erase"),
    id: z.string(),
    /** UTC, ISO 8601. */
    at: z.string(),
    /** The client, as the readings name them: keyed digests only. */
    clients: z.array(z.string()),
    /** Calls that end bound to the client: they go whole. By day. */
    calls: z.record(z.string(), z.array(z.string())),
    /** Calls that were bound to the client before they were corrected: that binding goes. By day. */
    bindings: z.record(z.string(), z.array(z.string())),
    /** Digests of those bindings, as the calls keep them. */
    commitments: z.array(z.string()),
    /** Keys of what was set aside unread and names the client. */
    unread: z.array(z.string()),
  }),
  z.object({
    version: z.literal(2),
    kind: z.literal("purge"),
    id: z.string(),
    at: z.string(),
    /** Days whose calls have been kept long enough, UTC. */
    days: z.array(z.string()),
    /** Days whose timings have. */
    timings: z.array(z.string()),
    /** Findings from before this day go, too. */
    before: z.string(),
    /** Keys of what was set aside unread before that day. */
    unread: z.array(z.string()),
  }),
]);
export type Intent = z.infer<typeof intentSchema>;
