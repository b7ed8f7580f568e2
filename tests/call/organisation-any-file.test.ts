import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Organisation, officerFor } from "../../src/call/organisation";
import { parseOrganisation } from "../../src/call/organisation-file";
import { checkOrganisation } from "../../src/call/organisation-problems";
import { formatOrganisation } from "../../src/call/organisation-schema";

const RUNS = { numRuns: 500 };
const NAMES = [
  ...["format", "suicideThreat", "steps", "lastChecked", "nominatedOfficers", "team", "name"],
  ...["contact", "freedomOfInformation", "contacts", "welsh", "interpreter", "routes"],
  ...["intranetHost", "complaints", "__proto__", "constructor", "<b>", "\u202e"],
];

/** Any JSON value, mostly with names that mean something somewhere. */
const { anyJson } = fc.letrec<{ anyJson: unknown; leaf: unknown }>((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.array(tie("anyJson"), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie("anyJson")), {
        maxLength: 6,
      })
      .map(Object.fromEntries),
  ),
  leaf: fc.oneof(
    fc.constantFrom(null, true, 1, 2, "2026-11-03", "intralink", "A team", "", " ", "<x>"),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true }),
  ),
}));

const isSentence = (text: string) => /^\S.*[.?]$/su.test(text);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const words = (longest: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: longest })
    .filter((text) => checkOrganisation({ format: 1, contacts: { welsh: text } }).ok)
    .filter((text) => text.length <= longest);
const optional = { requiredKeys: [] };
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyOrganisation = fc.record(
  {
    format: fc.constant(1 as const),
    suicideThreat: fc.record({
      steps: fc.array(words(300), { minLength: 1, maxLength: 12 }),
      lastChecked: day,
    }),
    nominatedOfficers: fc.uniqueArray(
      fc.record(
        { team: words(120), name: words(120), contact: words(300) },
        { requiredKeys: ["team", "contact"] },
      ),
      { selector: ({ team }) => team.normalize().replace(/\s+/g, "").toLowerCase(), maxLength: 8 },
    ),
    freedomOfInformation: fc.record(
      { team: words(120), contact: words(300) },
      { requiredKeys: ["team"] },
    ),
    contacts: fc.record({ welsh: words(300), interpreter: words(300) }, optional),
    routes: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}(-[a-z0-9]{1,9}){0,3}$/), words(300)),
    intranetHost: fc.domain(),
  },
  { requiredKeys: ["format"] },
) as fc.Arbitrary<Organisation>;

describe("whatever is in a file", () => {
  it("any JSON value is either taken whole or refused with sentences", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const parsed = parseOrganisation(JSON.stringify(value));
        if (parsed.ok) expect(parsed.organisation).toEqual(value);
        else {
          expect(parsed.problems.length).toBeGreaterThan(0);
          expect(parsed.problems.length).toBeLessThanOrEqual(20);
          expect(parsed.problems.filter((each) => !isSentence(each) || UNSEEN.test(each))).toEqual(
            [],
          );
        }
      }),
      RUNS,
    );
  });

  it("a text is said not to be JSON exactly if it isn't", () => {
    const marks = fc.constantFrom("{", "}", "[", "]", ":", ",", '"a"', "1", "-0.5e3", "true", " ");
    const nearly = fc
      .tuple(anyJson, fc.nat(), fc.string({ maxLength: 2 }))
      .map(([value, at, put]) => {
        const text = JSON.stringify(value, null, 1);
        return `${text.slice(0, at % text.length)}${put}${text.slice((at % text.length) + 1)}`;
      });
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(marks, { maxLength: 12 }).map((each) => each.join("")),
      nearly,
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const parsed = parseOrganisation(text);
        const [first = ""] = parsed.ok ? [] : parsed.problems;
        // The first thing that is wrong is said: in what isn't JSON further on, too, a name twice.
        if (/ is there a second time at line /.test(first)) return;
        // A byte order mark is passed over here, and by JSON.parse isn't.
        if (!text.startsWith("\ufeff"))
          expect(first.startsWith("The file isn’t JSON")).toBe(!isJson);
      }),
      { numRuns: 2000, examples: [['{"a":1,"a":2']] },
    );
  });

  it.each([
    ["brackets", "[".repeat(250_000)],
    ["objects in objects", '{"a":'.repeat(50_000)],
    ["lists in lists, closed", `${"[".repeat(120_000)}${"]".repeat(120_000)}`],
    ["one long text", `"${"a".repeat(250_000)}"`],
    ["one long text with no end", `"${"\\n".repeat(120_000)}`],
    ["one long name", `{"${"a".repeat(250_000)}": 1}`],
    ["numbers", `[${"1,".repeat(120_000)}1]`],
    ["names", `{${Array.from({ length: 20_000 }, (_, at) => `"a${at}":1`).join()}}`],
  ])("a quarter of a megabyte of %s is refused in good time", (_what, text) => {
    const start = performance.now();
    const parsed = parseOrganisation(text);
    expect(parsed.ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
    if (!parsed.ok)
      expect(Math.max(...parsed.problems.map((each) => each.length))).toBeLessThan(400);
  });
});

describe("whatever the details are", () => {
  it("what is exported is imported again as it was", () => {
    fc.assert(
      fc.property(anyOrganisation, (organisation) => {
        const text = formatOrganisation(organisation);
        expect(parseOrganisation(text)).toEqual({ ok: true, organisation });
        expect(formatOrganisation(JSON.parse(text))).toBe(text);
      }),
      RUNS,
    );
  });

  it("each team's officer is found, and only its own", () => {
    fc.assert(
      fc.property(anyOrganisation, (organisation) => {
        for (const officer of organisation.nominatedOfficers ?? []) {
          expect(officerFor(organisation, officer.team)).toBe(officer);
          expect(officerFor(organisation, ` ${officer.team} `)).toBe(officer);
        }
      }),
      RUNS,
    );
  });
});
