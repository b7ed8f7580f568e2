import * as z from "zod/mini";
import { type Binding, commitmentOf } from "../call/binding";
import type { Call } from "../call/call";
import { type CallEvent, callEventSchema, idSchema, timeSchema } from "../call/call-event";
import { deskNameSchema } from "../call/call-schema";
import { canonical, digestOf } from "../call/digest";
import { type Outcomes, outcomesSchema } from "../call/outcome";

/** When the passages of a call were read: kept apart, and not for long. */
export const timingsSchema = z.object({
  /** 128 random bits, hexadecimal: few passages have few likely times. */
  salt: z.string(),
  /** `at` and `ms` of each event that has its times here, by event id. */
  times: z.record(z.string(), z.tuple([timeSchema, z.int()])),
});
export type Timings = z.infer<typeof timingsSchema>;

/**
 * A call that is over, as the ledger keeps it for good: without references and without the times
 * of passages, of both of which it keeps digests. The words are left to the edition.
 */
export const sealedCallSchema = z.object({
  version: z.literal(2),
  id: idSchema,
  ...deskNameSchema.shape,
  startedAt: timeSchema,
  edition: z.string(),
  /** Digest of each statement's words, by statement id. */
  wording: z.record(z.string(), z.string()),
  /** Which of these statements belong to first contact: those alone can be owed. */
  firstContact: z.array(z.string()),
  events: z.array(callEventSchema),
  outcomes: outcomesSchema,
  /** Digest of each binding, in order. */
  bindings: z.array(z.string()),
  /** Digest of the timings. */
  timings: z.string(),
});
export type SealedCall = z.infer<typeof sealedCallSchema>;

/** What a call comes to when it is sealed. */
export interface Sealed {
  call: SealedCall;
  bindings: Binding[];
  timings: Timings;
}

const hasTimings = ({ kind }: CallEvent): boolean =>
  kind === "passage read" || kind === "stopped" || kind === "undone";

/**
 * @param salt 128 random bits, hexadecimal
 * @param kept as it was sealed before: statements whose wording has changed since are kept as they
 *   were
 */
export function sealCall(
  call: Call,
  outcomes: Outcomes,
  salt: string,
  kept?: Pick<SealedCall, "wording" | "firstContact" | "outcomes">,
): Sealed {
  const timings: Timings = { salt, times: {} };
  const events = call.events.map((event): CallEvent => {
    if (!hasTimings(event)) return event;
    const { at, ms, ...rest } = event;
    if (at !== undefined && ms !== undefined) timings.times[event.id] = [at, ms];
    return rest as CallEvent;
  });
  const { id, desk, handler, startedAt, edition, wording, bindings } = call;
  const firstContact = wording.flatMap((each) =>
    each.trigger === "first contact" ? [each.id] : [],
  );
  return {
    call: {
      version: 2,
      id,
      desk,
      ...(handler === undefined ? {} : { handler }),
      startedAt,
      edition,
      wording: {
        ...kept?.wording,
        ...Object.fromEntries(wording.map((each) => [each.id, each.digest])),
      },
      firstContact: [...new Set([...(kept?.firstContact ?? []), ...firstContact])],
      events,
      outcomes: { ...kept?.outcomes, ...outcomes },
      bindings: bindings.map(commitmentOf),
      timings: timingsDigest(timings),
    },
    bindings,
    timings,
  };
}

export const timingsDigest = (timings: Timings): string =>
  digestOf(`timings ${canonical(timings)}`);

/** The digest that stands for a sealed call in the chain. */
export const callDigest = (call: SealedCall): string => digestOf(`call ${canonical(call)}`);

/** The events of a sealed call, with the times of passages where they are still kept. */
export const timedEvents = ({ events }: SealedCall, timings: Timings | undefined): CallEvent[] =>
  events.map((event) => {
    const time = timings?.times[event.id];
    return time === undefined ? event : { ...event, at: time[0], ms: time[1] };
  });

/** The statements that a sealed call went by, as far as it keeps them. */
export const wordingOf = ({ wording, firstContact }: SealedCall) =>
  Object.entries(wording).map(([id, digest]) => ({
    id,
    digest,
    trigger: firstContact.includes(id) ? ("first contact" as const) : ("outbound call" as const),
  }));
