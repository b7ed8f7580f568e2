import { type ChainPart, EMPTY_HEAD, type Head, headAfter, type Link } from "../chain";
import { keys } from "../records";
import { type Both, mapBoth, STORE_NAMES } from "../stores/both";
import { type ChainCopy, partAt, readChainCopy } from "./chain-copy";
import type { Found } from "./found";
import { mergeChain } from "./merge-chain";
import { isSame } from "./same";
import type { PlacedLink } from "./survey";

/** The chain as both stores are to hold it, and what that came of. */
export interface HealedChain {
  /** By key; what is to go is undefined. */
  records: Record<string, unknown>;
  links: PlacedLink[];
  head: Head;
  /** Each head that the chain came to, by how many links it is of. */
  heads: ReadonlyMap<number, Head>;
  /** Links of the copy that was given up for the other. */
  dropped: Link[];
  /** What is in neither copy, by name. Some of it may have been said before. */
  lost: string[];
  /**
   * How many links each store's copy had, where it was whole as far as it went; undefined where it
   * was damaged.
   */
  lengths: Both<number | undefined>;
  found: Found[];
}

/** One write may have reached one store and not the other when the browser stopped. */
const LAG = 1;

/** Whether a store had a copy that was whole, and at most one write behind. */
export const isLagging = ({ lengths, head }: HealedChain, which: 0 | 1): boolean => {
  const length = lengths[which];
  return length !== undefined && length < head.links && head.links - length <= LAG;
};

/** @param stored the records of the chain in each store, by key */
export function healChain(stored: Both<Readonly<Record<string, unknown>>>): HealedChain {
  const copies = mapBoth(stored, readChainCopy);
  const { parts, head, dropped, lost } = mergeChain(copies);
  const records: Record<string, unknown> = {};
  for (const key of stored.flatMap(Object.keys)) records[key] = undefined;
  for (const [nth, part] of parts) records[keys.chain(nth)] = part;
  if (head.links > 0 || keys.head in records) records[keys.head] = head;
  const { links, heads } = walk([...parts.values()]);
  const lengths = mapBoth(copies, (copy) => lengthOf(copy, links, heads));
  const healed: HealedChain = { records, links, head, heads, dropped, lost, lengths, found: [] };
  return { ...healed, found: foundIn(stored, copies, healed) };
}

/** All links there are, and the heads they come to by how many links those are of. */
function walk(parts: readonly { before: Head; links: Link[] }[]) {
  const links: PlacedLink[] = [];
  const heads = new Map<number, Head>([[0, EMPTY_HEAD]]);
  for (const part of parts) {
    let head = part.before;
    heads.set(head.links, head);
    for (const link of part.links) {
      links.push({ nth: head.links, link });
      head = headAfter(head, link);
      heads.set(head.links, head);
    }
  }
  return { links, heads };
}

function lengthOf(
  { parts, head = EMPTY_HEAD, unread }: ChainCopy,
  links: readonly PlacedLink[],
  heads: ReadonlyMap<number, Head>,
): number | undefined {
  if (Object.keys(unread).length > 0) return undefined;
  const own = [...parts.values()].reduce((sum, part) => sum + part.links.length, 0);
  const isWhole = own === links.filter(({ nth }) => nth < head.links).length;
  return isWhole && isSame(heads.get(head.links), head) ? head.links : undefined;
}

function foundIn(
  stored: Both<Readonly<Record<string, unknown>>>,
  copies: Both<ChainCopy>,
  healed: HealedChain,
): Found[] {
  const { records, dropped } = healed;
  return mapBoth(stored, (own, which): Found[] => {
    const about = Object.keys(records).filter((key) => !isSame(own[key], records[key]));
    if (about.length === 0) return [];
    const isFork = dropped.length > 0 && which === 1;
    const wrong = about.filter(
      (key) => own[key] !== undefined && !isOlder(copies[which], key, healed),
    );
    return [
      {
        kind: isFork ? "copies differ" : "healed",
        about,
        store: STORE_NAMES[which],
        copies: wrong.map((key) => own[key]),
        isLag: wrong.length === 0 && isLagging(healed, which),
      },
    ];
  }).flat();
}

/** Whether a store's record is what it once was, and only lacks what came after. */
function isOlder(
  { parts, head }: ChainCopy,
  key: string,
  { records, heads }: HealedChain,
): boolean {
  const nth = partAt(key);
  if (nth === undefined) return head !== undefined && isSame(heads.get(head.links), head);
  const [part, kept] = [parts.get(nth), records[key] as ChainPart | undefined];
  return (
    part !== undefined &&
    isSame(part.before, kept?.before) &&
    isSame(part.links, kept?.links.slice(0, part.links.length))
  );
}
