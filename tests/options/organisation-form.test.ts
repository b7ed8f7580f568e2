import { describe, expect, it } from "vitest";
import { emptyOrganisation, type Organisation } from "../../src/call/organisation";
import { fieldProblemsOf } from "../../src/options/organisation/field-problems";
import {
  checkForm,
  detailsOf,
  type Form,
  formOf,
  isSameForm,
} from "../../src/options/organisation/form";

const EMPTY = formOf(emptyOrganisation);
const row = (team: string, contact = "x", name = "") => ({ team, name, contact });

const WHOLE: Organisation = {
  format: 1,
  suicideThreat: { steps: ["Keep talking.", "Raise your card."], lastChecked: "2026-11-03" },
  nominatedOfficers: [
    { team: "Team 4", name: "R. Example", contact: "Ext. 4" },
    { team: "Team 5", contact: "Ext. 5" },
  ],
  freedomOfInformation: { team: "Disclosure", contact: "Ext. 6" },
  contacts: { welsh: "Ext. 7", interpreter: "Ext. 8" },
  routes: { complaints: "Ext. 9" },
  intranetHost: "intralink",
};

describe("the form says what the details say", () => {
  it.each<[what: string, organisation: Organisation]>([
    ["nothing", emptyOrganisation],
    ["everything", WHOLE],
    ["steps alone", { format: 1, suicideThreat: { steps: ["One."], lastChecked: "2026-01-01" } }],
    ["a contact alone", { format: 1, contacts: { interpreter: "Ext. 8" } }],
    ["a route that this policy hasn't", { format: 1, routes: { withdrawn: "Ext. 9" } }],
  ])("%s", (_what, organisation) => {
    expect(checkForm(formOf(organisation))).toEqual({ ok: true, organisation });
  });

  it.each<[what: string, change: Partial<Form>, details: object]>([
    ["spaces round a text", { welsh: "  Ext. 7 " }, { contacts: { welsh: "Ext. 7" } }],
    ["a blank text", { foiTeam: "  ", intranetHost: " " }, {}],
    [
      "a blank row",
      { officers: [row(" ", ""), row("A")] },
      { nominatedOfficers: [{ team: "A", contact: "x" }] },
    ],
    ["nothing but blank rows", { officers: [row("", ""), row(" ", " ")] }, {}],
    ["a contact taken out", { routes: { complaints: " " } }, {}],
    [
      "blank lines, and other systems' line ends",
      { steps: "\n One. \r\n\r\nTwo.\n", lastChecked: "2026-11-03" },
      { suicideThreat: { steps: ["One.", "Two."], lastChecked: "2026-11-03" } },
    ],
  ])("%s is no matter", (_what, change, details) => {
    expect(detailsOf({ ...EMPTY, ...change })).toEqual({ format: 1, ...details });
    expect(isSameForm({ ...EMPTY, ...change }, EMPTY)).toBe(Object.keys(details).length === 0);
  });
});

describe("what is wrong is said of the field it is in", () => {
  it.each<[what: string, change: Partial<Form>, field: string, text: string]>([
    [
      "steps with no date",
      { steps: "One." },
      "last-checked",
      "Last checked: this is missing; it should be a date such as 2026-11-03.",
    ],
    [
      "a date with no steps",
      { lastChecked: "2026-11-03" },
      "steps",
      "Steps: there are none; write at least one.",
    ],
    [
      "markup in a step, counted without blank lines",
      { steps: "One.\n\nTwo <b>.", lastChecked: "2026-11-03" },
      "steps",
      "Step 2: this has “<” in it, which no contact needs; take it out.",
    ],
    [
      "a script in an officer's name",
      { officers: [row("A"), row("B", "x", "<script>")] },
      "officer-1-name",
      "Nominated officer 2, name: this has “<” in it, which no contact needs; take it out.",
    ],
    [
      "an officer with no team",
      { officers: [row("")] },
      "officer-0-team",
      "Nominated officer 1, team: this is missing; it should be text.",
    ],
    [
      "a team twice",
      { officers: [row("Team 4"), row("B"), row("team4")] },
      "officer-2-team",
      "Nominated officers 1 and 3 both name the team “team4”; name each team once.",
    ],
    [
      "too many officers",
      { officers: Array.from({ length: 501 }, (_, at) => row(`Team ${at}`)) },
      "add-officer",
      "Nominated officers: there are 501 of them; the most is 500.",
    ],
    [
      "a contact with no team",
      { foiContact: "x" },
      "foi-team",
      "Freedom of Information team: this is missing; it should be text.",
    ],
    [
      "a contact that is too long",
      { interpreter: "x".repeat(301) },
      "interpreter",
      "Interpreter contact: this is 301 characters long; shorten it to 300.",
    ],
    [
      "a character that can't be seen",
      { routes: { complaints: "a\u200bb" } },
      "route-complaints",
      "Contact for complaints: this has a character in it that can’t be seen (U+200B); type it anew.",
    ],
    [
      "an address in place of a host",
      { intranetHost: "https://intralink/" },
      "intranet-host",
      "Intranet host: this should be the bare name of a host, such as intralink.link2.gpn.gov.uk, with no https:// and no path.",
    ],
  ])("%s", (_what, change, field, text) => {
    const checked = checkForm({ ...EMPTY, ...change });
    expect(checked.ok ? [] : fieldProblemsOf(checked.problems)).toEqual([{ field, text }]);
  });
});
