import { elementOf, type Spot } from "../locate/spot";
import { contains, isConnected, ownerOf } from "../page/dom";

/** So far round a place its label stands, and what may take its place. */
const LEVELS = 5;
/** With more changes than this at once they aren't asked one by one. */
const MOST_CHANGES = 200;

/** Knows what is near to places, and tells whether changes may have changed what stands there. */
export function nearTo(spots: readonly Spot[]): (mutations: readonly MutationRecord[]) => boolean {
  const nodes = spots.map(({ node }) => node);
  const elements = spots.flatMap((spot) => elementOf(spot) ?? []);
  const round = new Set<Node>();
  for (const element of elements) {
    let at: Node | null = element;
    for (let left = LEVELS; left > 0 && at !== null; left--, at = ownerOf(at)) round.add(at);
  }
  return (mutations) =>
    mutations.length > MOST_CHANGES ||
    nodes.some((node) => !isConnected(node)) ||
    mutations.some(
      ({ target }) => round.has(target) || elements.some((element) => contains(element, target)),
    );
}
