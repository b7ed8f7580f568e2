import type { LoggedDay } from "../ledger/log-view/day";
import { daysWithin, type Filters, isShown } from "../ledger/log-view/filter";
import type { LedgerReader, Long } from "../ledger/log-view/reader";

/** Some days of the log, those with a call to be shown. */
export interface LogPage {
  days: LoggedDay[];
  /** Where the next page begins, among the days within the filters; undefined after the last. */
  next: number | undefined;
  /** Whether anything is kept at all. */
  isEmpty: boolean;
}

/** A page ends with the day on which it has so many calls. */
const CALLS_ON_A_PAGE = 40;

/**
 * Reads one page of calls, day by day; only what is shown stays in memory.
 *
 * @param from where it begins, among the days within the filters
 */
export async function* loadPage(
  reader: Pick<LedgerReader, "days" | "day">,
  filters: Filters,
  from: number,
): Long<LogPage> {
  const all = await reader.days();
  const within = daysWithin(all, filters);
  const days: LoggedDay[] = [];
  let calls = 0;
  let at = from;
  while (at < within.length && calls < CALLS_ON_A_PAGE) {
    const day = filtered(await reader.day(within[at] ?? ""), filters);
    at++;
    if (day.calls.length > 0 || day.problems.length > 0) days.push(day);
    calls += day.calls.length;
    yield { done: at - from, of: within.length - from };
  }
  return { days, next: at < within.length ? at : undefined, isEmpty: all.length === 0 };
}

/** What is wrong with a day is shown unless calls of some kind are looked for. */
function filtered({ day, calls, problems }: LoggedDay, filters: Filters): LoggedDay {
  const { outcome, direction, role } = filters;
  const isAny = outcome === undefined && direction === undefined && role === undefined;
  return {
    day,
    calls: calls.filter((call) => isShown(call, filters)),
    problems: isAny ? problems : [],
  };
}
