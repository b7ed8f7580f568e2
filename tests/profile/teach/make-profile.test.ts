import { describe, expect, it } from "vitest";
import practice from "../../../src/profile/known/practice.json";
import type { Profile } from "../../../src/profile/profile";
import { checkProfile } from "../../../src/profile/profile-file";
import type { Draft, DraftField } from "../../../src/profile/teach/draft";
import { draftOfProfile } from "../../../src/profile/teach/draft-of-profile";
import { makeProfile } from "../../../src/profile/teach/make-profile";

const field = (label: string, more: Partial<DraftField> = {}): DraftField => ({
  locators: [{ label }],
  values: {},
  others: [],
  ...more,
});

const draft: Draft = {
  name: "Our CRM",
  frames: [
    {
      place: "page",
      addresses: [],
      seen: ["https://crm.example/cases/1", "https://crm.example/cases/2"],
      fields: {
        caseReference: field("SCIN", { part: { take: "digits", length: 12 } }),
        owningTeam: field("Team", { values: { "(no value)": null } }),
        markers: field("Markers", { separator: ";" }),
        notes: field("Notes", { values: { x: null } }),
        sign: field("Queue", { is: ["Child maintenance"] }),
      },
      signs: [],
      isReferenceNoSign: false,
    },
    {
      place: "frame",
      addresses: [],
      seen: ["https://phone.example/"],
      fields: { direction: field("Direction", { values: { Out: "outbound", "-": null } }) },
      signs: [],
      isReferenceNoSign: false,
    },
    {
      place: "frame",
      addresses: [],
      seen: ["https://ads.example/"],
      fields: {},
      signs: [],
      isReferenceNoSign: false,
    },
  ],
};

describe("what was taught", () => {
  const profile = makeProfile(draft, []);

  it("becomes a profile", () => {
    expect(profile).toEqual({
      format: 1,
      id: "our-crm",
      name: "Our CRM",
      frames: [
        {
          addresses: ["https://crm.example/cases/*"],
          place: "page",
          caseScreen: [
            { locators: [{ label: "SCIN" }], part: { take: "digits", length: 12 } },
            { locators: [{ label: "Queue" }], is: ["Child maintenance"] },
          ],
          fields: {
            caseReference: { locators: [{ label: "SCIN" }], part: { take: "digits", length: 12 } },
            owningTeam: { locators: [{ label: "Team" }], values: { "(no value)": null } },
            markers: { locators: [{ label: "Markers" }], separator: ";" },
            notes: { locators: [{ label: "Notes" }] },
          },
        },
        {
          addresses: ["https://phone.example/*"],
          place: "frame",
          fields: {
            direction: {
              locators: [{ label: "Direction" }],
              values: { Out: "outbound", "-": null },
            },
          },
        },
      ],
    });
  });

  it("that is one", () => {
    expect(checkProfile(profile)).toMatchObject({ ok: true });
  });

  it.each([
    ["Our CRM", [], "our-crm"],
    ["Our CRM", ["our-crm", "our-crm-2"], "our-crm-3"],
    ["  Système n° 1 ", [], "systeme-n-1"],
    ["电话", [], "console"],
    ["a b c d e f g h i j k l", [], "a-b-c-d-e-f-g"],
    ["x".repeat(90), ["x".repeat(50)], `${"x".repeat(50)}-2`],
  ])("named %s beside %j has the id %s", (name, taken, id) => {
    const named = makeProfile({ ...draft, name }, taken);
    expect(named.id).toBe(id);
    expect(checkProfile(named)).toMatchObject({ ok: true });
  });
});

describe("a profile that is changed", () => {
  const before = practice as Profile;

  it("is the same, where nothing is changed", () => {
    expect(makeProfile(draftOfProfile(before), ["practice"])).toEqual(before);
  });

  it.each<[what: string, change: Partial<Profile["frames"][number]>]>([
    ["a sign of its own", { caseScreen: [{ locators: [{ css: "#case" }] }] }],
    ["no sign at all", {}],
    [
      "signs with texts",
      {
        caseScreen: [
          { locators: [{ label: "Ref" }] },
          { locators: [{ label: "Kind" }], is: ["A", "B"] },
          { locators: [{ label: "Other" }], is: ["C"] },
        ],
      },
    ],
    [
      "several ways",
      { fields: { caseReference: { locators: [{ label: "Ref" }, { css: "#r" }] } } },
    ],
  ])("keeps %s", (_what, change) => {
    const page = {
      addresses: ["https://*.crm.example/*"],
      place: "page" as const,
      fields: { caseReference: { locators: [{ label: "Ref" }] } },
    };
    const profile: Profile = {
      format: 1,
      id: "crm",
      name: "CRM",
      frames: [{ ...page, ...change }],
    };
    expect(makeProfile(draftOfProfile(profile), ["crm"])).toEqual(profile);
  });
});
