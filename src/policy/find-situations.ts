import MiniSearch from "minisearch";
import type { Lookup } from "./lookup";
import { sectionsPutFirst } from "./lookup-safety";
import { isTelling, plain, wordsIn } from "./lookup-words";
import type { Pack, Situation } from "./pack";

/** The situations that fit what is typed, best first; all of them for nothing typed. */
export type FindSituations = (query: string) => Situation[];

/**
 * Builds the search over "The client says…". What the lookup puts first for safety,
 * this does too: what counts as such a word is decided in one place.
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
    const words = wordsIn(plain(query));
    const inSections = (ids: readonly string[]) =>
      ids.flatMap((id) => situations.filter(({ section }) => section === id));
    const first = inSections(sectionsPutFirst(words));
    const telling = words.filter(isTelling).join(" ");
    const found = index.search(telling).flatMap(({ id }) => byId.get(id) ?? []);
    // What the policy itself finds comes after, so that its words lead to a situation as well.
    const bySection = inSections(lookup.find(query).map(({ section }) => section.id));
    return [...new Set([...first, ...found, ...bySection])];
  };
}
