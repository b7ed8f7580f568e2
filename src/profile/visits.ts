import * as z from "zod/mini";
import { type CaseField, caseFieldSchema } from "../call/case-screen";

/**
 * How well a console's profile still fits, by what its last visits were like. A visit is one load
 * of a page, or one more case that comes up in it. Nothing here names a case, a person or a time.
 */

/** So many visits are kept of each console. */
export const MOST_VISITS = 20;
/** Fewer say nothing. */
const FEWEST = 5;

const fieldsSchema = z.array(caseFieldSchema).check(z.maxLength(caseFieldSchema.options.length));

export const visitSchema = z.object({
  /** Whether the page was recognised. */
  isCase: z.boolean(),
  /** Fields that were found, a known “no value” included. */
  fields: fieldsSchema,
  /** Fields that the profile has a place for on what was open. */
  wanted: fieldsSchema,
});
export type Visit = z.infer<typeof visitSchema>;

/** Visits by console id, the oldest first. */
export const visitsSchema = z.record(
  z.string(),
  z.array(visitSchema).check(z.maxLength(MOST_VISITS)),
);
export type Visits = z.infer<typeof visitsSchema>;

/** On how many of the visits something was found: "read on 3 of the last 20". */
export interface Tally {
  read: number;
  of: number;
}

export interface VisitSummary {
  /** Pages that were recognised. */
  cases: Tally;
  /** By field; a field that was never looked for is absent. */
  fields: Partial<Record<CaseField, Tally>>;
}

/** A console's visits with one more: the oldest goes. */
export const addVisit = (visits: readonly Visit[], visit: Visit): Visit[] =>
  [...visits, visit].slice(-MOST_VISITS);

/** What the visits come to. A field counts where the page was recognised: elsewhere it isn't sought. */
export function summary(visits: readonly Visit[]): VisitSummary {
  const seen = visits.filter(({ isCase }) => isCase);
  const fields: VisitSummary["fields"] = {};
  for (const field of caseFieldSchema.options) {
    const wanted = seen.filter((visit) => visit.wanted.includes(field));
    if (wanted.length === 0) continue;
    const read = wanted.filter((visit) => visit.fields.includes(field)).length;
    fields[field] = { read, of: wanted.length };
  }
  return { cases: { read: seen.length, of: visits.length }, fields };
}

/** Whether it is found so seldom that whoever keeps the profile should hear of it. */
export const needsAttention = ({ read, of }: Tally): boolean => of >= FEWEST && read * 2 < of;
