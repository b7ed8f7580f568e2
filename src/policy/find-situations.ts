import MiniSearch from "minisearch";
import type { Lookup } from "./lookup";
import type { Pack, Situation } from "./pack";

/** The situations that fit what is typed, best first; all of them for nothing typed. */
export type FindSituations = (query: string) => Situation[];

const SUICIDE_SECTION = "suicide-threats";

/**
 * Builds the search over "The client says…". Where the lookup puts Suicide Threats first, so does
 * this: what counts as such a word is decided in one place.
 */
export function createFindSituations(
  { situations }: Pick<Pack, "situations">,
  lookup: Lookup,
): FindSituations {
  const byId = new Map(situations.map((situation) => [situation.id, situation]));
  const index = new MiniSearch<Situation>({
    fields: ["says", "also"],
    searchOptions: { boost: { says: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(situations);
  return (query) => {
    if (query.trim() === "") return [...situations];
    const sections = lookup.find(query).map(({ section }) => section.id);
    const found = index.search(query).flatMap(({ id }) => byId.get(id) ?? []);
    // What the policy itself finds comes after, so that its words lead to a situation as well.
    const bySection = sections.flatMap((id) => situations.filter(({ section }) => section === id));
    const isThreat = sections[0] === SUICIDE_SECTION;
    const first = isThreat ? situations.filter(({ section }) => section === SUICIDE_SECTION) : [];
    return [...new Set([...first, ...found, ...bySection])];
  };
}
