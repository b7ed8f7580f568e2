import { describe, expect, it } from "vitest";
import { MANAGED_KEYS } from "../../src/managed/managed-keys";
import { overflowing } from "../ui/looks";
import { pack } from "../ui/pack";
import { notFromMessages, policyWords, usePseudo } from "../words/pseudo";
import { LONG, STATES } from "./all-states";
import { WHOLE } from "./paint";
import { EVERYTHING } from "./paint-policy";

/** Every text in what is given to a page. */
const textsIn = (given: unknown): string[] =>
  typeof given === "string"
    ? [given]
    : typeof given === "object" && given !== null
      ? Object.values(given).flatMap(textsIn)
      : [];

/** What the states show of consoles, of the organisation, and of files and policies. */
const GIVEN = [
  ...policyWords(pack),
  ...textsIn([WHOLE, EVERYTHING]),
  LONG,
  // As it is shortened in a sentence.
  `${LONG.slice(0, 39)}…`,
  `${"long.".repeat(40)}example`,
  ...["crm", "phone", "fixed", "practice", "long"].flatMap((id) => [
    `${id}.example`,
    `The ${id} console`,
  ]),
  "The softphone",
  // Names in a file, or in a policy, where something in it is wrong.
  ...["frames", "fields", "direction", "values", "contacts", "consoles", "name", "colour"],
  ...["format", "id"],
  ...["nominatedOfficers", "contact", "organisation", "intralink.link2.gpn.gov.uk", "withdrawn"],
  ...MANAGED_KEYS,
  // The console that is taught.
  ...["SCIN", "Direction", "Outgoing", "Case 121001234567 - CRM", "https"],
  // What the browser's own shortcuts are called, by the browser.
  ...["Open the Verbatim panel", "Next passage of the statement being read"],
  // Where browsers show policies.
  ...["chrome://policy", "edge://policy", "about:policies"],
];

describe("in no real language", () => {
  usePseudo();

  it.each(Object.entries(STATES))(
    "%s: every word is a message's, and none is cut",
    async (_name, show) => {
      await show();
      expect(notFromMessages(document, GIVEN)).toEqual([]);
      expect(overflowing()).toEqual([]);
    },
  );
});
