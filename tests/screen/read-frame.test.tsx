import { describe, expect, it } from "vitest";
import { caseScreenSchema } from "../../src/call/case-screen";
import practice from "../../src/profile/known/practice.json";
import { type FrameProfile, profileSchema } from "../../src/profile/profile";
import { readOnce } from "./read-once";

const [SOFTPHONE_PAGE, PAGE, SOFTPHONE] = profileSchema.parse(practice).frames;
if (SOFTPHONE_PAGE === undefined || PAGE === undefined || SOFTPHONE === undefined) {
  throw new Error("The profile has three frames.");
}

const HERE = "http://localhost:*/*";

function read(profile: FrameProfile, fields: Record<string, string>) {
  const list = document.createElement("dl");
  for (const [label, value] of Object.entries(fields)) {
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = label;
    description.textContent = value;
    list.append(term, description);
  }
  document.body.replaceChildren(list);
  return readOnce(document, [{ ...profile, addresses: [HERE] }]).screen;
}

const CASE = { "Case reference": "7000000001" };
const caseReference = "7000000001";

describe("the practice console's case screen", () => {
  it("is read whole", () => {
    expect(
      read(PAGE, {
        ...CASE,
        "Client reference": "C-1",
        "Client role": "Non-resident parent",
        "First contact": "No",
        "Owning team": "Team 4",
        Markers: "Sensitive, None, UCB",
      }),
    ).toEqual({
      caseReference,
      clientReference: "C-1",
      role: "nrp",
      firstContact: false,
      owningTeam: "Team 4",
      markers: ["Sensitive", "UCB"],
    });
  });

  it.each<[name: string, fields: Record<string, string>, more: Record<string, unknown>]>([
    ["parent with care", { "Client role": "Parent with care" }, { role: "pwc" }],
    ["no parent chosen", { "Client role": "(not chosen)" }, {}],
    ["a role in other words", { "Client role": "Mother" }, {}],
    ["a role that every object has", { "Client role": "constructor" }, {}],
    ["first contact", { "First contact": "Yes" }, { firstContact: true }],
    ["first contact in other words", { "First contact": "Unknown" }, {}],
    ["no marker", { Markers: "None" }, { markers: [] }],
    ["an empty team", { "Owning team": "" }, {}],
    [
      "a reference of 64 characters",
      { "Client reference": "7".repeat(64) },
      { clientReference: "7".repeat(64) },
    ],
    ["a reference that is too long", { "Client reference": "7".repeat(65) }, {}],
    ["a direction, which isn't its to say", { Direction: "Incoming" }, {}],
  ])("with %s", (_name, fields, more) => {
    expect(read(PAGE, { ...CASE, ...fields })).toEqual({ caseReference, ...more });
  });

  it("is none without its sign", () => {
    expect(read(PAGE, { "Client role": "Parent with care", "First contact": "Yes" })).toBeNull();
  });

  it("is one with nothing known where the reference is empty", () => {
    expect(read(PAGE, { "Case reference": "" })).toEqual({});
  });

  it("never says more than the background takes", () => {
    const screen = read(PAGE, {
      ...CASE,
      "Owning team": "T".repeat(500),
      Markers: Array.from({ length: 40 }, (_, index) => `${index}${"M".repeat(130)}`).join(","),
    });
    expect(caseScreenSchema.parse(screen)).toEqual(screen);
    expect(screen?.owningTeam).toMatch(/^T{119}…$/);
    expect(screen?.markers).toHaveLength(12);
  });
});

describe("the practice softphone", () => {
  it.each([
    ["Incoming", "Ringing", { direction: "inbound", callState: "ringing" }],
    ["Outgoing", "Dialling", { direction: "outbound", callState: "dialling" }],
    ["Outgoing", "Connected", { direction: "outbound", callState: "on call" }],
    ["", "Idle", { callState: "idle" }],
    ["Internal", "Ended", { callState: "ended" }],
  ])("%s, %s", (direction, state, screen) => {
    expect(read(SOFTPHONE, { Direction: direction, "Call state": state })).toEqual(screen);
    expect(read(SOFTPHONE_PAGE, { Direction: direction, "Call state": state })).toEqual(screen);
  });

  it("that shows neither says nothing", () => {
    expect(read(SOFTPHONE, { Volume: "3" })).toBeNull();
  });
});

it("of two locators the first that finds one counts", () => {
  const profile: FrameProfile = {
    addresses: [HERE],
    place: "page",
    fields: { caseReference: { locators: [{ label: "Case" }, { css: "dd" }] } },
  };
  expect(read(profile, { Case: "1" })).toEqual({ caseReference: "1" });
  expect(read(profile, { Number: "2" })).toEqual({ caseReference: "2" });
});
