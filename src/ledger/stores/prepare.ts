import * as z from "zod/mini";
import { headSchema } from "../chain";
import { type Checked, type CheckOptions, checkStores } from "../heal/check";
import { areAlike } from "../heal/compare";
import { keys, VERSION } from "../records";
import { type Both, mapBothAsync, STORE_NAMES } from "./both";
import { migrateFirst } from "./migrate-first";
import { statedVersion } from "./migrations";
import { NewerLedgerError } from "./newer-ledger-error";
import { NotReadableError } from "./not-readable-error";
import { NotSavedError } from "./not-saved-error";
import { DamagedStoreError, type RecordStore } from "./record-store";
import { type Settled, settled } from "./settled";
import { StoreReadError } from "./store-read-error";
import { type Behind, isBehind, type StoresState } from "./stores-state";

export interface PrepareOptions
  extends Pick<CheckOptions, "stores" | "means" | "isThorough" | "onProgress" | "mayGoOn"> {
  /** How they stood when they were prepared before, since the browser started. */
  before: Pick<StoresState, "behind" | "hasIntent"> | undefined;
}

/** How the two stores stand once they are prepared. */
export interface Prepared extends Pick<Checked, "strays" | "hasIntent"> {
  behind: Behind;
}

/**
 * Finds out whether the ledger can be used, and makes it so: an older version is brought to this
 * one's shape, the two stores are compared, and what differs is put right. A store that can't be
 * read is left out; one that is damaged for good is dropped for an empty one, where the other has
 * all that the chain names.
 *
 * @throws NewerLedgerError before anything is written
 * @throws MigrationError with everything as it was
 * @throws NotReadableError where neither store can be read
 * @throws InterruptedError where it may not go on
 */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const { stores, means, before, isThorough } = options;
  const stated = await mapBothAsync(stores, (store) => settled(store.get([keys.ledger])));
  const errors: [unknown, unknown] = [errorOf(stated[0]), errorOf(stated[1])];
  for (const each of stated) refuseNewer(each);
  const isStillOut = STORE_NAMES.some(
    (name, which) => before?.behind[name] === "all" && errors[which] !== undefined,
  );
  if (before !== undefined && isStillOut && !isThorough && errors.includes(undefined)) {
    return { ...before, strays: [] };
  }
  const isNew = await migrateFirst(stores, stated, means);
  for (;;) {
    const usable: Both<boolean> = [errors[0] === undefined, errors[1] === undefined];
    if (!usable[0] && !usable[1]) throw new NotReadableError(errors);
    try {
      const checked = await compare(options, usable, isNew, errors[1]);
      return {
        ...checked,
        behind: {
          "storage.local": checked.usable[0] ? [...checked.behind[0]] : "all",
          IndexedDB: checked.usable[1] ? [...checked.behind[1]] : "all",
        },
      };
    } catch (error) {
      if (error instanceof NotSavedError) return { ...ALIKE, behind: await behindUnhealed(stores) };
      if (!(error instanceof StoreReadError)) throw error;
      errors[error.which] = error.cause;
    }
  }
}

const errorOf = (read: Settled<unknown>): unknown => ("error" in read ? read.error : undefined);

function refuseNewer(read: Settled<Readonly<Record<string, unknown>>>): void {
  if ("error" in read) {
    if (read.error instanceof NewerLedgerError) throw read.error;
    return;
  }
  const version = statedVersion(read.value[keys.ledger]);
  if (version !== undefined && version > VERSION) {
    throw new NewerLedgerError(`The ledger is of version ${version}.`);
  }
}

const ALIKE: Checked = {
  behind: [[], []],
  strays: [],
  hasIntent: false,
  isWhole: true,
};

/** Neither can be put right: the one that is further on is gone by, until they are tried again. */
async function behindUnhealed(stores: Both<RecordStore>): Promise<Behind> {
  const [first, second] = await mapBothAsync(stores, async (store) => {
    const read = await settled(store.get([keys.head]));
    const head = z.safeParse(headSchema, "value" in read ? read.value[keys.head] : undefined);
    return head.data?.links ?? -1;
  });
  const isFirstBetter = first >= second;
  return { "storage.local": isFirstBetter ? [] : "all", IndexedDB: isFirstBetter ? "all" : [] };
}

async function compare(
  options: PrepareOptions,
  usable: Both<boolean>,
  isNew: boolean,
  error: unknown,
): Promise<Checked & { usable: Both<boolean> }> {
  const { stores, isThorough, before } = options;
  // What is known to lack something isn't alike, however it looks.
  const isSuspect = before !== undefined && isBehind(before.behind);
  if (usable[0] && usable[1]) {
    const isDone = !isThorough && !isSuspect && (await areAlike(stores));
    return { ...(isDone ? ALIKE : await checkStores({ ...options, usable, isNew })), usable };
  }
  const renew = usable[0] && error instanceof DamagedStoreError ? stores[1].renew : undefined;
  const alone = await checkStores({
    ...options,
    usable,
    isNew,
    isThorough: isThorough || renew !== undefined,
  });
  const isRenewed = renew !== undefined && alone.isWhole && "value" in (await settled(renew()));
  if (!isRenewed) return { ...alone, usable };
  const both: Both<boolean> = [true, true];
  return { ...(await checkStores({ ...options, usable: both, isNew })), usable: both };
}
