import * as z from "zod/mini";
import { extendErasures } from "../heal/extend-erasures";
import type { Found } from "../heal/found";
import { type Intent, intentSchema } from "../intent";
import { type Both, mapBothAsync } from "./both";
import { carryOut } from "./carry-out";
import type { RecordStore } from "./record-store";
import { readKinds } from "./store-read-error";

/** The intents that aren't finished. */
export interface PendingIntents {
  intents: Intent[];
  /** Whether both stores have lost by now what they name. */
  isCarriedOut: boolean;
  /** Keys of those that can't be read. */
  unread: string[];
  found: Found[];
}

/**
 * Carries out whatever either store was to lose, in both: before anything is healed, so that
 * nothing comes back.
 *
 * @throws StoreReadError
 */
export async function carryOutPending(
  stores: Both<RecordStore>,
  usable: Both<boolean>,
): Promise<PendingIntents> {
  const records = await readKinds(stores, usable, ["intent"]);
  const pending: PendingIntents = {
    intents: [],
    isCarriedOut: usable[0] && usable[1],
    unread: [],
    found: [],
  };
  for (const key of new Set(records.flatMap(Object.keys))) {
    const stored = records.map((each) => each[key]).filter((value) => value !== undefined);
    const intent = stored.map((value) => z.safeParse(intentSchema, value).data).find(Boolean);
    if (intent !== undefined) pending.intents.push(intent);
    else {
      pending.unread.push(key);
      pending.found.push({ kind: "record lost", about: [key], copies: stored });
    }
  }
  if (pending.intents.length === 0) return pending;
  try {
    pending.intents = await extendErasures(stores, usable, pending.intents);
  } catch {
    return { ...pending, isCarriedOut: false };
  }
  for (const intent of pending.intents) {
    const done = await mapBothAsync(stores, (store, which) =>
      usable[which] ? tryToCarryOut(store, intent) : Promise.resolve(false),
    );
    if (done.includes(false)) pending.isCarriedOut = false;
  }
  return pending;
}

/** @returns whether the store has lost what the intent names */
export async function tryToCarryOut(store: RecordStore, intent: Intent): Promise<boolean> {
  try {
    const changes = await carryOut(store.get, intent);
    await store.write(changes);
    return true;
  } catch {
    // The intent stays, and is carried out when the store can be used again.
    return false;
  }
}
