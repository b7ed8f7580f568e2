import Holidays from "date-holidays";
import {
  type BankHoliday,
  type BankHolidays,
  NATIONS,
  type Nation,
} from "../../src/policy/bank-holidays";

/**
 * The years in the table, the last one included. They are fixed, and not counted from today, so
 * that the same source gives the same build; the table itself says how far it reaches. In August
 * 2026 GOV.UK had published the days up to the end of 2028: what comes after that is worked out by
 * the standing rules.
 */
export const YEARS = { first: 2024, last: 2030 } as const;

/** The library's codes for the nations. */
const CODES: Record<Nation, string> = {
  England: "ENG",
  Wales: "WLS",
  Scotland: "SCT",
  "Northern Ireland": "NIR",
};

/**
 * Days that were proclaimed once, which no rule can know and the library (3.37.0) doesn't have.
 * A new one is added here by hand, from https://www.gov.uk/bank-holidays.
 */
const PROCLAIMED: readonly BankHoliday[] = [
  // Royal Proclamation of 3 February 2026, Banking and Financial Dealings Act 1971, section 1(3).
  { date: "2026-06-15", name: "World Cup bank holiday", nations: ["Scotland"] },
];

/**
 * GOV.UK's names where the library has others. On 3 and 4 January 2028 it gives Scotland the two
 * substitute days the other way round, as GOV.UK itself did in 2022; the dates are the same.
 */
const RENAMED: Record<string, string> = {
  "2028-01-03 January 2nd (substitute day)": "New Year’s Day (substitute day)",
  "2028-01-04 New Year’s Day (substitute day)": "2nd January (substitute day)",
};

function nameOf(date: string, name: string): string {
  const curly = name.replaceAll("'", "’");
  return RENAMED[`${date} ${curly}`] ?? curly.replace("January 2nd", "2nd January");
}

/** Saturdays and Sundays are no working days anyway; a holiday there counts by its substitute. */
const isWeekday = (date: string): boolean => new Date(date).getUTCDay() % 6 !== 0;

/** A nation's days. The library's `date` is the day in that nation, whatever this machine's zone. */
function daysOf(nation: Nation, year: number): BankHoliday[] {
  return new Holidays("GB", CODES[nation], { types: ["public", "bank"], languages: "en" })
    .getHolidays(year)
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => isWeekday(date))
    .map(({ date, name }) => ({ date, name: nameOf(date, name), nations: [nation] }));
}

/**
 * Makes the table of bank holidays anywhere in the United Kingdom. For 2024 to 2028 it has the
 * dates and names of https://www.gov.uk/bank-holidays as they were in August 2026.
 */
export function makeBankHolidays(): BankHolidays {
  const found = new Map<string, BankHoliday>();
  for (let year: number = YEARS.first; year <= YEARS.last; year++) {
    for (const day of NATIONS.flatMap((nation) => daysOf(nation, year))) {
      const key = `${day.date} ${day.name}`;
      const nations = [...(found.get(key)?.nations ?? []), ...day.nations];
      found.set(key, { ...day, nations });
    }
  }
  const days = [...found.values(), ...PROCLAIMED];
  days.sort((one, other) => one.date.localeCompare(other.date));
  return { from: `${YEARS.first}-01-01`, to: `${YEARS.last}-12-31`, days };
}
