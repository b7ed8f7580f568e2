import { describe, expect, it } from "vitest";
import { emptyOrganisation, type Organisation, officerFor } from "../../src/call/organisation";
import { parseOrganisation } from "../../src/call/organisation-file";
import { formatOrganisation } from "../../src/call/organisation-schema";

const officer = (team: string) => ({ team, contact: "An extension" });
const officers = (...teams: unknown[]) => ({
  nominatedOfficers: teams.map((team) => (typeof team === "string" ? officer(team) : team)),
});
const threat = (change: object) => ({
  suicideThreat: { steps: ["Keep talking."], lastChecked: "2026-11-03", ...change },
});
const file = (details: object) => JSON.stringify({ format: 1, ...details });

const problemsOf = (text: string, sections?: readonly string[]): string[] => {
  const parsed = parseOrganisation(text, sections);
  return parsed.ok ? [] : parsed.problems;
};

const unreadable = (found: string) =>
  `there is “${found}”, which is neither a number nor text in quotation marks`;
const ENDLESS = "there begins a text with no quotation mark at the end of it";

const WHOLE: Organisation = {
  format: 1,
  suicideThreat: {
    steps: ["Keep the client talking.", "Raise your red card."],
    lastChecked: "2026-11-03",
  },
  nominatedOfficers: [
    { team: "Falkirk Team 4", name: "R. Example", contact: "01234 567 890" },
    { team: "Falkirk Team 5", contact: "Ext. 5" },
  ],
  freedomOfInformation: { team: "Disclosure team", contact: "foi@example.gov.uk" },
  contacts: { welsh: "Llinell Gymraeg: ŵ, ŷ", interpreter: "The language line" },
  routes: { complaints: "The complaints team", "special-payments": "Finance" },
  intranetHost: "intralink.link2.gpn.gov.uk",
};

describe("a file that is right", () => {
  it.each<[what: string, details: object]>([
    ["with nothing in it", {}],
    ["with everything", WHOLE],
    ["with empty groups", { nominatedOfficers: [], contacts: {}, routes: {} }],
    ["with twelve steps", threat({ steps: Array.from({ length: 12 }, (_, at) => `Step ${at}.`) })],
    ["with a step of 300 characters", threat({ steps: ["s".repeat(300)] })],
    ["with a leap day", threat({ lastChecked: "2028-02-29" })],
    ["with 500 officers", officers(...Array.from({ length: 500 }, (_, at) => `Team ${at}`))],
    ["with teams that differ by a letter", officers("Team 4", "Team 4b")],
    ["with a host of one name", { intranetHost: "intraLink" }],
    [
      "with marks that people write",
      { contacts: { welsh: "“O’Neill” & co. (x2), 5+5 = 10; 50 %" } },
    ],
  ])("%s is taken as it is", (_what, details) => {
    expect(parseOrganisation(file(details))).toEqual({
      ok: true,
      organisation: { format: 1, ...details },
    });
  });

  it.each([
    ["a byte order mark", "\ufeff"],
    ["lines above it", "\r\n\t \n"],
  ])("may begin with %s", (_what, before) => {
    expect(parseOrganisation(`${before}${file({})}`).ok).toBe(true);
  });
});

describe("a file that isn't JSON is refused, and the place is named", () => {
  const EOF = "and there is the end of the file";
  it.each<[what: string, text: string, place: string, wrong: string]>([
    ["empty", "", "line 1, column 1", `there should be a value, ${EOF}`],
    ["plain text", "Dear team", "line 1, column 1", unreadable("Dear")],
    ["a page", "<!doctype html>", "line 1, column 1", unreadable("<!doctype")],
    [
      "a spreadsheet's row",
      '"a","b"',
      "line 1, column 4",
      "there should be nothing more, and there is “,”",
    ],
    [
      "cut off",
      '{\n  "format": 1,\n',
      "line 3, column 1",
      `there should be a name in quotation marks, ${EOF}`,
    ],
    [
      "a comma too many",
      '{"format": 1,}',
      "line 1, column 14",
      "there should be a name in quotation marks, and there is “}”",
    ],
    [
      "a comma too many in a list",
      "[1,\r]",
      "line 2, column 1",
      "there should be a value, and there is “]”",
    ],
    [
      "a comma too few",
      '{\r\n"format": 1\r\n"routes": {}}',
      "line 3, column 1",
      'there should be “,” or the closing bracket, and there is “"routes"”',
    ],
    ["a list with no end", '{"a": [1, 2', "line 1, column 12", `there should be “]”, ${EOF}`],
    ["a group with no end", '{"a": [1, 2]', "line 1, column 13", `there should be “}”, ${EOF}`],
    ["no colon", '{"format" 1}', "line 1, column 11", "there should be “:”, and there is “1”"],
    ["no value", '{"format":}', "line 1, column 11", "there should be a value, and there is “}”"],
    ["a text with no end", '{"format": "1}', "line 1, column 12", ENDLESS],
    ["a line break in a text", '{"a": "one\ntwo"}', "line 1, column 7", ENDLESS],
    [
      "a tab in a text",
      '{"a": "one\ttwo"}',
      "line 1, column 7",
      "there begins a text with a tab, or another control character, in it",
    ],
    [
      "a path in a text",
      '{"a": "C:\\Files"}',
      "line 1, column 7",
      "there begins a text with “\\” in it before a character that can’t follow it; a “\\” itself is written “\\\\”",
    ],
    [
      "half a character's number",
      '{"a": "\\u20"}',
      "line 1, column 7",
      "there begins a text with “\\u” in it, and not four digits after that",
    ],
    ["a name with no marks", "{format: 1}", "line 1, column 2", unreadable("format")],
    ["a name with other marks", "{'format': 1}", "line 1, column 2", unreadable("'format'")],
    [
      "a name that is a number",
      "{1: 1}",
      "line 1, column 2",
      "there should be a name in quotation marks, and there is “1”",
    ],
    ["a bare word", '{"format": yes}', "line 1, column 12", unreadable("yes")],
    [
      "a leading nought",
      "[01]",
      "line 1, column 3",
      "there should be “,” or the closing bracket, and there is “1”",
    ],
    ["half a number", "[1, 2.]", "line 1, column 5", "there is “2.”, a number that isn’t finished"],
    [
      "two files in one",
      "{} {}",
      "line 1, column 4",
      "there should be nothing more, and there is “{”",
    ],
    [
      "brackets that cross",
      '{"a": [1}',
      "line 1, column 9",
      "there should be “,” or the closing bracket, and there is “}”",
    ],
    [
      "a comment",
      '{\n  // Ours\n  "format": 1}',
      "line 2, column 3",
      "there is a comment, and JSON has none",
    ],
    [
      "half a comment",
      '{"format": 1} /*',
      "line 1, column 15",
      "there is a comment, and JSON has none",
    ],
    ["an unseen character", "[\u202e]", "line 1, column 2", unreadable("�")],
    ["a long word", "x".repeat(99), "line 1, column 1", unreadable(`${"x".repeat(39)}…`)],
  ])("%s", (_what, text, place, wrong) => {
    expect(problemsOf(text)).toEqual([`The file isn’t JSON: at ${place} ${wrong}. Mend it there.`]);
  });

  it("nor is one taken that is deeper than any of ours", () => {
    expect(problemsOf(`${"[".repeat(64)}${"]".repeat(64)}`)).toEqual([
      "The file: this should be a group in curly brackets; it is a list.",
    ]);
    expect(problemsOf(`{"a":\n${"[".repeat(64)}${"]".repeat(64)}}`)).toEqual([
      "The file has more than 64 lists and groups inside one another at line 2, column 64. Make sure that it is the right one.",
    ]);
  });

  it("a name that is there twice is no less wrong", () => {
    expect(problemsOf('{"format": 1,\n"routes": {},\n"rout\\u0065s": {}}')).toEqual([
      "The name “routes” is there a second time at line 3, column 1. Keep one of the two.",
    ]);
    expect(problemsOf('{"__proto__": {}, "a": {"__proto__": 1}, "__proto__": {}}')).toEqual([
      "The name “__proto__” is there a second time at line 1, column 42. Keep one of the two.",
    ]);
  });
});

describe("a file that is too large is refused unread", () => {
  it.each([
    [256 * 1024, undefined],
    [256 * 1024 + 1, "257 kB"],
    [1024 * 1024, "1.0 MB"],
    [10 * 1024 * 1024, "10.0 MB"],
  ])("of %i bytes: %s", (bytes, size) => {
    const text = `{"format": 1}${" ".repeat(bytes - 13)}`;
    expect(problemsOf(text)).toEqual(
      size === undefined
        ? []
        : [`The file is ${size}; the most is 256 kB. Make sure that it is the right one.`],
    );
  });

  it("bytes are counted, not characters", () => {
    expect(problemsOf(JSON.stringify("ŵ".repeat(130 * 1024)))).toEqual([
      expect.stringMatching(/^The file is 261 kB;/),
    ]);
  });
});

describe("a file with something wrong is refused, and each place is named", () => {
  it.each<[what: string, text: string, ...problems: string[]]>([
    ["a list", "[]", "The file: this should be a group in curly brackets; it is a list."],
    ["nothing", "null", "The file: this should be a group in curly brackets; it is null."],
    ["text", '"x"', "The file: this should be a group in curly brackets; it is text."],
    ["no format", "{}", "format: this is missing; it should be 1."],
    ["a later format", '{"format": 2}', "format: this should be 1; it is 2."],
    ["a format in words", '{"format": "1"}', "format: this should be 1; it is text."],
    [
      "a contact that is a number",
      file(officers("A", "B", { team: "C", contact: 1234 })),
      "nominatedOfficers, entry 3, contact: this should be text; it is a number.",
    ],
    [
      "an officer with no contact",
      file(officers({ team: "A" })),
      "nominatedOfficers, entry 1, contact: this is missing; it should be text.",
    ],
    [
      "an officer in one line",
      file({ nominatedOfficers: ["R. Example"] }),
      "nominatedOfficers, entry 1: this should be a group in curly brackets; it is text.",
    ],
    [
      "one officer without the list",
      file({ nominatedOfficers: officer("A") }),
      "nominatedOfficers: this should be a list in square brackets; it is a group.",
    ],
    [
      "501 officers",
      file(officers(...Array.from({ length: 501 }, (_, at) => `Team ${at}`))),
      "nominatedOfficers: there are 501 of them; the most is 500.",
    ],
    [
      "a team twice",
      file(officers("A", "Falkirk Team 4", "B", "C", " falkirk  TEAM4")),
      "nominatedOfficers, entries 2 and 5 both name the team “falkirk TEAM4”; name each team once.",
    ],
    [
      "a team three times, and a wrong type",
      file(officers("A", "A", "A", { team: 7, contact: null })),
      "nominatedOfficers, entry 4, team: this should be text; it is a number.",
      "nominatedOfficers, entry 4, contact: this should be text; it is null.",
      "nominatedOfficers, entries 1 and 2 both name the team “A”; name each team once.",
      "nominatedOfficers, entries 1 and 3 both name the team “A”; name each team once.",
    ],
    [
      "a script in a name",
      file(officers({ team: "A", name: "<script>alert(1)</script>", contact: "x" })),
      "nominatedOfficers, entry 1, name: this has “<” in it, which no contact needs; take it out.",
    ],
    [
      "an arrow in a step",
      file(threat({ steps: ["Fine.", "Talk > refer"] })),
      "suicideThreat, steps, entry 2: this has “>” in it, which no contact needs; take it out.",
    ],
    [
      "text turned round",
      file({ contacts: { welsh: "a\u202eb" } }),
      "contacts, welsh: this has a character in it that can’t be seen (U+202E); type it anew.",
    ],
    [
      "a line break in a contact",
      file({ contacts: { interpreter: "one\ntwo" } }),
      "contacts, interpreter: this has a character in it that can’t be seen (U+000A); type it anew.",
    ],
    [
      "an empty text",
      file({ freedomOfInformation: { team: " " } }),
      "freedomOfInformation, team: this is empty; write something or take it out.",
    ],
    [
      "a contact with no team",
      file({ freedomOfInformation: { contact: "x" } }),
      "freedomOfInformation, team: this is missing; it should be text.",
    ],
    [
      "a step that is too long",
      file(threat({ steps: ["s".repeat(301)] })),
      "suicideThreat, steps, entry 1: this is 301 characters long; shorten it to 300.",
    ],
    [
      "no steps",
      file(threat({ steps: [] })),
      "suicideThreat, steps: there are none; write at least one.",
    ],
    [
      "thirteen steps",
      file(threat({ steps: Array.from({ length: 13 }, () => "Step.") })),
      "suicideThreat, steps: there are 13 of them; the most is 12.",
    ],
    [
      "steps that were never checked",
      file({ suicideThreat: { steps: ["Keep talking."] } }),
      "suicideThreat, lastChecked: this is missing; it should be a date such as 2026-11-03.",
    ],
    [
      "a date in another order",
      file(threat({ lastChecked: "3/11/2026" })),
      "suicideThreat, lastChecked: this should be a date such as 2026-11-03; it is “3/11/2026”.",
    ],
    [
      "a day that there isn't",
      file(threat({ lastChecked: "2026-02-30" })),
      "suicideThreat, lastChecked: this should be a date such as 2026-11-03; it is “2026-02-30”.",
    ],
    [
      "a name with a slip in it",
      file({ nominatedOfficer: [] }),
      "nominatedOfficer: this name isn’t known. Did you mean “nominatedOfficers”?",
    ],
    [
      "two names that aren't known",
      file({ contacts: { welch: "x", telephone: "x" } }),
      "contacts, welch: this name isn’t known. Did you mean “welsh”?",
      "contacts, telephone: this name isn’t known; take it out.",
    ],
    [
      "a name that means something to a machine",
      '{"format": 1, "__proto__": {}, "routes": {"__proto__": "x"}}',
      "__proto__: this name isn’t known; take it out.",
      "routes, __proto__: this name isn’t known; take it out.",
    ],
    [
      "a name of markup",
      file({ "<img src=x onerror=alert(1)>": 1 }),
      "“<img src=x onerror=alert(1)>”: this name isn’t known; take it out.",
    ],
    [
      "a route that is a list",
      file({ routes: { complaints: ["x"] } }),
      "routes, complaints: this should be text; it is a list.",
    ],
    [
      "routes in a list",
      file({ routes: [] }),
      "routes: this should be a group in curly brackets; it is a list.",
    ],
    ...["https://intralink", "intralink/", "intra link", "intralink:8080", "-a.b", "a..b", ""].map(
      (intranetHost): [string, string, string] => [
        `the host "${intranetHost}"`,
        file({ intranetHost }),
        "intranetHost: this should be the bare name of a host, such as intralink.link2.gpn.gov.uk, with no https:// and no path.",
      ],
    ),
  ])("%s", (_what, text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it("routes are those of the policy, where they are known", () => {
    const text = file({ routes: { complaints: "x", complaint: "x", "call-recording": "x" } });
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text, ["complaints", "special-payments"])).toEqual([
      "routes, complaint: this name isn’t known. Did you mean “complaints”?",
      "routes, call-recording: this name isn’t known; take it out.",
    ]);
  });

  it("twenty sentences are the most, and the last says how many there are", () => {
    const wrong = (count: number) => file(officers(...Array.from({ length: count }, () => 1)));
    expect(problemsOf(wrong(20))).toHaveLength(20);
    expect(problemsOf(wrong(20)).at(-1)).toMatch(/^nominatedOfficers, entry 20: /);
    expect(problemsOf(wrong(21))).toHaveLength(20);
    expect(problemsOf(wrong(21)).at(-1)).toBe("And 2 more. Mend these first.");
  });
});

describe("the file that is exported", () => {
  it("is the same for the same details, however they came about", () => {
    const entries = Object.entries(WHOLE).toReversed();
    const turned = { ...Object.fromEntries(entries), format: 1, routes: { ...WHOLE.routes } };
    expect(formatOrganisation({ ...turned, format: 1 })).toBe(formatOrganisation(WHOLE));
    expect(formatOrganisation(emptyOrganisation)).toBe('{\n  "format": 1\n}\n');
  });
});

describe("the nominated officer of a team", () => {
  it.each<[team: string | undefined, contact: string | undefined]>([
    ["Falkirk Team 4", "01234 567 890"],
    ["falkirk team4", "01234 567 890"],
    [" FALKIRK\u00a0TEAM  5 ", "Ext. 5"],
    ["Falkirk Team 6", undefined],
    ["Falkirk Team", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s: %s", (team, contact) => {
    expect(officerFor(WHOLE, team)?.contact).toBe(contact);
  });

  it("is nobody where none were put in", () => {
    expect(officerFor(emptyOrganisation, "Falkirk Team 4")).toBeUndefined();
  });
});
