import { say, sayCount } from "../../words/say";
import { type Head, LINKS_IN_A_PART } from "../chain";
import type { Get } from "../draft";
import { partAt } from "../heal/chain-copy";
import { keys, parseRecord, RecordError, type RecordOf } from "../records";
import type { ChainWalk } from "./verify-chain";
import type { Problems } from "./verify-problem";

/** One link as it is stored, and the head that it comes to. */
export interface StoredLink {
  stored: unknown;
  after: Head;
}

/** A part of the chain; one that can't be read has no links. */
export interface StoredPart {
  key: string;
  stored: unknown;
  links: StoredLink[];
  isReadable: boolean;
}

/**
 * Walks the stored chain, part by part, and names what is wrong with it.
 *
 * @param present the keys of the store
 * @yields each part, once it was walked
 */
export async function* walkChain(
  get: Get,
  present: readonly string[],
  walk: ChainWalk,
  problems: Problems,
): AsyncGenerator<StoredPart, void> {
  const parts = present.flatMap((key) => partAt(key) ?? []);
  for (const part of parts.sort((one, other) => one - other)) {
    const key = keys.chain(part);
    const stored = (await get([key]))[key];
    const read = readStored("chain", key, stored, problems);
    if (read !== undefined) meet(read.before, walk, problems);
    const asStored = read === undefined ? [] : storedLinks(stored);
    const links = (read?.links ?? []).map((link, index) => {
      walk.add(link, asStored[index]);
      return { stored: asStored[index], after: walk.head };
    });
    yield { key, stored, links, isReadable: read !== undefined || stored === undefined };
  }
  const value = (await get([keys.head]))[keys.head];
  const head = readStored("head", keys.head, value, problems);
  if (head !== undefined) meet(head, walk, problems);
  else if (value === undefined && walk.head.links > 0) {
    problems.add({ kind: "links missing", says: say("verifyHeadMissing") });
  }
}

/** Goes on from a head that is stored, and says where the links before it don't come to it. */
function meet(head: Head, walk: ChainWalk, problems: Problems): void {
  const { links, digest } = walk.head;
  if (head.links === links && head.digest === digest) return;
  if (head.links > links) {
    problems.add({ kind: "links missing", says: missing(links + 1, head.links) });
  } else {
    const says = head.links < links ? tooMany(links - head.links, head.links) : changed(links);
    problems.add({ kind: "chain broken", says });
  }
  walk.jump(head);
}

/** "Links 3 to 5 are missing from the chain." Counted from 1. */
export const missing = (first: number, last: number): string =>
  first === last
    ? say("verifyLinkMissing", { link: first })
    : say("verifyLinksMissing", { first, last });

const tooMany = (count: number, after: number) => sayCount("verifyTooMany", count, { link: after });

/** In a part, it can't be told which: each digest is of all the links before it. */
function changed(links: number): string {
  const first = Math.floor((links - 1) / LINKS_IN_A_PART) * LINKS_IN_A_PART + 1;
  return say("verifyChainChanged", { first, last: links });
}

/** A record that is there; undefined, and said, where it can't be read. */
function readStored<Kind extends "chain" | "head">(
  kind: Kind,
  key: string,
  value: unknown,
  problems: Problems,
): RecordOf<Kind> | undefined {
  try {
    return value === undefined ? undefined : parseRecord(kind, key, value);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    problems.add({ kind: "unreadable", says: say("verifyRecordUnreadable", { record: key }) });
    return undefined;
  }
}

const storedLinks = (part: unknown): readonly unknown[] =>
  (part as { links: readonly unknown[] }).links;
