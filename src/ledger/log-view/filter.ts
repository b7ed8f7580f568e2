import type { Direction, Role } from "../../call/case-screen";
import type { Outcome } from "../../call/outcome";
import type { LoggedCall } from "./call";

export const OUTCOME_FILTERS = ["read", "in part", "not given", "put off"] as const;
export type OutcomeFilter = (typeof OUTCOME_FILTERS)[number];

/** Which calls are to be shown; what isn't set lets every call through. */
export interface Filters {
  /** Days, ISO 8601, both included; UTC, as calls are kept. */
  from?: string | undefined;
  to?: string | undefined;
  /** At least one statement of the call came to this. */
  outcome?: OutcomeFilter | undefined;
  direction?: Direction | undefined;
  role?: Role | undefined;
  /** Only calls that were amended, or with which something is wrong. */
  oddOnly?: boolean | undefined;
}

/** The days among which a filter's calls are. @param days UTC */
export const daysWithin = (days: readonly string[], { from, to }: Filters): string[] =>
  days.filter((day) => (from === undefined || day >= from) && (to === undefined || day <= to));

/** Whether a call is to be shown. Days are asked for by `daysWithin`. */
export const isShown = (call: LoggedCall, filters: Filters): boolean =>
  (filters.direction === undefined || call.direction === filters.direction) &&
  (filters.role === undefined || call.role === filters.role) &&
  (filters.oddOnly !== true || call.isAmended || call.problems.length > 0) &&
  (filters.outcome === undefined || outcomesIn(call).has(filters.outcome));

function outcomesIn({ outcomes = {} }: LoggedCall): Set<string> {
  const kindOf = (outcome: Outcome) => (outcome.kind === "not read" ? outcome.why : outcome.kind);
  return new Set(Object.values(outcomes).map(kindOf));
}
