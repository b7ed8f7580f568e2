import { memberOf } from "../heal/day-copy";
import type { Intent } from "../intent";
import { kindOf } from "../records";
import { daysBefore } from "./days-seen";

/** For how long a recording could be wound to the times of passages, in days. */
export const TIMINGS_DAYS = 30;

export interface PurgeInput {
  /** UTC. It must be believed: see `seeDay`. */
  today: string;
  /** For how many days after the day of a call it is kept. */
  retentionDays: number;
  /** The keys of every store. */
  keys: Iterable<string>;
  /** The records `unread:…` of every store, by key. */
  unread: readonly Readonly<Record<string, unknown>>[];
  id: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** What has been kept for long enough; undefined where nothing has. */
export function planPurge(input: PurgeInput): Extract<Intent, { kind: "purge" }> | undefined {
  const { today, retentionDays, id, at } = input;
  const before = daysBefore(today, retentionDays);
  const days = new Set<string>();
  const timings = new Set<string>();
  for (const key of input.keys) {
    const kind = kindOf(key);
    if (kind !== "day" && kind !== "bindings" && kind !== "timings") continue;
    const day = key.slice(kind.length + 1);
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) continue;
    if (day < before) days.add(day);
    else if (kind === "timings" && day < daysBefore(today, TIMINGS_DAYS)) timings.add(day);
  }
  const unread = input.unread.flatMap((records) =>
    Object.keys(records).filter((key) => {
      const setAside = memberOf(records[key], "at");
      return typeof setAside === "string" && setAside.slice(0, 10) < before;
    }),
  );
  if (days.size + timings.size + unread.length === 0) return undefined;
  return {
    version: 2,
    kind: "purge",
    id,
    at,
    days: [...days].sort(),
    timings: [...timings].sort(),
    before,
    unread: [...new Set(unread)],
  };
}
