import { kindOf } from "../ledger/records";
import type { RecordStore } from "../ledger/stores/record-store";
import { browser } from "./extension";
import { needRoom } from "./room";

const area = () => browser.storage.local;

/**
 * The ledger's records in `storage.local`, beside what else stands there. All that is set goes in
 * one `set`, which is one batch in Chrome and one transaction in Firefox.
 */
export const localRecords: RecordStore = {
  name: "storage.local",

  get: (keys) => twice(() => area().get([...keys])),

  keys: async () => {
    const keys = await twice(listKeys);
    return keys.filter((key) => kindOf(key) !== undefined);
  },

  write: async ({ set, remove }) => {
    await needRoom();
    if (Object.keys(set).length > 0) await area().set(set);
    if (remove.length > 0) await area().remove([...remove]);
  },
};

/** Firefox before 143 can't list keys alone. */
const listKeys = async (): Promise<string[]> =>
  "getKeys" in area() ? area().getKeys() : Object.keys(await area().get(null));

/**
 * Chrome answers the first look at a damaged value with an error, drops the value, and answers the
 * second as if it had never been there.
 */
const twice = async <T>(read: () => Promise<T>): Promise<T> => {
  const began = performance.now();
  try {
    return await read();
  } catch (error) {
    if (performance.now() - began > 1000) throw error;
    return read();
  }
};
