import type { Get } from "../draft";
import { type Changes, kindOf, type RecordKind } from "../records";
import type { StoreName } from "./both";

/** One of the two places in which the ledger's records are kept. Nothing else's are touched. */
export interface RecordStore {
  readonly name: StoreName;
  /** @throws whatever the browser says where the store can't be read */
  get: Get;
  /** The keys of all of the ledger's records that are there, in no order. */
  keys(): Promise<string[]>;
  /**
   * Writes all of it at once. What is set is set wholly or not at all; only after that is anything
   * removed.
   *
   * @throws whatever the browser says where it can't; some of it may have been done then
   */
  write(changes: Changes): Promise<void>;
  /** Drops a damaged store for an empty one, where that is possible. @throws where it isn't */
  renew?(): Promise<void>;
}

/** All records of some kinds. */
export async function recordsOfKinds(
  store: RecordStore,
  kinds: readonly RecordKind[],
): Promise<Record<string, unknown>> {
  const wanted = (await store.keys()).filter((key) => kinds.some((kind) => kind === kindOf(key)));
  return wanted.length === 0 ? {} : store.get(wanted);
}

/** The store can't be opened any more: its files are damaged. */
export class DamagedStoreError extends Error {
  override readonly name = "DamagedStoreError";
}
