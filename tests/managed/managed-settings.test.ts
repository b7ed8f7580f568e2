import { describe, expect, it } from "vitest";
import { managedSchema } from "../../scripts/build/managed-schema";
import type { Organisation } from "../../src/call/organisation";
import { MANAGED_KEYS } from "../../src/managed/managed-keys";
import { type ManagedSettings, parseManaged } from "../../src/managed/managed-settings";
import { type Changeable, type MayChange, mayChange } from "../../src/managed/may-change";
import { noPolicy } from "../../src/managed/no-policy";
import type { Profile } from "../../src/profile/profile";

const profile = (id: string): Profile => ({
  format: 1,
  id,
  name: id.toUpperCase(),
  frames: [
    {
      addresses: [`https://${id}.example/*`],
      place: "page",
      fields: { caseReference: { locators: [{ label: "Case" }] } },
    },
  ],
});
const crm = profile("crm");
const details: Organisation = { format: 1, contacts: { welsh: "Ext. 7" } };

/** As without a policy. */
const NONE: ManagedSettings = {
  consoles: [],
  readNoteLines: true,
  handlersMayChange: { organisation: true, consoles: true, retention: true, erasing: true },
  set: [],
  problems: [],
};
const told = ({ problems }: ManagedSettings) => problems.map(({ says }) => says);

describe("a policy", () => {
  it.each([[undefined], [null], [{}], [[]], ["text"], [7]])("of %j sets nothing", (raw) => {
    expect(parseManaged(raw)).toEqual(NONE);
  });

  it.each<[key: string, value: unknown, change: Partial<ManagedSettings>]>([
    ["handlerId", "h", { handlerId: "h" }],
    ["handlerId", "h".repeat(64), { handlerId: "h".repeat(64) }],
    ["consoles", [JSON.stringify(crm)], { consoles: [crm] }],
    ["consoles", [`\ufeff${JSON.stringify(crm)}`, profile("b")], { consoles: [crm, profile("b")] }],
    ["organisation", JSON.stringify(details), { organisation: details }],
    ["organisation", details, { organisation: details }],
    ["retentionDays", 30, { retentionDays: 30 }],
    ["retentionDays", 2000, { retentionDays: 2000 }],
    ["readNoteLines", false, { readNoteLines: false }],
    ["readNoteLines", true, {}],
    ["showWelcome", false, { showWelcome: false }],
    ["showWelcome", true, { showWelcome: true }],
    ...(
      [
        ["handlersMayChangeOrganisation", "organisation"],
        ["handlersMayChangeConsoles", "consoles"],
        ["handlersMayChangeRetention", "retention"],
        ["handlersMayErase", "erasing"],
      ] as const
    ).map(([key, what]): [string, unknown, Partial<ManagedSettings>] => [
      key,
      false,
      { handlersMayChange: { ...NONE.handlersMayChange, [what]: false } },
    ]),
  ])("sets %s to %j", (key, value, change) => {
    expect(parseManaged({ [key]: value })).toEqual({ ...NONE, ...change, set: [key] });
  });

  it("that sets nothing is like none", () => {
    expect(parseManaged({})).toEqual(noPolicy());
  });

  it("has each of its settings in the schema, and no other", () => {
    expect(Object.keys(managedSchema.properties)).toEqual([...MANAGED_KEYS]);
  });

  it.each(Object.entries(managedSchema.properties))(
    "says of %s in the schema what it is",
    (_key, { title, description, type, items }) => {
      expect(title).not.toBe("");
      expect(description.length).toBeGreaterThan(40);
      expect(["string", "array", "integer", "boolean"]).toContain(type);
      if (type === "array") expect(items).toEqual({ type: "string" });
    },
  );

  it("of a type that the schema has is never refused for its type", () => {
    const ofType = { string: "h", array: [], integer: 30, boolean: true };
    for (const [key, { type }] of Object.entries(managedSchema.properties)) {
      const says = told(parseManaged({ [key]: ofType[type] }));
      expect(says.filter((each) => each.includes("this should be"))).toEqual([]);
    }
  });
});

describe("what is wrong is refused by itself, and said with what to do", () => {
  const RIGHT = { handlerId: "h-7", retentionDays: 60, consoles: [crm] };

  it.each<[key: string, value: unknown, says: string]>([
    ["handlerId", "", "handlerId: this is empty; write something or take it out."],
    ["handlerId", "h".repeat(65), "handlerId: this is 65 characters long; shorten it to 64."],
    ["handlerId", 7, "handlerId: this should be text; it is a number."],
    ...[29, 2001, 60.5, "60"].map((value): [string, unknown, string] => [
      "retentionDays",
      value,
      "retentionDays: this should be a whole number of days, from 30 to 2000.",
    ]),
    ["readNoteLines", "false", "readNoteLines: this should be true or false; it is text."],
    ["showWelcome", 0, "showWelcome: this should be true or false; it is a number."],
    ["handlersMayErase", null, "handlersMayErase: this should be true or false; it is null."],
    ["consoles", crm, "consoles: this should be a list in square brackets; it is a group."],
    ["consoles", "[]", "consoles: this should be a list in square brackets; it is text."],
    [
      "organisation",
      { format: 1, contacts: { welsh: 7 } },
      "organisation: contacts, welsh: this should be text; it is a number.",
    ],
    [
      "organisation",
      "{",
      "organisation: The file isn’t JSON: at line 1, column 2 there should be “}”, and there is the end of the file. Mend it there.",
    ],
    ["handlerid", "h", "handlerid: this name isn’t known. Did you mean “handlerId”?"],
    ["colour", "red", "colour: this name isn’t known; take it out."],
  ])("%s: %j", (key, value, says) => {
    const settings = parseManaged({ ...RIGHT, [key]: value });
    expect(told(settings)).toEqual([says]);
    const { [key]: _refused, ...others } = RIGHT as Record<string, unknown>;
    expect(settings).toMatchObject(others);
    expect(settings.set).toEqual(MANAGED_KEYS.filter((each) => each in others));
  });

  const bad = { ...crm, id: "A B" };
  it.each<[what: string, consoles: unknown[], ids: string[], says: string[]]>([
    [
      "one that isn't right",
      [bad, JSON.stringify(crm)],
      ["crm"],
      ["consoles, entry 1: id: this may hold small letters, digits and single hyphens only."],
    ],
    [
      "one that is no text of JSON",
      [crm, "crm"],
      ["crm"],
      [
        "consoles, entry 2: The file isn’t JSON: at line 1, column 1 there is “crm”, which is neither a number nor text in quotation marks. Mend it there.",
      ],
    ],
    [
      "two of one id",
      [crm, { ...crm, name: "Other" }],
      ["crm"],
      ["consoles, entry 2: there is another of the id “crm”; give one of them another id."],
    ],
    [
      "one too many",
      Array.from({ length: 33 }, (_, nth) => profile(`c${nth}`)),
      Array.from({ length: 32 }, (_, nth) => `c${nth}`),
      ["consoles: there are 33; the first 32 count. Take the others out."],
    ],
  ])("of consoles, %s", (_what, consoles, ids, says) => {
    const settings = parseManaged({ consoles });
    expect(settings.consoles.map(({ id }) => id)).toEqual(ids);
    expect(told(settings)).toEqual(says);
    expect(settings.set).toEqual(["consoles"]);
  });
});

describe("a hostile policy", () => {
  const LARGE = "x".repeat(10 * 1024 * 1024);
  const deep = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };

  it.each<[what: string, raw: object, says: RegExp]>([
    ["10 MB for an id", { handlerId: LARGE }, /^handlerId: this is 10485760 characters long/],
    ["10 MB for a console", { consoles: [LARGE] }, /^consoles, entry 1: The file is 10\.0 MB/],
    [
      "10 MB in a console's name",
      { consoles: [{ ...crm, name: LARGE }] },
      /^consoles, entry 1: The file is 10\.0 MB/,
    ],
    ["10 MB for the details", { organisation: LARGE }, /^organisation: The file is 10\.0 MB/],
    ["10 MB for a name", { [LARGE]: 1 }, /: this name isn’t known; take it out\.$/],
    ["a deep console", { consoles: [deep(1000)] }, /more than 64 lists and groups/],
    ["one deeper than any stack", { consoles: [deep(200_000)] }, /too many lists and groups/],
    ["deep details, as text", { organisation: "[".repeat(100_000) }, /more than 64 lists/],
    [
      "a million consoles",
      { consoles: Array.from({ length: 1_000_000 }, () => 0) },
      /there are 1,?000,?000; the first 32/,
    ],
    [
      "__proto__",
      JSON.parse('{"__proto__": {"handlerId": "h"}}') as object,
      /^“?__proto__”?: this name isn’t known/,
    ],
    ["constructor", { constructor: { prototype: 1 } }, /^constructor: this name isn’t known/],
    [
      "__proto__ in the details",
      { organisation: '{"format": 1, "__proto__": {"intranetHost": "evil.example"}}' },
      /__proto__/,
    ],
    ["markup for a name", { "<script>": 1 }, /^“<script>”: this name/],
    ["writing turned about in a name", { "a\u202eb": 1 }, /^“a�b”: this name/],
    [
      "a hundred names",
      Object.fromEntries(Array.from({ length: 100 }, (_, nth) => [`n${nth}`, 1])),
      /There is more that is wrong: 40\./,
    ],
  ])("with %s is refused, in short sentences, and sets nothing", (_what, raw, says) => {
    const settings = parseManaged(raw);
    expect(told(settings).join("\n")).toMatch(new RegExp(says.source, `${says.flags}m`));
    expect(Math.max(...told(settings).map(({ length }) => length))).toBeLessThan(400);
    expect(settings).toEqual({ ...NONE, problems: settings.problems });
    expect(settings.problems.length).toBeLessThanOrEqual(61);
    expect(({} as Record<string, unknown>).handlerId).toBeUndefined();
  });
});

describe("what handlers may change", () => {
  it.each<[what: Changeable, raw: object, may: MayChange]>([
    ["organisation", {}, "yes"],
    ["organisation", { organisation: details }, "set"],
    ["organisation", { organisation: "wrong" }, "yes"],
    ["organisation", { handlersMayChangeOrganisation: false }, "switched off"],
    ["organisation", { organisation: details, handlersMayChangeOrganisation: true }, "set"],
    ["consoles", { consoles: [crm] }, "yes"],
    ["consoles", { handlersMayChangeConsoles: false }, "switched off"],
    ["consoles", { consoles: [crm], handlersMayChangeConsoles: false }, "switched off"],
    ["retention", { retentionDays: 60 }, "set"],
    ["retention", { retentionDays: 1 }, "yes"],
    ["retention", { handlersMayChangeRetention: false }, "switched off"],
    ["erasing", { handlersMayErase: true }, "yes"],
    ["erasing", { handlersMayErase: false }, "switched off"],
  ])("%s, with %j: %s", (what, raw, may) => {
    expect(mayChange(parseManaged(raw), what)).toBe(may);
  });
});
