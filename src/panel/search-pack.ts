import { createFindSituations, type FindSituations } from "../policy/find-situations";
import { createLookup, type Lookup } from "../policy/lookup";
import type { Pack } from "../policy/pack";

/** How "The client says…" is searched. */
export interface Search {
  find: Lookup["find"];
  findSituations: FindSituations;
}

/** Indexes the pack, in some milliseconds. */
export function searchPack(pack: Pack): Search {
  const lookup = createLookup(pack);
  return { find: lookup.find, findSituations: createFindSituations(pack, lookup) };
}
