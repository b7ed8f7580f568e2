import { siteOf } from "./site-of";

/** More stars than a pattern may have would be refused; the rest of the path is left open. */
const MOST_SEGMENTS = 7;
const LONGEST = 400;

/** A segment that is a number, or holds one too long to be a version's. */
const isOfOneCase = (segment: string): boolean =>
  /^\d+$/.test(segment) || (segment.match(/\d/g)?.length ?? 0) >= 4;

/**
 * One address pattern that stands for all of some addresses of one site: what differs between them
 * or is a number becomes `*`, and whatever follows the path is left open.
 *
 * @param addresses of the same origin, at least one
 */
export function generaliseAddresses(addresses: readonly string[]): string {
  const urls = addresses.map((address) => new URL(address));
  const paths = urls.map(({ pathname }) => pathname.split("/").slice(1));
  const shortest = Math.min(...paths.map(({ length }) => length));
  const isEven = paths.every(({ length }) => length === shortest);
  const segments: string[] = [];
  for (const [at, segment] of (paths[0] ?? []).slice(0, shortest).entries()) {
    const isSame = paths.every((path) => path[at] === segment);
    // Where paths are of different depth, nothing after the first difference can be compared.
    if (!isSame && !isEven) break;
    segments.push(isSame && !isOfOneCase(segment) ? segment : "*");
    if (segments.filter((each) => each === "*").length === MOST_SEGMENTS) break;
  }
  const path = `/${segments.join("/")}*`.replace(/\*+$/, "*");
  return `${siteOf(addresses[0] ?? "")}${path.length > LONGEST ? "/*" : path}`;
}
