import {
  type ChainPart,
  EMPTY_HEAD,
  type Head,
  headOf,
  LINKS_IN_A_PART,
  type Link,
} from "../chain";
import type { Both, Which } from "../stores/both";
import { type ChainCopy, standingOf } from "./chain-copy";
import { lostNames } from "./lost-names";
import { isSame } from "./same";

/** The one chain that two copies come to. */
export interface MergedChain {
  parts: Map<number, ChainPart>;
  head: Head;
  /** Links of a copy that verifies and yet says something else: it was given up for the other. */
  dropped: Link[];
  /** Links that are in neither copy, or don't lead to those after them, by their names. */
  lost: string[];
}

/**
 * Joins two copies of the chain, part by part: of each part the copy that follows from the one
 * before, the longer of two that agree. Where both verify and differ, the first store's is kept.
 */
export function mergeChain(copies: Both<ChainCopy>): MergedChain {
  const parts = new Map<number, ChainPart>();
  const lost: string[] = [];
  let dropped: Link[] = [];
  let givenUp: Which | undefined;
  let head = EMPTY_HEAD;
  const last = Math.max(-1, ...copies[0].parts.keys(), ...copies[1].parts.keys());
  for (let nth = 0; nth <= last; nth++) {
    const there = optionsOf(copies, nth);
    const joining = there.filter(({ part }) => isSame(part.before, head));
    const choice = choose(joining.length > 0 ? joining : there);
    if (choice === undefined) continue;
    if (joining.length === 0) lost.push(nameOf(head, choice.part.before));
    parts.set(nth, choice.part);
    head = headOf(choice.part);
    if (choice.fork !== undefined && givenUp === undefined) {
      givenUp = choice.fork.which;
      dropped = linksFrom(copies[givenUp], nth, choice.fork.from);
    }
  }
  const tail = lostTail(copies, givenUp, head);
  return { parts, head, dropped, lost: tail === undefined ? lost : [...lost, tail] };
}

interface Option {
  which: Which;
  part: ChainPart;
  /** How far it can be believed by what its own store has after it. */
  standing: () => 0 | 1 | 2;
}

const optionsOf = (copies: Both<ChainCopy>, nth: number): Option[] =>
  ([0, 1] as const).flatMap((which) => {
    const part = copies[which].parts.get(nth);
    return part === undefined
      ? []
      : [{ which, part, standing: () => standingOf(copies[which], nth) }];
  });

function choose([one, two]: readonly Option[]):
  | { part: ChainPart; fork?: { which: Which; from: number } }
  | undefined {
  if (one === undefined || two === undefined) return one;
  const differ = one.part.links.findIndex((link, index) => !isSame(link, two.part.links[index]));
  const isBefore = isSame(one.part.before, two.part.before);
  if (isBefore && differ === -1) return two;
  if (isBefore && differ >= two.part.links.length) return one;
  const [own, others] = [one.standing(), two.standing()];
  if (own < others) return two;
  // What can't be believed as far was damaged; what can be is another chain.
  const fork = { which: two.which, from: isBefore ? differ : 0 };
  return own > others || others === 0 ? { part: one.part } : { part: one.part, fork };
}

const linksFrom = ({ parts }: ChainCopy, nth: number, from: number): Link[] =>
  [...parts]
    .filter(([each]) => each >= nth)
    .sort(([one], [other]) => one - other)
    .flatMap(([each, { links }]) => (each === nth ? links.slice(from) : links));

/** Names the stretch that is missing, or that doesn't lead to where it should. */
function nameOf(reached: Head, next: Head): string {
  const first = reached.links < next.links ? reached.links : next.links - LINKS_IN_A_PART;
  return lostNames.links(first + 1, next.links);
}

/** What the heads know of and the parts don't hold. */
function lostTail(copies: Both<ChainCopy>, givenUp: Which | undefined, head: Head) {
  const heads = copies.flatMap((copy, which) =>
    copy.head === undefined || which === givenUp ? [] : [copy.head],
  );
  const furthest = Math.max(0, ...heads.map(({ links }) => links));
  if (furthest > head.links) return lostNames.links(head.links + 1, furthest);
  if (furthest < head.links || heads.some((each) => isSame(each, head))) return undefined;
  const first = Math.floor((head.links - 1) / LINKS_IN_A_PART) * LINKS_IN_A_PART;
  return head.links === 0 ? undefined : lostNames.links(first + 1, head.links);
}
