import type { Profile } from "../../../src/profile/profile";

/** A console of a test's own, at any port of this machine. Its page is told by its reference. */
export const crm: Profile = {
  format: 1,
  id: "crm",
  name: "Test CRM",
  frames: [
    {
      addresses: ["http://127.0.0.1:*/*"],
      place: "page",
      caseScreen: [{ locators: [{ label: "Case" }] }],
      fields: {
        caseReference: { locators: [{ label: "Case" }] },
        owningTeam: { locators: [{ label: "Team" }] },
      },
    },
  ],
};
