import * as z from "zod/mini";
import { callStateSchema, caseScreenSchema, directionSchema, roleSchema } from "./case-screen";

/** Who is on the phone: the client, or somebody or something else. No console says so; she does. */
export const speakerSchema = z.enum(["client", "representative", "someone else", "voicemail"]);
export type Speaker = z.infer<typeof speakerSchema>;

/** What a handler may correct. Her word is kept as hers. */
export const correctionsSchema = z.object({
  caseReference: caseScreenSchema.shape.caseReference,
  role: z.optional(roleSchema),
  direction: z.optional(directionSchema),
  firstContact: z.optional(z.boolean()),
  speaker: z.optional(speakerSchema),
});
export type Corrections = z.infer<typeof correctionsSchema>;
export type CorrectableField = keyof Corrections;

/** What a call keeps of what was known on it. References stand in its bindings instead. */
export const callFactsSchema = z.object({
  role: z.optional(roleSchema),
  direction: z.optional(directionSchema),
  firstContact: z.optional(z.boolean()),
  callState: z.optional(callStateSchema),
  speaker: z.optional(speakerSchema),
});
export type CallFacts = z.infer<typeof callFactsSchema>;
