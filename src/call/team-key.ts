/** What teams are compared by: their names without spaces and capitals. */
export const teamKey = (team: string): string => team.normalize().replace(/\s+/g, "").toLowerCase();
