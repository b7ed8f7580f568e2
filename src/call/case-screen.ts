import * as z from "zod/mini";
import { isNoteLine, MOST_NOTES } from "./note-form";

const reference = z.string().check(z.minLength(1), z.maxLength(64));
const label = z.string().check(z.minLength(1), z.maxLength(120));

/** Parent with care, non-resident parent: the two clients a case has. */
export const roleSchema = z.enum(["pwc", "nrp"]);
export const directionSchema = z.enum(["outbound", "inbound"]);
export const callStateSchema = z.enum(["idle", "ringing", "dialling", "on call", "ended"]);

/** The language of the case, as BCP 47 has it: "en", "cy". */
export const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}$/));

/** What a case's notes hold: lines of exactly the form, never other words of the notes. */
const notesSchema = z.object({
  lines: z.array(z.string().check(z.refine(isNoteLine))).check(z.maxLength(MOST_NOTES.lines)),
  /** Lines that were begun or ended and aren't of the form. */
  damaged: z.int().check(z.gte(0), z.lte(MOST_NOTES.damaged)),
});

/**
 * What one look at a console yields. A field that can't be seen is absent. Page text is
 * untrusted: whatever is longer than a field can honestly be is refused here, at the door.
 */
export const caseScreenSchema = z.object({
  caseReference: z.optional(reference),
  clientReference: z.optional(reference),
  role: z.optional(roleSchema),
  direction: z.optional(directionSchema),
  firstContact: z.optional(z.boolean()),
  callState: z.optional(callStateSchema),
  owningTeam: z.optional(label),
  markers: z.optional(z.array(label).check(z.maxLength(12))),
  notes: z.optional(notesSchema),
  language: z.optional(languageSchema),
});

export type CaseScreen = z.infer<typeof caseScreenSchema>;
export const caseFieldSchema = z.keyof(caseScreenSchema);
export type CaseField = z.infer<typeof caseFieldSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Direction = z.infer<typeof directionSchema>;
export type CallState = z.infer<typeof callStateSchema>;

const FIELDS = caseFieldSchema.options;

/** What the frames of one tab know together, and the fields on which they disagree. */
export interface MergedScreen {
  screen: CaseScreen;
  conflicts: CaseField[];
}

/**
 * Merges what several frames see. Two frames that disagree make the field unknown, because
 * nothing here can tell which of them is right.
 */
export function mergeScreens(screens: readonly CaseScreen[]): MergedScreen {
  const screen: CaseScreen = {};
  const conflicts: CaseField[] = [];
  for (const field of FIELDS) {
    const seen = screens.map((each) => each[field]).filter((value) => value !== undefined);
    const [first] = seen;
    if (first === undefined) continue;
    if (seen.every((value) => JSON.stringify(value) === JSON.stringify(first))) {
      Object.assign(screen, { [field]: first });
    } else {
      conflicts.push(field);
    }
  }
  return { screen, conflicts };
}
