import * as z from "zod/mini";
import type { Wordings } from "../../call/wordings";
import type { Finding } from "../finding";
import {
  type Desk,
  deskSchema,
  findingsSchema,
  keys,
  kindOf,
  parseRecord,
  RecordError,
  type RecordKind,
  type RecordOf,
  VERSION,
} from "../records";
import { type Both, mapBoth, other, STORE_NAMES, type Which } from "../stores/both";
import type { DaysSeen } from "../stores/days-seen";
import type { Found } from "./found";
import { isSame } from "./same";

/** Records that stand by themselves, as both stores are to hold them. */
export interface HealedSingle {
  records: Record<string, unknown>;
  found: Found[];
}

/** How two copies that can both be read, and differ, become one; else the better store's is taken. */
type Join = (better: never, worse: never) => unknown;

/** The records that `healSingle` sees to. */
export const isSingle = (key: string): boolean =>
  ["ledger", "desk", "wordings", "findings", "days", "unread"].includes(kindOf(key) ?? "");

/**
 * Heals the records of which each stands by itself. Of two copies that differ, nothing is lost that
 * can be put together; the desk's key can't be: the first store's is kept, and it is said.
 *
 * @param stored in each store, by key
 * @param better which store is further on, where one is known to be
 * @param makeDesk a new desk, where neither store has one
 */
export function healSingle(
  stored: Both<Readonly<Record<string, unknown>>>,
  better: Which,
  makeDesk: () => Desk,
): HealedSingle {
  const healed: HealedSingle = { records: {}, found: [] };
  const heal = (kind: RecordKind, key: string, join?: Join) => {
    const values = mapBoth(stored, (records) => records[key]);
    const { value, found } = healOne(kind, key, values, better, join);
    if (value !== undefined || stored.some((each) => key in each)) healed.records[key] = value;
    healed.found.push(...found);
  };
  heal("ledger", keys.ledger);
  healed.records[keys.ledger] = { version: VERSION } satisfies RecordOf<"ledger">;
  heal("desk", keys.desk);
  healed.records[keys.desk] = deskOf(stored) ?? makeDesk();
  heal("wordings", keys.wordings, (one: Wordings, two: Wordings) => ({ ...two, ...one }));
  heal("findings", keys.findings, joinFindings);
  heal("days", keys.days, joinDays);
  for (const key of new Set(stored.flatMap(Object.keys))) {
    if (kindOf(key) === "unread") heal("unread", key);
  }
  return healed;
}

/** The desk that the first store has, or else the second: whatever happens, it stays this one. */
const deskOf = (stored: Both<Readonly<Record<string, unknown>>>): Desk | undefined =>
  stored.flatMap((records) => z.safeParse(deskSchema, records[keys.desk]).data ?? [])[0];

function healOne(
  kind: RecordKind,
  key: string,
  values: Both<unknown>,
  better: Which,
  join?: Join,
): { value: unknown; found: Found[] } {
  const copies = mapBoth(values, (value) => read(kind, key, value));
  const [best, rest] = [copies[better], copies[other(better)]];
  const areTwo = best !== undefined && rest !== undefined && !isSame(best, rest);
  const value = areTwo && join !== undefined ? join(best as never, rest as never) : (best ?? rest);
  const there = values.filter((each) => each !== undefined);
  if (value === undefined) {
    return {
      value,
      found: there.length > 0 ? [{ kind: "record lost", about: [key], copies: there }] : [],
    };
  }
  if (areTwo && kind === "desk") {
    return { value, found: [{ kind: "copies differ", about: [key], copies: values }] };
  }
  const found = mapBoth(values, (stored, which): Found[] => {
    if (isSame(stored, value)) return [];
    const isUnread = stored !== undefined && copies[which] === undefined;
    const said: Found = { kind: "healed", about: [key], store: STORE_NAMES[which] };
    // A difference between two that can be read is what a write leaves that stopped half-way.
    return [isUnread ? { ...said, copies: [stored] } : { ...said, isLag: areTwo }];
  });
  return { value, found: found.flat() };
}

function read(kind: RecordKind, key: string, value: unknown): unknown {
  try {
    return value === undefined ? undefined : parseRecord(kind, key, value);
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

/** All that either has, by their times; one that was seen is seen. */
function joinFindings(one: Finding[], two: Finding[]): Finding[] {
  const all = new Map<string, Finding>();
  for (const finding of [...one, ...two]) {
    const there = all.get(finding.id);
    const about = [...new Set([...(there?.about ?? []), ...finding.about])];
    const kept = [...new Set([...(there?.kept ?? []), ...(finding.kept ?? [])])];
    const isSeen = finding.isSeen || there?.isSeen === true;
    all.set(finding.id, { ...finding, about, kept, isSeen });
  }
  return z.parse(
    findingsSchema,
    [...all.values()].sort((a, b) => (a.at < b.at ? -1 : 1)),
  );
}

/** The one that believes less: a purge that comes a few days late does no harm. */
const joinDays = (one: DaysSeen, two: DaysSeen): DaysSeen =>
  two.last === undefined || (one.last !== undefined && one.last > two.last) ? two : one;
