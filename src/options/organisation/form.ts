import type { Organisation } from "../../call/organisation";
import { checkOrganisation } from "../../call/organisation-problems";

/** A row of the nominated officers, as typed. */
export interface OfficerRow {
  team: string;
  name: string;
  contact: string;
}

/** The form as typed: every field is text, and nothing of it need be right yet. */
export interface Form {
  /** One step a line. */
  steps: string;
  lastChecked: string;
  officers: readonly OfficerRow[];
  foiTeam: string;
  foiContact: string;
  welsh: string;
  interpreter: string;
  /** Contacts by section id. */
  routes: Readonly<Record<string, string>>;
  intranetHost: string;
}

/** The form with the details in it. */
export const formOf = (organisation: Organisation): Form => ({
  steps: organisation.suicideThreat?.steps.join("\n") ?? "",
  lastChecked: organisation.suicideThreat?.lastChecked ?? "",
  officers: (organisation.nominatedOfficers ?? []).map(({ team, name = "", contact }) => ({
    team,
    name,
    contact,
  })),
  foiTeam: organisation.freedomOfInformation?.team ?? "",
  foiContact: organisation.freedomOfInformation?.contact ?? "",
  welsh: organisation.contacts?.welsh ?? "",
  interpreter: organisation.contacts?.interpreter ?? "",
  routes: organisation.routes ?? {},
  intranetHost: organisation.intranetHost ?? "",
});

const isBlank = (texts: object): boolean =>
  Object.values(texts).every((text: string) => text.trim() === "");

/** The form without the rows that nothing is in. */
export const withoutBlankRows = (form: Form): Form => ({
  ...form,
  officers: form.officers.filter((row) => !isBlank(row)),
});

/** The texts that something is in, without the spaces round it; undefined where none has. */
function filled<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> | undefined {
  const entries = Object.entries<string>(texts)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return entries.length === 0
    ? undefined
    : (Object.fromEntries(entries) as Partial<Record<Name, string>>);
}

/** The lines of a text that something is in. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the form says, in the shape of the file, right or not. What is blank isn't there. */
export function detailsOf(form: Form): object {
  const steps = linesOf(form.steps);
  const lastChecked = form.lastChecked === "" ? undefined : form.lastChecked;
  const officers = form.officers.filter((row) => !isBlank(row));
  const details = {
    format: 1,
    suicideThreat:
      steps.length === 0 && lastChecked === undefined ? undefined : { steps, lastChecked },
    nominatedOfficers:
      officers.length === 0 ? undefined : officers.map((row) => filled({ ...row })),
    freedomOfInformation: filled({ team: form.foiTeam, contact: form.foiContact }),
    contacts: filled({ welsh: form.welsh, interpreter: form.interpreter }),
    routes: filled(form.routes),
    intranetHost: filled({ host: form.intranetHost })?.host,
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** The details that the form says, or what is wrong with them. Rows are counted as they stand. */
export const checkForm = (form: Form): ReturnType<typeof checkOrganisation> =>
  checkOrganisation(detailsOf(form));

/** Whether two forms say the same. */
export const isSameForm = (one: Form, other: Form): boolean =>
  JSON.stringify(detailsOf(one)) === JSON.stringify(detailsOf(other));
