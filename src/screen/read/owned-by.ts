import { comparePaths, pathTo, sharedDepth } from "../page/order";

/** A place where a case's reference stands. */
export interface ReferencePlace {
  node: Node;
  reference: string;
  isVisible: boolean;
}

/** "Case 121-001" and "121-001" are one reference. */
const holds = (whole: string, part: string): boolean =>
  ` ${whole.toLowerCase()} `.includes(` ${part.toLowerCase()} `);

type Placed = ReferencePlace & { path: Node[]; isOurs: boolean };

/**
 * Tells whose a place is. Where references of several cases are in a document, each place belongs
 * to the nearest: the one that shares the innermost element with it, and of those that share the
 * same, the visible one it follows.
 *
 * @param ours the case that is shown; undefined where that isn't known, and then nothing is its own
 *   while several are visible
 */
export function ownership(
  places: readonly ReferencePlace[],
  ours: string | undefined,
): (node: Node) => boolean {
  if (ours === undefined) {
    const visible = places.filter(({ isVisible }) => isVisible);
    const isUnclear = new Set(visible.map(({ reference }) => reference)).size > 1;
    return () => !isUnclear;
  }
  const isSame = (reference: string) => holds(reference, ours) || holds(ours, reference);
  if (places.every(({ reference }) => isSame(reference))) return () => true;
  const placed = places.map(
    (place): Placed => ({ ...place, path: pathTo(place.node), isOurs: isSame(place.reference) }),
  );
  return (node) => isNearestOurs(pathTo(node), placed);
}

function isNearestOurs(path: readonly Node[], placed: readonly Placed[]): boolean {
  const depths = placed.map((place) => sharedDepth(path, place.path));
  const deepest = Math.max(...depths);
  const nearest = placed.filter((_place, nth) => depths[nth] === deepest);
  if (nearest.every(({ isOurs }) => isOurs)) return true;
  if (!nearest.some(({ isOurs }) => isOurs)) return false;
  // What is hidden has its fields hidden: a field that can be seen is none of its.
  const seen = nearest
    .filter(({ isOurs, isVisible }) => isOurs || isVisible)
    .sort((one, other) => comparePaths(one.path, other.path));
  const before = seen.filter((place) => comparePaths(place.path, path) <= 0);
  return (before.at(-1) ?? seen[0])?.isOurs === true;
}
