import type { NominatedOfficer, Organisation } from "./organisation-schema";
import { teamKey } from "./team-key";

export type { NominatedOfficer, Organisation };

/** Nothing put in yet. */
export const emptyOrganisation: Organisation = { format: 1 };

/** The nominated officer of a team, however its capitals and spaces are written. */
export const officerFor = (
  { nominatedOfficers }: Organisation,
  team: string | undefined,
): NominatedOfficer | undefined =>
  team === undefined
    ? undefined
    : nominatedOfficers?.find((officer) => teamKey(officer.team) === teamKey(team));
