import { dayNumber, isoDate } from "./working-days";

/**
 * The same weekday three weeks, that is 21 calendar days, later. The policy says "usually" of it
 * and not what it counts from (REC-7), so that this is our arithmetic and no promise.
 *
 * @param date ISO 8601 date
 * @returns ISO 8601 date
 * @throws {RangeError} where it isn't a day of the calendar
 */
export const threeWeeksAfter = (date: string): string => isoDate(dayNumber(date) + 21);
