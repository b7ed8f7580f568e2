import * as z from "zod/mini";
import {
  type ClientHistory,
  emptyHistory,
  isEmptyHistory,
  joinHistories,
} from "../../call/client-history";
import { bucketSchema, keys } from "../records";
import { type Both, mapBoth, other, STORE_NAMES, type Which } from "../stores/both";
import type { Found } from "./found";
import { isSame } from "./same";
import type { Survey } from "./survey";

/** The readings as both stores are to hold them. */
export interface HealedReadings {
  /** By key; what is to go is undefined. */
  records: Record<string, unknown>;
  found: Found[];
}

/**
 * Brings the stored readings into line with those put together anew. Of a call that is lost the
 * marks stay as they are stored: what was read was read.
 *
 * @param stored the buckets in each store, by key
 * @param rebuilt by client
 * @param known the calls that they were put together from, and those that are open
 */
export function healReadings(
  stored: Both<Readonly<Record<string, unknown>>>,
  rebuilt: ReadonlyMap<string, ClientHistory>,
  known: ReadonlySet<string>,
  survey: Survey,
): HealedReadings {
  const clients = new Map(rebuilt);
  const allKeys = new Set(stored.flatMap(Object.keys));
  for (const key of allKeys) {
    for (const records of stored) {
      const bucket = z.safeParse(bucketSchema, records[key]).data;
      for (const [client, history] of Object.entries(bucket?.clients ?? {})) {
        const kept = ofLostCalls(history, known, survey);
        if (isEmptyHistory(kept)) continue;
        clients.set(client, joinHistories([clients.get(client) ?? emptyHistory(), kept]));
      }
    }
  }
  const buckets: Record<string, Record<string, ClientHistory>> = {};
  for (const [client, history] of clients) {
    if (isEmptyHistory(history)) continue;
    const key = keys.readings(client);
    buckets[key] = { ...buckets[key], [client]: history };
  }
  const records: Record<string, unknown> = {};
  for (const key of allKeys) records[key] = undefined;
  for (const [key, of] of Object.entries(buckets)) records[key] = { version: 2, clients: of };
  return {
    records,
    found: mapBoth(stored, (_, which) => foundIn(stored, records, which)).flat(),
  };
}

/**
 * The readings where they needn't be put together anew: alike in both stores, or one store lacks no
 * more than the last write.
 *
 * @param behind the store that lacks it
 * @returns by key; undefined where they have to be
 */
export function settleReadings(
  stored: Both<Readonly<Record<string, unknown>>>,
  survey: Survey,
  behind: Which | undefined,
): Record<string, unknown> | undefined {
  const settled: Record<string, unknown> = {};
  for (const key of new Set(stored.flatMap(Object.keys))) {
    const values = mapBoth(stored, (records) => records[key]);
    settled[key] = values[behind === undefined ? 0 : other(behind)];
    if (isSame(values[0], values[1])) continue;
    const [ahead, late] = mapBoth([settled[key], values[behind ?? 0]], (value) =>
      z.safeParse(z.optional(bucketSchema), value),
    );
    if (behind === undefined || !ahead.success || !late.success) return undefined;
    // Older than the other copy it may be; of calls that the other doesn't know, it isn't older.
    const histories = Object.values(late.data?.clients ?? {});
    const isOlder = histories.every((history) =>
      isEmptyHistory({
        ...ofLostCalls(history, new Set(survey.sealed.keys()), survey),
        joined: [],
      }),
    );
    if (!isOlder) return undefined;
  }
  return settled;
}

/** The marks of calls that aren't there, and that nothing says to be gone on purpose. */
function ofLostCalls(
  { read, owed, told, joined }: ClientHistory,
  known: ReadonlySet<string>,
  survey: Survey,
): ClientHistory {
  const lost = <Mark extends { call: string; at: string }>(marks: Record<string, Mark>) =>
    Object.fromEntries(
      Object.entries(marks).filter(([, { call, at }]) => {
        const day = at.slice(0, 10);
        return !known.has(call) && !survey.isGone(call, day) && !survey.isPurgedDay(day);
      }),
    );
  const kept = { read: lost(read), owed: lost(owed), told: lost(told), joined: [] };
  return isEmptyHistory(kept) ? kept : { ...kept, joined };
}

/** What differed in one store alone. It is noted and not said: nothing is lost by it. */
function foundIn(
  stored: Both<Readonly<Record<string, unknown>>>,
  records: Readonly<Record<string, unknown>>,
  which: Which,
): Found[] {
  const [own, theirs] = [stored[which], stored[other(which)]];
  const about = Object.keys(records).filter(
    (key) => !isSame(own[key], records[key]) && !isSame(own[key], theirs[key]),
  );
  return about.length === 0
    ? []
    : [{ kind: "healed", about, store: STORE_NAMES[which], isLag: true }];
}
