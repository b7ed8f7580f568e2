import { ownerOf } from "./dom";

/** What a node is in, from the outermost down to itself, through shadow roots. */
export function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at !== null; at = ownerOf(at)) path.push(at);
  return path.reverse();
}

/** How many of two paths' first nodes are the same: the depth of what holds both. */
export function sharedDepth(one: readonly Node[], other: readonly Node[]): number {
  let depth = 0;
  while (depth < one.length && one[depth] === other[depth]) depth++;
  return depth;
}

/** Compares two paths by the order of the page; what holds the other comes first. */
export function comparePaths(one: readonly Node[], other: readonly Node[]): number {
  const depth = sharedDepth(one, other);
  const [a, b] = [one[depth], other[depth]];
  if (a === undefined || b === undefined) return one.length - other.length;
  return Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING
    ? -1
    : 1;
}

/** Sorts places in the order of the page; what is in a shadow root stands where its host does. */
export function inOrder<Placed extends { node: Node }>(places: readonly Placed[]): Placed[] {
  if (places.length < 2) return [...places];
  return places
    .map((place) => ({ place, path: pathTo(place.node) }))
    .sort((one, other) => comparePaths(one.path, other.path))
    .map(({ place }) => place);
}
