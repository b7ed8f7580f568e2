import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { makeBankHolidays } from "../../scripts/policy/bank-holidays";
import { compilePolicy } from "../../scripts/policy/editions";
import type { BankHolidays } from "../../src/policy/bank-holidays";
import { type WorkingDays, workingDaysAfter } from "../../src/policy/working-days";

const holidays = makeBankHolidays();

const skippedDays = ({ skipped }: WorkingDays): string[] =>
  skipped.map(({ date, why, nations }) =>
    nations.length === 4 ? `${date} ${why}` : `${date} ${why}: ${nations.join(", ")}`,
  );

const NOT_SCOTLAND = "England, Wales, Northern Ireland";

it("twenty working days are what the policy gives (FOI-2)", async () => {
  const { pack } = await compilePolicy();
  expect(pack.rows.find(({ id }) => id === "FOI-2")?.words).toContain(
    "must be responded to within twenty working days",
  );
});

describe("twenty working days", () => {
  it.each<[when: string, received: string, due: string, weekends: number, skipped: string[]]>([
    ["with only weekends between", "2026-02-09", "2026-03-09", 8, []],
    [
      "over Christmas and New Year",
      "2025-12-08",
      "2026-01-09",
      8,
      [
        "2025-12-25 Christmas Day",
        "2025-12-26 Boxing Day",
        "2026-01-01 New Year’s Day",
        "2026-01-02 2nd January: Scotland",
      ],
    ],
    [
      "over a Christmas at a weekend",
      "2027-12-13",
      "2028-01-14",
      8,
      [
        "2027-12-27 Christmas Day (substitute day)",
        "2027-12-28 Boxing Day (substitute day)",
        "2028-01-03 New Year’s Day (substitute day)",
        "2028-01-04 2nd January (substitute day): Scotland",
      ],
    ],
    [
      "over Easter, and the clocks going forward",
      "2026-03-23",
      "2026-04-22",
      8,
      ["2026-04-03 Good Friday", `2026-04-06 Easter Monday: ${NOT_SCOTLAND}`],
    ],
    ["over the clocks going back", "2026-10-05", "2026-11-02", 8, []],
    [
      "over a day that Scotland alone keeps",
      "2026-11-02",
      "2026-12-01",
      8,
      ["2026-11-30 St Andrew’s Day: Scotland"],
    ],
    [
      "over a day that was proclaimed for Scotland once",
      "2026-06-01",
      "2026-06-30",
      8,
      ["2026-06-15 World Cup bank holiday: Scotland"],
    ],
    [
      "over a day that Northern Ireland alone keeps",
      "2026-06-29",
      "2026-07-28",
      8,
      ["2026-07-13 Battle of the Boyne (Orangemen’s Day) (substitute day): Northern Ireland"],
    ],
    [
      "over both summer bank holidays",
      "2026-08-03",
      "2026-09-01",
      8,
      [`2026-08-31 Summer bank holiday: ${NOT_SCOTLAND}`],
    ],
    [
      "received on a bank holiday",
      "2026-05-25",
      "2026-06-23",
      8,
      ["2026-06-15 World Cup bank holiday: Scotland"],
    ],
    ["received on a Friday", "2026-02-06", "2026-03-06", 8, []],
    ["received on a Saturday", "2026-02-07", "2026-03-06", 7, []],
    ["received on a Sunday", "2026-02-08", "2026-03-06", 6, []],
    ["up to a leap day", "2028-02-01", "2028-02-29", 8, []],
    [
      "received on a leap day",
      "2028-02-29",
      "2028-03-29",
      8,
      ["2028-03-17 St Patrick’s Day: Northern Ireland"],
    ],
  ])("%s", (_when, received, due, weekends, skipped) => {
    const counted = workingDaysAfter(received, 20, holidays);
    expect({ ...counted, skipped: skippedDays(counted) }).toEqual({
      due,
      weekends,
      skipped,
      knownTo: "2030-12-31",
      isBeyondData: false,
    });
  });
});

it.each([
  ["one day after a Thursday", "2026-02-05", 1, "2026-02-06"],
  ["one day after a Friday", "2026-02-06", 1, "2026-02-09"],
  ["one day after Maundy Thursday", "2026-04-02", 1, "2026-04-07"],
  ["five days", "2026-02-06", 5, "2026-02-13"],
])("%s", (_what, received, days, due) => {
  expect(workingDaysAfter(received, days, holidays).due).toBe(due);
});

describe("where the table ends, only weekends are left out, and the result says so", () => {
  it.each<[when: string, received: string, due: string, isBeyondData: boolean, skipped: number]>([
    ["the last day is the table's last", "2030-11-28", "2030-12-31", false, 3],
    ["the last day is the one after", "2030-11-29", "2031-01-01", true, 3],
    ["it runs into the year after", "2030-12-09", "2031-01-08", true, 2],
    ["it lies in a later year", "2040-12-03", "2040-12-31", true, 0],
    ["the day after receipt is the table's first", "2023-12-31", "2024-01-30", false, 2],
    ["the day after receipt is the one before", "2023-12-30", "2024-01-30", true, 2],
    ["it runs into the table", "2023-12-04", "2024-01-03", true, 2],
    ["it lies in an earlier year", "2017-03-09", "2017-04-06", true, 0],
    ["it lies before 1970", "1969-12-15", "1970-01-12", true, 0],
    ["it runs into the year 10000", "9999-12-31", "+010000-01-28", true, 0],
  ])("%s", (_when, received, due, isBeyondData, skipped) => {
    const counted = workingDaysAfter(received, 20, holidays);
    expect({ ...counted, skipped: counted.skipped.length }).toMatchObject({
      due,
      isBeyondData,
      skipped,
      knownTo: "2030-12-31",
    });
  });

  it("a table without days leaves out weekends alone", () => {
    const none: BankHolidays = { from: "2025-01-01", to: "2026-12-31", days: [] };
    expect(workingDaysAfter("2025-12-08", 20, none)).toEqual({
      due: "2026-01-05",
      weekends: 8,
      skipped: [],
      knownTo: "2026-12-31",
      isBeyondData: false,
    });
  });
});

it("a day that two nations call differently is left out once, with both names", () => {
  const twice: BankHolidays = {
    from: "2022-01-01",
    to: "2022-12-31",
    days: [
      { date: "2022-01-03", name: "2nd January (substitute day)", nations: ["Scotland"] },
      { date: "2022-01-03", name: "New Year’s Day (substitute day)", nations: ["England"] },
    ],
  };
  expect(workingDaysAfter("2022-01-02", 1, twice)).toMatchObject({
    due: "2022-01-04",
    skipped: [
      {
        date: "2022-01-03",
        why: "2nd January (substitute day) and New Year’s Day (substitute day)",
        nations: ["England", "Scotland"],
      },
    ],
  });
});

it("a bank holiday on a Saturday is left out once, as a weekend", () => {
  const saturday: BankHolidays = {
    from: "2026-01-01",
    to: "2026-12-31",
    days: [{ date: "2026-12-26", name: "Boxing Day", nations: ["England"] }],
  };
  expect(workingDaysAfter("2026-12-25", 1, saturday)).toMatchObject({
    due: "2026-12-28",
    weekends: 2,
    skipped: [],
  });
});

describe("what can't be counted is told in a sentence", () => {
  const NO_DATE = /^".*" is not a date of the form 2026-11-21\.$/;
  const NO_DAYS = /^\S+ is not a whole number of days from 1 to 10,000\.$/;
  it.each<[what: string, received: string, days: number, message: RegExp]>([
    ["no date", "", 20, NO_DATE],
    ["a word", "today", 20, NO_DATE],
    ["a day that February doesn't have", "2026-02-29", 20, NO_DATE],
    ["the 30th of February", "2028-02-30", 20, NO_DATE],
    ["a thirteenth month", "2026-13-01", 20, NO_DATE],
    ["a date with a time", "2026-02-09T10:00:00Z", 20, NO_DATE],
    ["a date as it is spoken", "09/02/2026", 20, NO_DATE],
    ["a short month", "2026-2-9", 20, NO_DATE],
    ["a space after it", "2026-02-09 ", 20, NO_DATE],
    ["no days", "2026-02-09", 0, NO_DAYS],
    ["days back", "2026-02-09", -20, NO_DAYS],
    ["half a day", "2026-02-09", 0.5, NO_DAYS],
    ["no number of days", "2026-02-09", Number.NaN, NO_DAYS],
    ["days without end", "2026-02-09", Number.POSITIVE_INFINITY, NO_DAYS],
    ["forty years of days", "2026-02-09", 10_001, NO_DAYS],
  ])("%s", (_what, received, days, message) => {
    const count = () => workingDaysAfter(received, days, holidays);
    expect(count).toThrow(RangeError);
    expect(count).toThrow(message);
  });
});

describe("the time zone of the machine changes nothing", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ["Europe/London", -60],
    ["Pacific/Kiritimati", -840],
    ["Pacific/Pago_Pago", 660],
    ["America/New_York", 240],
  ])("%s", (name, summerOffset) => {
    process.env.TZ = name;
    expect(new Date("2026-07-01T12:00:00Z").getTimezoneOffset()).toBe(summerOffset);
    expect(workingDaysAfter("2026-03-23", 20, holidays).due).toBe("2026-04-22");
    expect(workingDaysAfter("2026-10-05", 20, holidays).due).toBe("2026-11-02");
  });
});

describe("whatever is counted", () => {
  const DAY = 86_400_000;
  const plus = (date: string, days: number): string =>
    new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
  const listed = new Set(holidays.days.map(({ date }) => date));
  const isWorkingDay = (date: string): boolean =>
    ![0, 6].includes(new Date(date).getUTCDay()) && !listed.has(date);

  // A year more than the table has at either end.
  const anyDate = fc.nat({ max: 9 * 365 }).map((days) => plus("2023-01-01", days));
  const anyDays = fc.integer({ min: 1, max: 60 });
  const RUNS = { numRuns: 500 };

  it("the last day is a working day", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        expect(isWorkingDay(workingDaysAfter(received, days, holidays).due)).toBe(true);
      }),
      RUNS,
    );
  });

  it("after receipt, up to the last day, there are just so many working days", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        const { due } = workingDaysAfter(received, days, holidays);
        let found = 0;
        for (let date = plus(received, 1); date <= due; date = plus(date, 1)) {
          if (isWorkingDay(date)) found++;
        }
        expect(found).toBe(days);
      }),
      RUNS,
    );
  });

  it("what comes later is not due earlier", () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40), anyDays, (received, later, days) => {
        const first = workingDaysAfter(received, days, holidays).due;
        expect(workingDaysAfter(plus(received, later), days, holidays).due >= first).toBe(true);
      }),
      RUNS,
    );
  });

  it("one day and then the rest is the same as all at once", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        const first = workingDaysAfter(received, 1, holidays).due;
        expect(workingDaysAfter(first, days, holidays).due).toBe(
          workingDaysAfter(received, days + 1, holidays).due,
        );
      }),
      RUNS,
    );
  });

  it("working days, weekends and bank holidays make up the calendar days", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        const { due, weekends, skipped } = workingDaysAfter(received, days, holidays);
        expect(days + weekends + skipped.length).toBe(between(received, due));
      }),
      RUNS,
    );
  });

  it("what was left out is in the table, in order, after receipt and before the last day", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        const { due, skipped } = workingDaysAfter(received, days, holidays);
        const dates = skipped.map(({ date }) => date);
        expect(dates).toEqual([...listed].filter((date) => received < date && date < due));
      }),
      RUNS,
    );
  });

  it("it is beyond the data exactly if a counted day is", () => {
    fc.assert(
      fc.property(anyDate, anyDays, (received, days) => {
        const { due, isBeyondData } = workingDaysAfter(received, days, holidays);
        expect(isBeyondData).toBe(plus(received, 1) < "2024-01-01" || due > "2030-12-31");
      }),
      RUNS,
    );
  });
});
