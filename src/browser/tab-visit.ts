import * as z from "zod/mini";
import type { CaseField } from "../call/case-screen";
import { normalise } from "../call/identity";
import { type Visit, visitSchema } from "../profile/visits";
import type { TabRecord } from "./tab-store";

/** A visit to a console that is under way in a tab. */
export const openVisitSchema = z.object({
  console: z.string(),
  visit: visitSchema,
  /** The case that came up in it: another one is another visit. It is never written down. */
  caseReference: z.optional(z.string()),
});
export type OpenVisit = z.infer<typeof openVisitSchema>;

/** A tab's record, and the visit in it that is over. */
export interface Visited {
  record: TabRecord;
  over: OpenVisit | null;
}

const unseen: Visit = { isCase: false, fields: [], wanted: [] };

/** A page of a console was loaded: that is a visit. */
export const beginVisit = (record: TabRecord, console: string): Visited => ({
  record: { ...record, visit: { console, visit: unseen } },
  over: record.visit,
});

/** Adds what the tab's documents now find to its visit; one more case is one more visit. */
export function followVisit(record: TabRecord): Visited {
  const open = record.visit;
  if (open === null) return { record, over: null };
  const seen = seenBy(record, open.console);
  const { caseReference } = record.state.screen;
  const isNext =
    caseReference !== undefined &&
    open.caseReference !== undefined &&
    normalise(caseReference) !== normalise(open.caseReference);
  const visit = isNext ? seen : together(open.visit, seen);
  const named = caseReference ?? open.caseReference;
  const next = { ...open, visit, ...(named === undefined ? {} : { caseReference: named }) };
  return { record: { ...record, visit: next }, over: isNext ? open : null };
}

function seenBy({ documents }: TabRecord, console: string): Visit {
  const shown = Object.values(documents).filter(
    (each) => each.console === console && each.screen !== null,
  );
  const fields = shown.flatMap(({ found }) => found);
  return {
    isCase: shown.some(({ place }) => place === "page"),
    fields: unique(fields),
    wanted: unique([...fields, ...shown.flatMap(({ missing }) => missing)]),
  };
}

const together = (one: Visit, other: Visit): Visit => ({
  isCase: one.isCase || other.isCase,
  fields: unique([...one.fields, ...other.fields]),
  wanted: unique([...one.wanted, ...other.wanted]),
});

const unique = (fields: CaseField[]): CaseField[] => [...new Set(fields)];
