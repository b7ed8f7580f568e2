import type { NominatedOfficer, Organisation } from "./organisation-schema";

export type { NominatedOfficer, Organisation };

/** Nothing put in yet. */
export const emptyOrganisation: Organisation = { format: 1 };

/** What teams are compared by: their names without spaces and capitals. */
export const teamKey = (team: string): string => team.normalize().replace(/\s+/g, "").toLowerCase();

/** The nominated officer of a team, however its capitals and spaces are written. */
export const officerFor = (
  { nominatedOfficers }: Organisation,
  team: string | undefined,
): NominatedOfficer | undefined =>
  team === undefined
    ? undefined
    : nominatedOfficers?.find((officer) => teamKey(officer.team) === teamKey(team));
