import type { RecordKind } from "../records";
import { type Both, mapBothAsync, type Which } from "./both";
import { type RecordStore, recordsOfKinds } from "./record-store";

/** One of the stores failed while it was read. */
export class StoreReadError extends Error {
  override readonly name = "StoreReadError";

  constructor(
    readonly which: Which,
    cause: unknown,
  ) {
    super("A store of the ledger can't be read.", { cause });
  }
}

/** @throws StoreReadError where the work fails */
export async function reading<T>(which: Which, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StoreReadError(which, error);
  }
}

/** All records of some kinds in each store that can be used. @throws StoreReadError */
export const readKinds = (
  stores: Both<RecordStore>,
  usable: Both<boolean>,
  kinds: readonly RecordKind[],
): Promise<[Record<string, unknown>, Record<string, unknown>]> =>
  mapBothAsync(stores, (store, which) =>
    usable[which] ? reading(which, recordsOfKinds(store, kinds)) : Promise.resolve({}),
  );
