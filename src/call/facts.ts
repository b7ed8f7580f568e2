import * as z from "zod/mini";
import { type CaseScreen, caseScreenSchema, directionSchema, roleSchema } from "./case-screen";

/** Who said a thing: the console, as its screen was read, or the handler, whose word wins. */
export const sourceSchema = z.enum(["console", "handler"]);
export type Source = z.infer<typeof sourceSchema>;

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

/** What is known on a call: what a console can show, and who is on the phone. */
export type Known = CaseScreen & { speaker?: Speaker | undefined };

/** What is taken to be true on a call, and which of it the handler said. */
export interface Facts {
  known: Known;
  /** Fields that stand as the handler put them. */
  corrected: CorrectableField[];
}

/**
 * Whether a correction says no more than the console does. Her word on first contact always says
 * more: it stands against what this desk has read before, which the console knows nothing of.
 */
const saysNoMore = (screen: CaseScreen, corrections: Corrections, field: CorrectableField) =>
  field !== "speaker" && field !== "firstContact" && corrections[field] === screen[field];

const fieldsOf = (corrections: Corrections) =>
  (Object.keys(corrections) as CorrectableField[]).filter(
    (field) => corrections[field] !== undefined,
  );

/** The console's screen with the handler's corrections over it. */
export function factsOf(screen: CaseScreen, corrections: Corrections): Facts {
  const corrected = fieldsOf(corrections).filter(
    (field) => !saysNoMore(screen, corrections, field),
  );
  const known: Known = { ...screen };
  for (const field of corrected) Object.assign(known, { [field]: corrections[field] });
  // The console's client reference names the person it shows, not the one the handler says.
  if (corrected.includes("role") || corrected.includes("caseReference")) {
    delete known.clientReference;
  }
  return { known, corrected };
}

/** Corrections with one more; one that says no more than the console is none. */
export function correct(
  screen: CaseScreen,
  corrections: Corrections,
  change: Corrections,
): Corrections {
  const next: Corrections = { ...corrections, ...change };
  for (const field of fieldsOf(next)) if (saysNoMore(screen, next, field)) delete next[field];
  return next;
}

/**
 * The key under which a client's readings are kept: the console's own client reference where it
 * shows one, else case and role. Undefined while it isn't known who the client is: two parents
 * share a case, so the case alone never stands for a client.
 */
export function clientKey({
  clientReference,
  caseReference,
  role,
}: CaseScreen): string | undefined {
  if (clientReference !== undefined) return `client ${normalise(clientReference)}`;
  if (caseReference === undefined || role === undefined) return undefined;
  return `case ${normalise(caseReference)} ${role}`;
}

/** Whether two looks show the same case and, where both know it, the same client. */
export function isSameIdentity(a: CaseScreen, b: CaseScreen): boolean {
  const agree = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || normalise(one) === normalise(other);
  return (
    a.caseReference !== undefined &&
    b.caseReference !== undefined &&
    agree(a.caseReference, b.caseReference) &&
    agree(a.role, b.role) &&
    agree(a.clientReference, b.clientReference)
  );
}

/** References are compared without spaces and case, as people type them both ways. */
const normalise = (reference: string): string => reference.replace(/\s+/g, "").toUpperCase();
