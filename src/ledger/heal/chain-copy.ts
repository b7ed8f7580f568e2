import * as z from "zod/mini";
import {
  type ChainPart,
  chainPartSchema,
  EMPTY_HEAD,
  type Head,
  headOf,
  headSchema,
  LINKS_IN_A_PART,
} from "../chain";
import { keys } from "../records";
import { isSame } from "./same";

/** What one store holds of the chain, as far as it can be read. */
export interface ChainCopy {
  /** By number. Each begins at its place; whether it follows the one before isn't said. */
  parts: ReadonlyMap<number, ChainPart>;
  head: Head | undefined;
  /** What can't be read, by key. */
  unread: Readonly<Record<string, unknown>>;
}

/** The number of a part of the chain, by its key; undefined for another key. */
export const partAt = (key: string): number | undefined => {
  const match = /^chain:(0|[1-9]\d{0,6})$/.exec(key);
  return match?.[1] === undefined ? undefined : Number(match[1]);
};

/** @param records the records of one store that belong to the chain */
export function readChainCopy(records: Readonly<Record<string, unknown>>): ChainCopy {
  const parts = new Map<number, ChainPart>();
  const unread: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(records)) {
    const nth = partAt(key);
    if (nth === undefined) continue;
    const part = z.safeParse(chainPartSchema, value);
    if (part.success && isInPlace(part.data, nth)) parts.set(nth, part.data);
    else unread[key] = value;
  }
  const head = z.safeParse(headSchema, records[keys.head]);
  if (!head.success && records[keys.head] !== undefined) unread[keys.head] = records[keys.head];
  return { parts, head: head.data, unread };
}

const isInPlace = ({ before, links }: ChainPart, nth: number): boolean =>
  before.links === nth * LINKS_IN_A_PART &&
  links.length > 0 &&
  links.length <= LINKS_IN_A_PART &&
  (nth > 0 || isSame(before, EMPTY_HEAD));

/**
 * How far a part can be believed by what follows it in its own store: 2 where that follows from it,
 * 0 where it doesn't, 1 where nothing says.
 */
export function standingOf({ parts, head }: ChainCopy, nth: number): 0 | 1 | 2 {
  const part = parts.get(nth);
  const next = parts.get(nth + 1)?.before ?? head;
  if (part === undefined || next === undefined) return 1;
  return isSame(next, headOf(part)) ? 2 : 0;
}
