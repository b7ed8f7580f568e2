import type { Records } from "../../../scripts/desk/ledger";
import { isSame } from "../../../src/ledger/heal/same";
import type { StoreName } from "../../../src/ledger/stores/both";
import { verifyLedger } from "../../../src/ledger/verify/verify";
import type { Verified } from "../../../src/ledger/verify/verify-check";

interface Event {
  id: string;
  kind: string;
}
interface Happened {
  id: string;
  events: Event[];
}

/** All calls in a store, open and sealed. */
export const callsIn = (records: Readonly<Records>): Happened[] =>
  Object.entries(records).flatMap(([key, value]) => {
    if (key.startsWith("call:")) return [value as Happened];
    return key.startsWith("day:") ? (value as { calls: Happened[] }).calls : [];
  });

/** The id of each passage that a store has as read, as often as it has it. */
export const passagesIn = (records: Readonly<Records>): string[] =>
  callsIn(records).flatMap(({ events }) =>
    events.flatMap(({ id, kind }) => (kind === "passage read" ? [id] : [])),
  );

/** Verifies what one store holds. @param head one that was kept somewhere else */
export async function verifyRecords(
  records: Readonly<Records>,
  head?: { links: number; digest: string },
): Promise<Verified> {
  const source = {
    get: async (keys: readonly string[]) =>
      Object.fromEntries(keys.filter((key) => key in records).map((key) => [key, records[key]])),
    list: async () => Object.keys(records),
  };
  const verifying = verifyLedger(source, head === undefined ? {} : { head });
  for (;;) {
    const { done, value } = await verifying.next();
    if (done === true) return value;
  }
}

/** The keys of what the two stores don't hold alike. */
export function differences(
  stores: Readonly<Record<StoreName, Readonly<Records> | undefined>>,
): string[] {
  const [local = {}, indexed = {}] = [stores["storage.local"], stores.IndexedDB];
  return [...new Set([...Object.keys(local), ...Object.keys(indexed)])].filter(
    (key) => !isSame(local[key], indexed[key]),
  );
}
