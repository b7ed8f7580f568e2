/** The nations of the United Kingdom, in the order in which they are named. */
export const NATIONS = ["England", "Wales", "Scotland", "Northern Ireland"] as const;

export type Nation = (typeof NATIONS)[number];

/** A weekday on which at least one nation has a bank holiday. */
export interface BankHoliday {
  /** ISO 8601 date. */
  date: string;
  /** As GOV.UK calls it; "(substitute day)" stands behind the name of one that was moved. */
  name: string;
  /** Where it is kept, in the order of `NATIONS`. */
  nations: readonly Nation[];
}

/**
 * The bank holidays of the whole United Kingdom over a fixed range of years. The build makes it
 * (`scripts/policy/bank-holidays.ts`, `virtual:bank-holidays`), so it ships as code and is not
 * parsed. A holiday that was proclaimed after the build is not in it.
 */
export interface BankHolidays {
  /** ISO 8601 date: the first day that the table speaks of. */
  from: string;
  /** ISO 8601 date: the last one. */
  to: string;
  /** In order of date. Days that fall on a weekend are left out, their substitutes are in. */
  days: readonly BankHoliday[];
}
