import { afterEach, describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import type { FrameProfile, Sign } from "../../src/profile/profile";
import { readOnce } from "./read-once";

afterEach(() => document.body.replaceChildren());

const HERE = ["http://localhost:*/*"];

const seen = (html: string, profile: Omit<FrameProfile, "addresses" | "place">) => {
  document.body.setHTMLUnsafe(html);
  return readOnce(document, [{ addresses: HERE, place: "page", ...profile }]);
};

describe("a case screen is there", () => {
  const queue = (...is: string[]): Sign => ({ locators: [{ label: "Queue" }], is });
  const CASE: Sign = { locators: [{ css: "h1" }] };
  it.each<[when: string, html: string, signs: Sign[], isThere: boolean]>([
    ["when its sign is", "<h1>x</h1>", [CASE], true],
    ["when its sign is, but empty", "<h1></h1>", [CASE], true],
    ["not without it", "<h2>x</h2>", [CASE], false],
    ["not when it is hidden", "<h1 hidden>x</h1>", [CASE], false],
    [
      "when another place shows it",
      "<h2>x</h2>",
      [{ locators: [{ css: "h1" }, { css: "h2" }] }],
      true,
    ],
    ["when it says the right thing", "<p>Queue: Maintenance</p>", [queue("maintenance")], true],
    ["when it says one of them", "<p>Queue: B</p>", [queue("A", "b:")], true],
    ["not when it says more", "<p>Queue: Maintenance 2</p>", [queue("Maintenance")], false],
    ["not when it says another thing", "<p>Queue: Rent</p>", [queue("Maintenance")], false],
    ["not when it says two things", "<p>Queue: A</p><p>Queue: B</p>", [queue("A", "B")], false],
    ["when all of them are", "<h1>x</h1><p>Queue: A</p>", [CASE, queue("A")], true],
    ["not when one isn't", "<h1>x</h1><p>Queue: A</p>", [CASE, queue("B")], false],
    ["when it holds a part", "<h1>Case 7</h1>", [{ ...CASE, part: { after: "Case" } }], true],
    ["not without the part", "<h1>Home</h1>", [{ ...CASE, part: { after: "Case" } }], false],
    [
      "when the part is right",
      "<h1>Case 7</h1>",
      [{ ...CASE, part: { take: "digits" }, is: ["7"] }],
      true,
    ],
  ])("%s", (_when, html, caseScreen, isThere) => {
    expect(seen(html, { caseScreen, fields: {} }).screen).toEqual(isThere ? {} : null);
  });
});

const CASE_SCREEN: Sign[] = [{ locators: [{ css: "body" }] }];

describe("a text is", () => {
  const field = { locators: [{ css: "p" }] };
  const fields = {
    clientReference: { ...field, values: { "(no value)": null, Unknown: null, A: "Able" } },
    role: { ...field, values: { PWC: "pwc" as const, " nrp ": "nrp" as const, Other: null } },
    owningTeam: field,
    language: { ...field, values: { Cymraeg: "cy" } },
    markers: { ...field, separator: ";", values: { U: "UCB", None: null, x: null } },
  };
  it.each<[text: string, field: keyof typeof fields, value: unknown]>([
    ["C-1", "clientReference", "C-1"],
    ["a", "clientReference", "Able"],
    ["(No value)", "clientReference", undefined],
    ["  unknown ", "clientReference", undefined],
    ["7".repeat(64), "clientReference", "7".repeat(64)],
    ["7".repeat(65), "clientReference", undefined],
    ["pwc", "role", "pwc"],
    ["NRP", "role", "nrp"],
    ["Other", "role", undefined],
    ["Somebody", "role", undefined],
    ["constructor", "role", undefined],
    ["__proto__", "role", undefined],
    ["Team", "owningTeam", "Team"],
    ["T".repeat(121), "owningTeam", `${"T".repeat(119)}…`],
    ["cymraeg", "language", "cy"],
    ["U; Sensitive ;x;none", "markers", ["UCB", "Sensitive"]],
    ["none", "markers", undefined],
    ["", "markers", undefined],
  ])("“%s” as %s", (text, name, value) => {
    const { screen, missing } = seen(`<p>${text}</p>`, {
      caseScreen: CASE_SCREEN,
      fields: { [name]: fields[name] },
    });
    expect(screen).toEqual(value === undefined ? {} : { [name]: value });
    expect(missing).toEqual([]);
  });
});

describe("of several locators", () => {
  const by = (...selectors: string[]) => selectors.map((css) => ({ css }));
  const part = { take: "digits", length: 4 } as const;
  it.each<[which: string, html: string, screen: CaseScreen | null, missing: string[]]>([
    [
      "the first that yields a value counts",
      "<p>1111</p><b>2222</b>",
      { caseReference: "1111" },
      [],
    ],
    ["the next where it is empty", "<p></p><b>2222</b>", { caseReference: "2222" }, []],
    ["the next where the part isn't there", "<p>x</p><b>2222</b>", { caseReference: "2222" }, []],
    ["the next where it is hidden", "<p hidden>1111</p><b>2222</b>", { caseReference: "2222" }, []],
    [
      "none where the first says two things",
      "<p>1111</p><p>3333</p><b>2222</b>",
      {},
      ["caseReference"],
    ],
    ["the same thing twice is one", "<p>1111</p><p>a 1111</p>", { caseReference: "1111" }, []],
    ["a case whose reference can't be told lacks it", "<p>x</p>", {}, ["caseReference"]],
    ["what isn't found is", "<i>x</i>", {}, ["caseReference"]],
    ["what is hidden is", "<p hidden>1111</p>", {}, ["caseReference"]],
  ])("%s", (_which, html, screen, missing) => {
    const caseReference = { locators: by("p", "b"), part };
    expect(seen(html, { caseScreen: CASE_SCREEN, fields: { caseReference } })).toEqual({
      screen,
      missing,
    });
  });
});

it("a document of no frame's address shows nothing", () => {
  const frame: FrameProfile = { addresses: ["https://x.test/*"], place: "page", fields: {} };
  expect(readOnce(document, [frame])).toEqual({ screen: null, missing: [] });
});

it("a document without an address of its own counts as its maker's", async () => {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<p>Case reference: 7</p>";
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentDocument;
  if (inner === null) throw new Error("There is no document.");
  const caseReference = { locators: [{ label: "Case reference" }] };
  const profile: FrameProfile = {
    addresses: [`${location.origin}/`],
    place: "frame",
    fields: { caseReference },
  };
  const screen = { caseReference: "7" };
  expect(readOnce(inner, [profile])).toEqual({ screen, missing: [] });
  frame.style.visibility = "hidden";
  expect(readOnce(inner, [profile])).toEqual({ screen: null, missing: [] });
});
