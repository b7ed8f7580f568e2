import * as z from "zod/mini";
import { bindingSchema } from "../call/binding";
import { bucketOf } from "../call/bucket";
import { callSchema } from "../call/call-schema";
import { clientHistorySchema } from "../call/client-history-schema";
import { wordingsSchema } from "../call/wordings";
import { chainPartSchema, headSchema } from "./chain";
import { findingSchema } from "./finding";
import { intentSchema } from "./intent";
import { sealedCallSchema, timingsSchema } from "./sealed-call";
import { daysSeenSchema } from "./stores/days-seen";

/**
 * The records of the ledger, which both stores hold alike, by key:
 *   ledger             which version of these shapes the store is written in
 *   desk               this desk's random id, and its key for keyed digests
 *   head, chain:N      the chain of sealed calls, in parts
 *   open, call:ID      the calls that are open: their ids, and each call whole
 *   day:DATE           the sealed calls of a day (UTC, by when they began)
 *   bindings:DATE      which case and client each of them is bound to; erasable
 *   timings:DATE       when their passages were read; kept for 30 days
 *   readings:N         derived: what is known of each client of bucket N
 *   wordings           derived: the wording of each statement that this desk has read last
 *   intent:ID          an erasure or purge that isn't finished in both stores
 *   findings           what was put right or found wrong
 *   days               the days on which the ledger was tidied: whether today can be believed
 *   unread:NAME        what couldn't be read, or didn't verify, as it was found
 */
export const VERSION = 2;

export const ledgerSchema = z.object({ version: z.literal(VERSION) });
export const deskSchema = z.object({
  version: z.literal(2),
  /** Random, hexadecimal. It says which desk, and not whose. */
  id: z.string(),
  /** 256 random bits, hexadecimal. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Desk = z.infer<typeof deskSchema>;

const byCall = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.object({ version: z.literal(2), calls: z.record(z.string(), schema) });

export const daySchema = z.object({ version: z.literal(2), calls: z.array(sealedCallSchema) });
export const bindingsOfDaySchema = byCall(z.array(z.nullable(bindingSchema)));
export const timingsOfDaySchema = byCall(timingsSchema);
export const bucketSchema = z.object({
  version: z.literal(2),
  clients: z.record(z.string(), clientHistorySchema),
});
export const openSchema = z.array(z.string());
export const findingsSchema = z.array(findingSchema);
export const unreadSchema = z.object({
  version: z.literal(2),
  /** When it was set aside: UTC, ISO 8601. */
  at: z.string(),
  /** As it was found; of something very long, the beginning of its text. */
  value: z.unknown(),
});

export type Day = z.infer<typeof daySchema>;
export type BindingsOfDay = z.infer<typeof bindingsOfDaySchema>;
export type TimingsOfDay = z.infer<typeof timingsOfDaySchema>;
export type Bucket = z.infer<typeof bucketSchema>;

/** The day a call is kept under. @param startedAt UTC, ISO 8601 */
export const dayOf = (startedAt: string): string => startedAt.slice(0, 10);

export const keys = {
  ledger: "ledger",
  desk: "desk",
  head: "head",
  open: "open",
  wordings: "wordings",
  findings: "findings",
  days: "days",
  chain: (part: number) => `chain:${part}`,
  call: (id: string) => `call:${id}`,
  day: (day: string) => `day:${day}`,
  bindings: (day: string) => `bindings:${day}`,
  timings: (day: string) => `timings:${day}`,
  readings: (client: string) => `readings:${bucketOf(client)}`,
  intent: (id: string) => `intent:${id}`,
  unread: (name: string) => `unread:${name}`,
} as const;

const SCHEMAS = {
  ledger: ledgerSchema,
  desk: deskSchema,
  head: headSchema,
  open: openSchema,
  wordings: wordingsSchema,
  findings: findingsSchema,
  days: daysSeenSchema,
  chain: chainPartSchema,
  call: callSchema,
  day: daySchema,
  bindings: bindingsOfDaySchema,
  timings: timingsOfDaySchema,
  readings: bucketSchema,
  intent: intentSchema,
  unread: unreadSchema,
} as const;
export type RecordKind = keyof typeof SCHEMAS;
export type RecordOf<Kind extends RecordKind> = z.infer<(typeof SCHEMAS)[Kind]>;

/** The kind of record that a key holds; undefined for a key that isn't the ledger's. */
export function kindOf(key: string): RecordKind | undefined {
  const kind = key.split(":", 1)[0] ?? "";
  const isOne = ["ledger", "desk", "head", "open", "wordings", "findings", "days"].includes(kind);
  return Object.hasOwn(SCHEMAS, kind) && isOne === !key.includes(":")
    ? (kind as RecordKind)
    : undefined;
}

/** A stored record has a shape this build can't read. It is left as it is. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/**
 * A stored record, parsed.
 *
 * @throws RecordError where it hasn't the shape of its kind
 */
export function parseRecord<Kind extends RecordKind>(
  kind: Kind,
  key: string,
  value: unknown,
): RecordOf<Kind> {
  const schema: z.ZodMiniType = SCHEMAS[kind];
  const result = z.safeParse(schema, value);
  if (!result.success) {
    throw new RecordError(`The record "${key}" can't be read.`, { cause: result.error });
  }
  return result.data as RecordOf<Kind>;
}

/** What a change to the ledger writes and drops, in both stores alike. */
export interface Changes {
  set: Record<string, unknown>;
  remove: string[];
}
