import { build } from "vite";
import { afterEach, describe, expect, it } from "vitest";
import { makeBankHolidays } from "../../../scripts/policy/bank-holidays";
import { bankHolidays } from "../../../scripts/policy/bank-holidays-plugin";
import { NATIONS } from "../../../src/policy/bank-holidays";

const table = makeBankHolidays();

const KEPT_IN: Record<string, string> = {
  "England, Wales, Scotland, Northern Ireland": "",
  "England, Wales, Northern Ireland": " (not Scotland)",
  Scotland: " (Scotland)",
  "Northern Ireland": " (Northern Ireland)",
};

const told = (year: number): string[] =>
  table.days
    .filter(({ date }) => date.startsWith(`${year}-`))
    .map(({ date, name, nations }) => `${date.slice(5)} ${name}${KEPT_IN[nations.join(", ")]}`);

describe("the table has what GOV.UK published (https://www.gov.uk/bank-holidays, August 2026)", () => {
  it.each<[year: number, days: string[]]>([
    [
      2024,
      [
        "01-01 New Year’s Day",
        "01-02 2nd January (Scotland)",
        "03-18 St Patrick’s Day (substitute day) (Northern Ireland)",
        "03-29 Good Friday",
        "04-01 Easter Monday (not Scotland)",
        "05-06 Early May bank holiday",
        "05-27 Spring bank holiday",
        "07-12 Battle of the Boyne (Orangemen’s Day) (Northern Ireland)",
        "08-05 Summer bank holiday (Scotland)",
        "08-26 Summer bank holiday (not Scotland)",
        "12-02 St Andrew’s Day (substitute day) (Scotland)",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
      ],
    ],
    [
      2025,
      [
        "01-01 New Year’s Day",
        "01-02 2nd January (Scotland)",
        "03-17 St Patrick’s Day (Northern Ireland)",
        "04-18 Good Friday",
        "04-21 Easter Monday (not Scotland)",
        "05-05 Early May bank holiday",
        "05-26 Spring bank holiday",
        "07-14 Battle of the Boyne (Orangemen’s Day) (substitute day) (Northern Ireland)",
        "08-04 Summer bank holiday (Scotland)",
        "08-25 Summer bank holiday (not Scotland)",
        "12-01 St Andrew’s Day (substitute day) (Scotland)",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
      ],
    ],
    [
      2026,
      [
        "01-01 New Year’s Day",
        "01-02 2nd January (Scotland)",
        "03-17 St Patrick’s Day (Northern Ireland)",
        "04-03 Good Friday",
        "04-06 Easter Monday (not Scotland)",
        "05-04 Early May bank holiday",
        "05-25 Spring bank holiday",
        "06-15 World Cup bank holiday (Scotland)",
        "07-13 Battle of the Boyne (Orangemen’s Day) (substitute day) (Northern Ireland)",
        "08-03 Summer bank holiday (Scotland)",
        "08-31 Summer bank holiday (not Scotland)",
        "11-30 St Andrew’s Day (Scotland)",
        "12-25 Christmas Day",
        "12-28 Boxing Day (substitute day)",
      ],
    ],
    [
      2027,
      [
        "01-01 New Year’s Day",
        "01-04 2nd January (substitute day) (Scotland)",
        "03-17 St Patrick’s Day (Northern Ireland)",
        "03-26 Good Friday",
        "03-29 Easter Monday (not Scotland)",
        "05-03 Early May bank holiday",
        "05-31 Spring bank holiday",
        "07-12 Battle of the Boyne (Orangemen’s Day) (Northern Ireland)",
        "08-02 Summer bank holiday (Scotland)",
        "08-30 Summer bank holiday (not Scotland)",
        "11-30 St Andrew’s Day (Scotland)",
        "12-27 Christmas Day (substitute day)",
        "12-28 Boxing Day (substitute day)",
      ],
    ],
    [
      2028,
      [
        "01-03 New Year’s Day (substitute day)",
        "01-04 2nd January (substitute day) (Scotland)",
        "03-17 St Patrick’s Day (Northern Ireland)",
        "04-14 Good Friday",
        "04-17 Easter Monday (not Scotland)",
        "05-01 Early May bank holiday",
        "05-29 Spring bank holiday",
        "07-12 Battle of the Boyne (Orangemen’s Day) (Northern Ireland)",
        "08-07 Summer bank holiday (Scotland)",
        "08-28 Summer bank holiday (not Scotland)",
        "11-30 St Andrew’s Day (Scotland)",
        "12-25 Christmas Day",
        "12-26 Boxing Day",
      ],
    ],
  ])("for %i", (year, days) => {
    expect(told(year)).toEqual(days);
  });
});

describe("the table follows the standing rules where nothing is published yet", () => {
  it.each([
    ["a Saturday's St Patrick's Day", 2029, "03-19 St Patrick’s Day (substitute day)"],
    ["Easter", 2029, "04-02 Easter Monday (not Scotland)"],
    ["a Sunday's St Patrick's Day", 2030, "03-18 St Patrick’s Day (substitute day)"],
    ["a Saturday's St Andrew's Day", 2030, "12-02 St Andrew’s Day (substitute day) (Scotland)"],
  ])("with %s in %i", (_what, year, day) => {
    expect(told(year)).toContainEqual(expect.stringContaining(day));
  });
});

describe("the table", () => {
  it("says how far it reaches", () => {
    expect([table.from, table.to]).toEqual(["2024-01-01", "2030-12-31"]);
  });

  it("is in order, each day once, all within its reach", () => {
    const dates = table.days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every((date) => table.from <= date && date <= table.to)).toBe(true);
  });

  it("has no weekend", () => {
    expect(table.days.filter(({ date }) => [0, 6].includes(new Date(date).getUTCDay()))).toEqual(
      [],
    );
  });

  it.each(NATIONS.map((nation) => [nation]))("has at least eight days a year for %s", (nation) => {
    for (let year = 2024; year <= 2030; year++) {
      const days = table.days.filter(
        ({ date, nations }) => date.startsWith(`${year}`) && nations.includes(nation),
      );
      expect(days.length, `${year}`).toBeGreaterThanOrEqual(8);
    }
  });
});

describe("the table is the same wherever it is made", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ["Pacific/Kiritimati", -840],
    ["Pacific/Pago_Pago", 660],
  ])("in %s", (name, offset) => {
    process.env.TZ = name;
    expect(new Date("2026-06-15").getTimezoneOffset()).toBe(offset);
    expect(makeBankHolidays()).toEqual(table);
  });
});

it("the build gets the table and nothing of the library", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [bankHolidays()],
    build: {
      write: false,
      rollupOptions: { input: "virtual:bank-holidays", preserveEntrySignatures: "strict" },
    },
  });
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [chunk, ...others] = outputs;
  expect(others).toEqual([]);
  const code = chunk?.type === "chunk" ? chunk.code : "";
  const given: { default: unknown } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  expect(given.default).toEqual(table);
  expect(code.length).toBeLessThan(JSON.stringify(table).length + 100);
});
