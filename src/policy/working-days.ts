import { type BankHolidays, NATIONS, type Nation } from "./bank-holidays";

/** A weekday that was not counted. */
export interface SkippedDay {
  /** ISO 8601 date. */
  date: string;
  /** The bank holiday's name, or the names where the nations call the day differently. */
  why: string;
  /** The nations that keep it, in the order of `NATIONS`. */
  nations: Nation[];
}

export interface WorkingDays {
  /** ISO 8601 date: the last of the working days. */
  due: string;
  /** How many Saturdays and Sundays were not counted, in days. */
  weekends: number;
  /** The bank holidays that were not counted, in order; none that fell on a weekend. */
  skipped: SkippedDay[];
  /** ISO 8601 date: the last day whose bank holidays are known. */
  knownTo: string;
  /**
   * Some of the counted days lie before or after the table of bank holidays. Only weekends could
   * be left out there, so that the true date may be later than `due`, and is never earlier.
   */
  isBeyondData: boolean;
}

const DAY = 86_400_000;
/** Some 40 years: more is a mistake, and would be counted for a long time. */
const MOST_DAYS = 10_000;

/**
 * Days since 1 January 1970. Days are counted in UTC, where none is 23 or 25 hours long.
 *
 * @param date ISO 8601 date
 * @throws {RangeError} where it isn't a day of the calendar
 */
export function dayNumber(date: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) / DAY : Number.NaN;
  if (Number.isNaN(day) || isoDate(day) !== date) {
    throw new RangeError(`"${date}" is not a date of the form 2026-11-21.`);
  }
  return day;
}

/** ISO 8601 date of a day. @param day days since 1 January 1970 */
export const isoDate = (day: number): string =>
  new Date(day * DAY).toISOString().slice(0, -"T00:00:00.000Z".length);

const isWeekend = (day: number): boolean => new Date(day * DAY).getUTCDay() % 6 === 0;

function holidayOn(date: string, { days }: BankHolidays): SkippedDay | undefined {
  const found = days.filter((each) => each.date === date);
  if (found.length === 0) return undefined;
  const nations = NATIONS.filter((nation) => found.some((each) => each.nations.includes(nation)));
  return { date, why: found.map(({ name }) => name).join(" and "), nations };
}

/**
 * Counts working days from the day after receipt. The policy gives a number of them (FOI-2) and
 * not what they are: that is ours, after the Freedom of Information Act 2000, section 10(1) and
 * (6), where a bank holiday in any part of the United Kingdom is no working day. Time for which
 * that Act stops the clock (a fees notice, a question to the requester) is not known here.
 *
 * Beyond the table only weekends are left out, and the result says so: see `isBeyondData`.
 *
 * @param received ISO 8601 date
 * @param days working days, a whole number from 1 to 10,000
 * @throws {RangeError} where either is something else
 */
export function workingDaysAfter(
  received: string,
  days: number,
  holidays: BankHolidays,
): WorkingDays {
  const start = dayNumber(received);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new RangeError(`${days} is not a whole number of days from 1 to 10,000.`);
  }
  const skipped: SkippedDay[] = [];
  let day = start;
  let weekends = 0;
  for (let counted = 0; counted < days; ) {
    day++;
    const holiday = holidayOn(isoDate(day), holidays);
    if (isWeekend(day)) weekends++;
    else if (holiday !== undefined) skipped.push(holiday);
    else counted++;
  }
  return {
    due: isoDate(day),
    weekends,
    skipped,
    knownTo: holidays.to,
    isBeyondData: start + 1 < dayNumber(holidays.from) || day > dayNumber(holidays.to),
  };
}
