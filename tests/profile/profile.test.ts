import { describe, expect, it } from "vitest";
import practice from "../../src/profile/known/practice.json";
import requestTracker from "../../src/profile/known/request-tracker-5.json";
import { profileSchema } from "../../src/profile/profile";
import { checkProfile } from "../../src/profile/profile-file";

const ROLE = { locators: [{ label: "Role" }], values: { PWC: "pwc" } };
const TEXT = { locators: [{ label: "Team" }] };
const FRAME = {
  addresses: ["https://crm.example/*"],
  place: "page",
  caseScreen: [{ locators: [{ label: "Case" }] }],
  fields: { role: ROLE },
};
const PROFILE = { format: 1, id: "one", name: "One", frames: [FRAME] };

const withFrame = (change: Record<string, unknown>) => ({
  ...PROFILE,
  frames: [{ ...FRAME, ...change }],
});
const withField = (field: string, value: unknown) => withFrame({ fields: { [field]: value } });
const withLocator = (locator: unknown) => withField("owningTeam", { locators: [locator] });
const withPart = (part: unknown) => withField("owningTeam", { ...TEXT, part });
const withSign = (sign: unknown) => withFrame({ caseScreen: [sign] });

describe("a profile is taken", () => {
  it.each<[what: string, profile: unknown]>([
    ["of the practice console", practice],
    ["of Request Tracker 5", requestTracker],
    ["of one frame", PROFILE],
    ["that names its schema", { ...PROFILE, $schema: "./console-profile.schema.json" }],
    ["with a frame that only supplies fields", withFrame({ caseScreen: undefined })],
    ["with no field", withFrame({ fields: {} })],
    ["with a role and a name", withLocator({ role: "textbox", name: "Team" })],
    ["with a role alone", withLocator({ role: "status" })],
    ["with an attribute", withLocator({ css: "[data-team]", attribute: "data-team" })],
    ["with the address", withLocator({ page: "address" })],
    ["with the title", withLocator({ page: "title" })],
    ["with a text that isn't known", withField("owningTeam", { ...TEXT, values: { "—": null } })],
    [
      "with first contact",
      withField("firstContact", { ...TEXT, values: { Yes: true, No: false } }),
    ],
    ["with markers", withField("markers", { ...TEXT, separator: ";", values: { None: null } })],
    ["with a part", withPart({ after: "Case ", take: "digits", length: 10 })],
    ["with notes", withField("notes", { locators: [{ css: ".note" }] })],
    ["with a sign of certain texts", withSign({ locators: [{ label: "Queue" }], is: ["CM"] })],
  ])("%s", (_what, profile) => {
    expect(checkProfile(profile)).toEqual({ ok: true, profile });
  });
});

describe("a profile is refused, and the path of what is wrong is said", () => {
  it.each<[what: string, profile: unknown, path: string]>([
    ["of a format to come", { ...PROFILE, format: 2 }, "format"],
    ["with no name", { ...PROFILE, name: "" }, "name"],
    ["with a name that nobody can read", { ...PROFILE, name: "x".repeat(201) }, "name"],
    ["with no id", { ...PROFILE, id: undefined }, "id"],
    ["with an id of capitals", { ...PROFILE, id: "Our-CRM" }, "id"],
    ["with an id that is a path", { ...PROFILE, id: "../one" }, "id"],
    ["with an id of every object", { ...PROFILE, id: "__proto__" }, "id"],
    ["with a key that isn't known", { ...PROFILE, script: "alert(1)" }, "script"],
    ["with no frame", { ...PROFILE, frames: [] }, "frames"],
    ["with too many frames", { ...PROFILE, frames: Array(17).fill(FRAME) }, "frames"],
    ["with no page", withFrame({ place: "frame" }), "frames"],
    ["with a frame at no address", withFrame({ addresses: [] }), "addresses"],
    ["with a frame everywhere", withFrame({ addresses: ["*"] }), "addresses"],
    ["with a frame at every site", withFrame({ addresses: ["https://*/*"] }), "addresses"],
    ["with a frame on the disk", withFrame({ addresses: ["file:///c/*"] }), "addresses"],
    ["with a frame in a third place", withFrame({ place: "worker" }), "place"],
    ["with no sign among its signs", withFrame({ caseScreen: [] }), "caseScreen"],
    ["with a sign of no text", withSign({ locators: [{ label: "Queue" }], is: [] }), "is"],
    ["with a field of its own", withField("name", TEXT), "name"],
    ["with a field that stands nowhere", withField("owningTeam", { locators: [] }), "locators"],
    [
      "with a field that stands everywhere",
      withField("owningTeam", { locators: Array(9).fill({ label: "x" }) }),
      "locators",
    ],
    ["with a role that is any text", withField("role", TEXT), "values"],
    ["with a role of no text", withField("role", { ...TEXT, values: {} }), "values"],
    ["with a third role", withField("role", { ...TEXT, values: { Child: "child" } }), "Child"],
    [
      "with a first contact in words",
      withField("firstContact", { ...TEXT, values: { Yes: "true" } }),
      "Yes",
    ],
    [
      "with a language that is none",
      withField("language", { ...TEXT, values: { English: "English" } }),
      "English",
    ],
    [
      "with a reference that means yes",
      withField("caseReference", { ...TEXT, values: { x: true } }),
      "x",
    ],
    [
      "with more values than a console has",
      withField("owningTeam", {
        ...TEXT,
        values: Object.fromEntries(Array.from({ length: 65 }, (_, nth) => [`${nth}`, "x"])),
      }),
      "values",
    ],
    [
      "with markers parted by nothing",
      withField("markers", { ...TEXT, separator: "" }),
      "separator",
    ],
    ["with a team in parts", withField("owningTeam", { ...TEXT, separator: "," }), "separator"],
    [
      "with notes that mean something else",
      withField("notes", { locators: [{ css: "p" }], separator: "," }),
      "separator",
    ],
    ["with notes that stand nowhere", withField("notes", {}), "locators"],
    ["with a locator that is two things", withLocator({ label: "Case", css: "dt" }), "locators"],
    ["with a locator that is nothing", withLocator({}), "locators"],
    ["with a locator that is a text", withLocator("Team"), "locators"],
    ["with an empty label", withLocator({ label: "" }), "locators"],
    ["with an endless label", withLocator({ label: "x".repeat(201) }), "locators"],
    ["with a role that isn't known", withLocator({ role: "banner" }), "locators"],
    ["with a name and no role", withLocator({ name: "Team" }), "locators"],
    ["with an attribute of nothing", withLocator({ attribute: "data-team" }), "locators"],
    ["with the page's cookies", withLocator({ page: "cookie" }), "locators"],
    ["with a script", withLocator({ css: "p", script: "alert(1)" }), "locators"],
    ["with no part of a text", withPart({}), "part"],
    ["with a regular expression", withPart({ pattern: "(a+)+$" }), "part"],
    ["with a part of words", withPart({ take: "words" }), "part"],
    ["with a part of no length", withPart({ take: "digits", length: 0 }), "length"],
    ["with a part of half a length", withPart({ take: "digits", length: 1.5 }), "length"],
    ["with a part after nothing", withPart({ after: "" }), "after"],
    ["that is a list", [PROFILE], ""],
    ["that is null", null, ""],
    ["that is a text", JSON.stringify(PROFILE), ""],
  ])("%s", (_what, profile, path) => {
    expect(profileSchema.safeParse(profile).success).toBe(false);
    const checked = checkProfile(profile);
    if (checked.ok) throw new Error("It was taken.");
    expect(checked.problems.join("\n")).toContain(path);
    for (const problem of checked.problems) expect(problem).toMatch(/\S.*[.:]$/m);
  });

  it("each of several with its own path", () => {
    const checked = checkProfile({
      ...PROFILE,
      name: "",
      frames: [FRAME, { ...FRAME, place: "worker", fields: { role: { ...ROLE, values: {} } } }],
    });
    expect(checked).toMatchObject({ ok: false });
    if (!checked.ok) expect(checked.problems).toHaveLength(3);
  });
});
