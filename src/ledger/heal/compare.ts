import { keys, kindOf } from "../records";
import { type Both, mapBothAsync } from "../stores/both";
import type { RecordStore } from "../stores/record-store";
import { reading } from "../stores/store-read-error";
import { daysIn } from "../verify/verify";
import { partAt } from "./chain-copy";
import { isSame } from "./same";

/** How many of the last days are compared whole: those that are still written to. */
const LAST_DAYS = 2;

/**
 * Whether both stores look alike: the same keys, heads and open calls, the last part of the chain,
 * the last days. It takes a moment however much is kept; what it can't see a check does.
 *
 * @throws StoreReadError
 */
export async function areAlike(stores: Both<RecordStore>): Promise<boolean> {
  const [first, second] = await readingBoth(stores, (store) => store.keys());
  const all = new Set(first);
  if (first.length !== second.length || !second.every((key) => all.has(key))) return false;
  if (!all.has(keys.ledger) || !all.has(keys.desk)) return false;
  if (first.some((key) => kindOf(key) === "intent")) return false;
  const wanted = lookedAt(first);
  const [one, other] = await readingBoth(stores, (store) => store.get(wanted));
  return isSame(one, other);
}

function lookedAt(present: readonly string[]): string[] {
  const last = Math.max(...present.map((key) => partAt(key) ?? 0));
  const days = daysIn(present).slice(-LAST_DAYS);
  const wanted = new Set([
    keys.chain(last),
    ...days.flatMap((day) => [keys.day(day), keys.bindings(day), keys.timings(day)]),
  ]);
  const inBulk = new Set(["day", "bindings", "timings", "chain", "readings", "unread"]);
  return present.filter((key) => wanted.has(key) || !inBulk.has(kindOf(key) ?? ""));
}

const readingBoth = <T>(stores: Both<RecordStore>, read: (store: RecordStore) => Promise<T>) =>
  mapBothAsync(stores, (store, which) => reading(which, read(store)));
