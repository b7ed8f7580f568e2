import { caseScreenHtml } from "../../../scripts/desk/page-server";
import { writeNoteLine } from "../../../src/call/note-line";
import type { Organisation } from "../../../src/call/organisation";
import type { Profile } from "../../../src/profile/profile";
import { crm } from "./crm";

/** The case on the organisation's console, with a colleague's note line in its notes. */
export const REFERENCE = "121 0088 00001";
const note = writeNoteLine(
  {
    at: "2026-11-20T10:05",
    role: undefined,
    outcomes: [{ label: "Call recording", outcome: { kind: "read" } }],
    edition: "PLDMG @ 09.03.2017",
  },
  REFERENCE,
);
export const casePage = `${caseScreenHtml({ Case: REFERENCE, Team: "Team 4" })}<pre>${note}</pre>`;

/** The console, with a place for notes. */
const withNotes: Profile = {
  ...crm,
  frames: crm.frames.map((frame) => ({
    ...frame,
    fields: { ...frame.fields, notes: { locators: [{ css: "pre" }] } },
  })),
};
const bad = { ...crm, id: "bad", frames: [{ ...crm.frames[0], addresses: ["http://*/*"] }] };

export const details: Organisation = {
  format: 1,
  suicideThreat: { steps: ["Raise the red card."], lastChecked: "2026-11-03" },
  contacts: { welsh: "Llinell Gymraeg, ext. 7" },
};

/** An organisation's policy, in which each group is the text of a file. */
export const policy = {
  handlerId: "h-7",
  consoles: [JSON.stringify(bad), JSON.stringify(withNotes), "{"],
  organisation: JSON.stringify(details),
  readNoteLines: false,
  showWelcome: false,
  handlersMayErase: false,
};

/** What is wrong in it, as the options say it. */
export const refused = [
  /^consoles, entry 1: frames, entry 1, addresses, entry 1: this isn’t an address/,
  /^consoles, entry 3: The file isn’t JSON/,
];

/** Further settings, as wrong as an administrator may write them. */
export const wrong = { retentionDays: "sixty", colour: "red" };

/** The next policy: what was wrong is mended, and some things are otherwise. */
export const next = {
  handlerId: "h-8",
  consoles: [JSON.stringify(withNotes)],
  retentionDays: 90,
  readNoteLines: true,
  handlersMayChangeOrganisation: false,
  handlersMayChangeConsoles: false,
};
