import { describe, expect, it } from "vitest";
import practice from "../../src/profile/known/practice.json";
import { frameProfileFor, type Profile, profileSchema } from "../../src/profile/profile";

const PRACTICE: Profile = profileSchema.parse(practice);
const [SOFTPHONE, PAGE, FRAME] = PRACTICE.frames;

/** A profile of one frame, recognised by its addresses. */
const profileOf = (name: string, ...addresses: string[]): Profile => ({
  format: 1,
  name,
  frames: [{ addresses, place: "page", fields: { role: { locators: [{ label: name }] } } }],
});

describe("the part of a profile that a document goes by", () => {
  it.each([
    ["http://127.0.0.1:8080/cases/1", "page", PAGE],
    ["http://localhost:5173/", "page", PAGE],
    ["http://localhost:5173/cases/1?delay=0&softphone=none", "page", PAGE],
    ["http://127.0.0.1:8081/?console=none", "page", SOFTPHONE],
    ["http://localhost:8081/?console=none&dial=0", "page", SOFTPHONE],
    ["http://127.0.0.1:8081/?console=x", "page", PAGE],
    ["http://127.0.0.1:8081/?console=x", "frame", FRAME],
    ["http://localhost:8081/?console=http://localhost:8080", "frame", FRAME],
    ["http://127.0.0.1:8081/", "frame", undefined],
    ["http://127.0.0.1/", "page", undefined],
    ["https://127.0.0.1:8080/", "page", undefined],
    ["http://127.0.0.10:8080/", "page", undefined],
    ["http://example.org/http://127.0.0.1:8080/", "page", undefined],
    ["http://127x0x0x1:8080/", "page", undefined],
    ["about:blank", "page", undefined],
    ["", "page", undefined],
  ] as const)("%s as %s", (address, place, frame) => {
    expect(frameProfileFor([PRACTICE], address, place)).toBe(frame);
  });

  it("is the first that fits", () => {
    const [one, two] = [profileOf("one", "a*"), profileOf("two", "*")];
    expect(frameProfileFor([one, two], "abc", "page")).toBe(one.frames[0]);
    expect(frameProfileFor([one, two], "bc", "page")).toBe(two.frames[0]);
    expect(frameProfileFor([], "abc", "page")).toBeUndefined();
  });

  it.each([
    ["https://crm.example/a?b=(c)[d]", "https://crm.example/a?b=(c)[d]", true],
    ["https://crm.example/", "https://crm-example/", false],
    ["https://*.example/*", "https://a.example/b", true],
    ["https://*.example/*", "https://a.example", false],
    ["a+b", "aab", false],
    ["*", "anything", true],
  ])("an address pattern %s and %s: %s", (pattern, address, fits) => {
    const found = frameProfileFor([profileOf("one", pattern)], address, "page");
    expect(found !== undefined).toBe(fits);
  });
});

it("the softphone's own page says what it does in the console, and nothing of a case", () => {
  expect(SOFTPHONE?.fields).toEqual(FRAME?.fields);
  expect(Object.keys(SOFTPHONE?.fields ?? {})).toEqual(["direction", "callState"]);
  expect(SOFTPHONE?.caseScreen).toBeUndefined();
});

describe("a profile is refused", () => {
  const [frame] = profileOf("one", "*").frames;
  it.each<[what: string, change: Record<string, unknown>]>([
    ["of a format to come", { format: 2 }],
    ["with no name", { name: "" }],
    ["with a key that isn't known", { script: "alert(1)" }],
    ["with no frame", { frames: [] }],
    ["with a frame at no address", { frames: [{ ...frame, addresses: [] }] }],
    ["with a frame in a third place", { frames: [{ ...frame, place: "worker" }] }],
    ["with a field of its own", { frames: [{ ...frame, fields: { name: {} } }] }],
    [
      "with a field that stands nowhere",
      { frames: [{ ...frame, fields: { role: { locators: [] } } }] },
    ],
    [
      "with notes that mean something else",
      { frames: [{ ...frame, fields: { notes: { locators: [{ css: "p" }], separator: "," } } }] },
    ],
    ["with notes that stand nowhere", { frames: [{ ...frame, fields: { notes: {} } }] }],
    [
      "with a locator that is two things",
      { frames: [{ ...frame, caseScreen: { label: "Case", css: "dt" } }] },
    ],
    ["with an endless label", { frames: [{ ...frame, caseScreen: { label: "x".repeat(201) } }] }],
  ])("%s", (_what, change) => {
    const profile = profileOf("one", "*");
    expect(profileSchema.safeParse(profile).success).toBe(true);
    expect(profileSchema.safeParse({ ...profile, ...change }).success).toBe(false);
  });
});
