import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { consoleProfileSchema } from "../../scripts/console-profile-schema";
import type { Profile } from "../../src/profile/profile";
import { checkProfile, formatProfile, parseProfile } from "../../src/profile/profile-file";

const SOUND: Profile = {
  format: 1,
  id: "crm",
  name: "Our CRM",
  frames: [
    {
      addresses: ["https://crm.example/cases/*"],
      place: "page",
      caseScreen: [{ locators: [{ label: "Case reference" }] }],
      fields: { caseReference: { locators: [{ label: "Case reference" }] } },
    },
  ],
};
const [FRAME] = SOUND.frames;
const withFrame = (change: object) => ({ ...SOUND, frames: [{ ...FRAME, ...change }] });
const withField = (field: string, how: unknown) => withFrame({ fields: { [field]: how } });
const at = { locators: [{ label: "x" }] };

describe("a profile's file", () => {
  it("is read as it was written", () => {
    expect(parseProfile(formatProfile(SOUND))).toEqual({ ok: true, profile: SOUND });
    expect(parseProfile(`\ufeff${formatProfile(SOUND)}`).ok).toBe(true);
  });

  it.each<[what: string, value: unknown, problem: string]>([
    ["no profile", [], "The file: this should be a group in curly brackets; it is a list."],
    ["of a format to come", { ...SOUND, format: 2 }, "format: this should be 1; it is 2."],
    ["with no id", { ...SOUND, id: undefined }, "id: this is missing; it should be text."],
    [
      "with an id to be guessed at",
      { ...SOUND, id: "Our CRM" },
      "id: this may hold small letters, digits and single hyphens only.",
    ],
    [
      "with no name",
      { ...SOUND, name: "" },
      "name: this is empty; write something or take it out.",
    ],
    [
      "with a name that isn't known",
      { ...SOUND, frame: [] },
      "frame: this name isn’t known. Did you mean “frames”?",
    ],
    ["with no frame", { ...SOUND, frames: [] }, "frames: there are none; write at least one."],
    [
      "with no page",
      withFrame({ place: "frame" }),
      "frames: one of these has to be the page itself (“place” is “page”).",
    ],
    [
      "with a frame in a third place",
      withFrame({ place: "worker" }),
      "frames, entry 1, place: this should be page or frame; it is text.",
    ],
    [
      "at any address",
      withFrame({ addresses: ["*://*/*"] }),
      "frames, entry 1, addresses, entry 1: this isn’t an address such as https://crm.example/cases/*. It begins with https:// or http:// and the host in full; * may stand in the path.",
    ],
    [
      "with a field nobody knows",
      withField("callDirection", at),
      "frames, entry 1, fields, callDirection: this name isn’t known. Did you mean “direction”?",
    ],
    [
      "with a field that stands nowhere",
      withField("caseReference", { locators: [] }),
      "frames, entry 1, fields, caseReference, locators: there are none; write at least one.",
    ],
    [
      "with a locator that is two",
      withField("caseReference", { locators: [{ label: "x", css: "y" }] }),
      "frames, entry 1, fields, caseReference, locators, entry 1: this isn’t a locator. A locator has “label”, or “role” and perhaps “name”, or “css” and perhaps “attribute”, or “page”.",
    ],
    [
      "with a choice whose words mean nothing",
      withField("direction", at),
      "frames, entry 1, fields, direction, values: this is missing; it should be a group in curly brackets.",
    ],
    [
      "with a meaning there isn't",
      withField("direction", { ...at, values: { Out: "outgoing" } }),
      "frames, entry 1, fields, direction, values, Out: this should be outbound or inbound; it is text.",
    ],
    [
      "with a part that is none",
      withField("caseReference", { ...at, part: {} }),
      "frames, entry 1, fields, caseReference, part: this has to say which part: “after”, “before”, “take” or “length”.",
    ],
    [
      "with a part of nothing",
      withField("caseReference", { ...at, part: { length: 0 } }),
      "frames, entry 1, fields, caseReference, part, length: this is 0; the least is 1.",
    ],
    [
      "with a pattern",
      withField("caseReference", { ...at, part: { pattern: "(a+)+$" } }),
      "frames, entry 1, fields, caseReference, part, pattern: this name isn’t known",
    ],
  ])("%s is refused", (_what, value, problem) => {
    const checked = checkProfile(value);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.problems.some((each) => each.startsWith(problem))).toBe(true);
  });

  it("tells no more than twenty problems, and how many more there are", () => {
    const addresses = Array.from({ length: 16 }, () => "x");
    const checked = checkProfile({ ...SOUND, frames: [{ ...FRAME, addresses }, { addresses }] });
    expect(!checked.ok && checked.problems).toHaveLength(20);
    expect(!checked.ok && checked.problems.at(-1)).toMatch(/^And \d+ more\./);
  });

  it.each([
    ["no JSON", "{", /isn’t JSON|line/i],
    ["too large", `"${"x".repeat(200_000)}"`, /the most is 128 kB/],
  ])("%s is refused", (_what, file, says) => {
    const checked = parseProfile(file);
    expect(!checked.ok && checked.problems[0]).toMatch(says);
  });
});

describe("the profiles that come with Verbatim", () => {
  const folder = new URL("../../src/profile/known/", import.meta.url);
  it.each(readdirSync(folder))("%s is sound", (file) => {
    expect(parseProfile(readFileSync(new URL(file, folder), "utf8"))).toMatchObject({ ok: true });
  });
});

it("the JSON Schema in docs/ is of this format (else: npm run profile:schema)", () => {
  const written = readFileSync(
    new URL("../../docs/console-profile.schema.json", import.meta.url),
    "utf8",
  );
  expect(written).toBe(consoleProfileSchema());
});
