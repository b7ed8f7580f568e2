import { describe, expect, it } from "vitest";
import { caseFieldSchema } from "../../src/call/case-screen";
import { colleagueNotes } from "../../src/call/colleague-notes";
import { fieldWords } from "../../src/call/field-words";
import { sizeProblem } from "../../src/call/file-size";
import { NOTE_WHYS } from "../../src/call/note-form";
import { writeNoteLine } from "../../src/call/note-line";
import { parseOrganisation } from "../../src/call/organisation-file";
import type { Locator } from "../../src/profile/profile";
import { parseProfile } from "../../src/profile/profile-file";
import { CHOICES, type ChoiceField, meaningWords } from "../../src/profile/teach/choices";
import { sayLocator } from "../../src/profile/teach/say-locator";
import { sayPart } from "../../src/profile/teach/say-part";
import { listed } from "../../src/words/lists";
import { notFromMessages, usePseudo } from "../words/pseudo";

/** What no message says in some sentences. */
function notSaid(sentences: readonly string[], known: readonly string[] = []): string[] {
  const page = document.createElement("main");
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.append(sentence);
    page.append(line);
  }
  return notFromMessages(page, known);
}

const problemsOf = (checked: { ok: true } | { ok: false; problems: string[] }): string[] =>
  checked.ok ? [] : checked.problems;
const organisation = (details: object) =>
  problemsOf(parseOrganisation(JSON.stringify({ format: 1, ...details }), ["complaints"]));
const profile = (change: object) =>
  problemsOf(
    parseProfile(
      JSON.stringify({
        format: 1,
        id: "crm",
        name: "CRM",
        frames: [{ addresses: ["https://crm.example/*"], place: "page", fields: {} }],
        ...change,
      }),
    ),
  );
const frame = (change: object) =>
  profile({
    frames: [{ addresses: ["https://crm.example/*"], place: "page", fields: {}, ...change }],
  });
const field = (name: string, how: object) => frame({ fields: { [name]: how } });

describe("every sentence about a file is a message, but what it quotes of the file", () => {
  usePseudo();

  it.each<[file: string, problems: () => string[], quoted?: string[]]>([
    ["too large", () => [sizeProblem(300_000, 262_144) ?? "", sizeProblem(9e6, 262_144) ?? ""]],
    ["with a list in the place of the whole", () => problemsOf(parseOrganisation("[]"))],
    ["deeper than any", () => problemsOf(parseOrganisation("[".repeat(70)))],
    ["with a name twice", () => problemsOf(parseOrganisation('{"a":1,"a":1}')), ["a"]],
    [
      "with many things wrong",
      () =>
        organisation({
          contacts: Object.fromEntries(
            [..."abcdefghijklmnopqrstuvwxyz"].map((each) => [`${each}x`, 1]),
          ),
        }),
      ["contacts", ..."abcdefghijklmnopqrstuvwxyz"].map((each) =>
        each.length > 1 ? each : `${each}x`,
      ),
    ],
    [
      "with each kind of contact wrong",
      () => [
        ...organisation({ contacts: { welsh: 7, interpreter: "" } }),
        ...organisation({ contacts: { welsh: "<b>", interpreter: "x".repeat(301) } }),
        ...organisation({ contacts: { welsh: "a\u200bb" }, intranetHost: "https://x" }),
        ...organisation({ contacts: { welch: "x" }, routes: { complaint: "x" } }),
      ],
      [
        "contacts",
        "welsh",
        "interpreter",
        "intranetHost",
        "welch",
        "routes",
        "complaint",
        "complaints",
        "U+200B",
      ],
    ],
    [
      "with steps and officers wrong",
      () => [
        ...organisation({ suicideThreat: { steps: [], lastChecked: "today" } }),
        ...organisation({ suicideThreat: { steps: Array(13).fill("x") } }),
        ...organisation({
          nominatedOfficers: [
            { team: "A", contact: "1" },
            { team: "a", contact: "2" },
          ],
        }),
      ],
      ["suicideThreat", "steps", "lastChecked", "nominatedOfficers", "team", "a", "today"],
    ],
    [
      "of a profile with each kind of rule broken",
      () => [
        ...profile({ id: "Our CRM", name: null, frames: [] }),
        ...profile({ format: 2, frame: true }),
        ...frame({ place: "worker" }),
        ...frame({ place: "frame", addresses: ["*://*/*"] }),
        ...field("role", { locators: [{ label: "x", css: "y" }], values: {} }),
        ...field("caseReference", { locators: [{ label: "x" }], part: {} }),
        ...field("caseReference", { locators: [{ label: "x" }], part: { length: 65 } }),
        ...field("caseReference", { locators: [{ label: "x" }], part: { length: 0 } }),
        ...field("caseReference", {
          locators: [{ label: "x" }],
          values: Object.fromEntries(Array.from({ length: 65 }, (_, nth) => [`${nth}`, "x"])),
        }),
        ...field("callState", { locators: [{ label: "x" }], values: { a: "b" } }),
      ],
      [
        ...[
          "id",
          "name",
          "null",
          "format",
          "frame",
          "frames",
          "place",
          "page",
          "fields",
          "addresses",
        ],
        ...["role", "locators", "values", "caseReference", "part", "length", "callState", "a"],
        ...["idle", "ringing", "dialling", "on call", "ended"],
      ],
    ],
  ])("%s", (_file, problems, quoted) => {
    const told = problems();
    expect(told.join("")).toContain("⟦");
    expect(notSaid(told, quoted)).toEqual([]);
  });

  it.each([
    "{format: 1}",
    '{"a": tru}',
    '{"a": 1.}',
    '{"a" 1}',
    '{"a": 1 "b": 2}',
    '{"a": 1',
    "[1",
    "{} {}",
    "/* x */ {}",
    '{"a": "x',
    '{"a": "\\u12"}',
    '{"a": "\\x"}',
    '{"a": "\t"}',
    '{"a": }',
    "",
  ])("that isn’t JSON: %j", (file) => {
    const told = problemsOf(parseOrganisation(file));
    expect(told).toHaveLength(1);
    expect(notSaid(told, ["format", "tru", "a", "b", "x"])).toEqual([]);
  });
});

describe("every word for what a console shows is a message", () => {
  usePseudo();

  it("the fields, one by one and listed", () => {
    const names = caseFieldSchema.options.map(fieldWords);
    expect(notSaid(names)).toEqual([]);
    expect(notSaid([`⟦${listed(names)}⟧`])).toEqual([]);
  });

  it("what a value can mean", () => {
    const meanings = (Object.keys(CHOICES) as ChoiceField[]).flatMap((each) =>
      CHOICES[each].map(([meaning]) => meaningWords(each, meaning)),
    );
    expect(notSaid(meanings)).toEqual([]);
    expect(notSaid([meaningWords("language", "pl")], ["pl"])).toEqual([]);
  });

  it("where a value stands, and which part of it is meant", () => {
    const roles = [
      "button",
      "cell",
      "checkbox",
      "combobox",
      "heading",
      "link",
      "radiogroup",
    ] as const;
    const locators: Locator[] = [
      { label: "SCIN" },
      ...roles.map((role) => ({ role })),
      ...(["spinbutton", "status", "tab", "textbox"] as const).map((role) => ({
        role,
        name: "SCIN",
      })),
      { page: "title" },
      { page: "address" },
      { css: "#x" },
      { css: "a > b" },
    ];
    const parts = [undefined, "digits", "letters and digits"].flatMap((take) =>
      [
        {},
        { length: 12 },
        { after: "SCIN" },
        { before: "SCIN" },
        { after: "SCIN", before: "SCIN" },
      ].map((rest) =>
        sayPart({ ...(take === undefined ? {} : { take: take as "digits" }), ...rest }),
      ),
    );
    expect(notSaid([...locators.map(sayLocator), ...parts], ["SCIN"])).toEqual([]);
  });

  it("what a colleague’s note says, but the statements’ names", () => {
    const outcomes = [
      { kind: "read" } as const,
      { kind: "in part", read: 2, of: 5 } as const,
      ...NOTE_WHYS.map((why) => ({ kind: "not read", why }) as const),
    ];
    const said = outcomes.flatMap((outcome) => {
      const facts = {
        at: "2026-11-21T14:05",
        role: "pwc" as const,
        outcomes: [{ label: "A", outcome }],
        edition: "E",
      };
      const line = writeNoteLine(facts, "121");
      const screen = { caseReference: "121", notes: { lines: [line], damaged: 0 } };
      return colleagueNotes(screen, []).flatMap((note) => (note.kind === "valid" ? note.says : []));
    });
    expect(said).toHaveLength(outcomes.length);
    expect(notSaid(said.map(({ words }) => words))).toEqual([]);
  });
});
