import * as z from "zod/mini";
import { statementSchema } from "../../policy/pack";

/**
 * The shapes of the ledger's first version, as they were then. Its keys: `open`, `call:ID`,
 * `day:DATE`, `readings:N`, `wordings`; no record said the version.
 */
const id = z.string().check(z.minLength(8), z.maxLength(64));
const time = z.iso.datetime({ precision: 3 });
const name = z.string().check(z.maxLength(64));
const reference = z.string().check(z.minLength(1), z.maxLength(64));
const passage = z.int().check(z.nonnegative());
const source = z.enum(["console", "handler"]);

const seen = {
  caseReference: z.optional(reference),
  role: z.optional(z.enum(["pwc", "nrp"])),
  direction: z.optional(z.enum(["outbound", "inbound"])),
  firstContact: z.optional(z.boolean()),
};
const screenSchema = z.object({
  ...seen,
  clientReference: z.optional(reference),
  callState: z.optional(z.enum(["idle", "ringing", "dialling", "on call", "ended"])),
});
const correctionsSchema = z.object({
  ...seen,
  speaker: z.optional(z.enum(["client", "representative", "someone else", "voicemail"])),
});
export type Screen1 = z.infer<typeof screenSchema>;
export type Corrections1 = z.infer<typeof correctionsSchema>;

const happened = { id, at: time };
const eventSchema = z.discriminatedUnion("kind", [
  z.object({ ...happened, kind: z.literal("passage read"), statement: name, passage }),
  z.object({ ...happened, kind: z.literal("stopped"), statement: name, passage }),
  z.object({ ...happened, kind: z.literal("undone"), statement: name }),
  z.object({ ...happened, kind: z.literal("corrected"), change: correctionsSchema }),
  z.object({ ...happened, kind: z.literal("seen"), screen: screenSchema }),
  z.object({ ...happened, kind: z.literal("referral noted"), route: name }),
  z.object({ ...happened, kind: z.literal("prompts paused") }),
  z.object({ ...happened, kind: z.literal("prompts resumed") }),
  z.object({
    ...happened,
    kind: z.literal("ended"),
    by: z.enum(["console", "handler", "assumed"]),
  }),
]);
export type Event1 = z.infer<typeof eventSchema>;

const call = {
  version: z.literal(1),
  start: z.object({
    id,
    startedAt: time,
    by: source,
    screen: screenSchema,
    corrections: correctionsSchema,
  }),
  edition: z.string(),
  events: z.array(eventSchema),
};
export const openCall1Schema = z.object({ ...call, wording: z.array(statementSchema) });
export const sealedCall1Schema = z.object({ ...call, wording: z.record(z.string(), z.string()) });
export type OpenCall1 = z.infer<typeof openCall1Schema>;
export type SealedCall1 = z.infer<typeof sealedCall1Schema>;

export const day1Schema = z.object({ version: z.literal(1), calls: z.array(z.unknown()) });
export const bucket1Schema = z.object({
  version: z.literal(1),
  clients: z.record(
    z.string(),
    z.object({
      read: z.record(
        z.string(),
        z.object({ at: z.string(), call: z.string(), digest: z.string(), edition: z.string() }),
      ),
      putOff: z.record(z.string(), z.object({ at: z.string(), call: z.string() })),
    }),
  ),
});
export type History1 = z.infer<typeof bucket1Schema>["clients"][string];

/** Whether a record can only be of the first version. */
export const isVersion1 = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "version" in value && value.version === 1;
