import { kindOf } from "../ledger/records";
import type { RecordStore } from "../ledger/stores/record-store";
import { browser } from "./extension";
import { needRoom } from "./room";
import { whileItOpens } from "./while-it-opens";

const area = () => browser.storage.local;
const asked = whileItOpens();

/**
 * Records that were seen to be gone in all but name. A worker that dies between a `set` and the
 * `remove` after it leaves them; the next write takes them away.
 */
const emptied = new Set<string>();

/**
 * The ledger's records in `storage.local`, beside what else stands there. All that is set goes in
 * one `set`, which is one batch in Chrome and one transaction in Firefox. What is to go is set to
 * null in the same one: a call must not be there open and sealed, wherever a worker dies.
 */
export const localRecords: RecordStore = {
  name: "storage.local",

  get: async (keys) => {
    const values = await asked(() => twice(() => area().get([...keys])));
    for (const key of keys) if (values[key] === null) emptied.add(key);
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  },

  keys: async () => {
    const keys = await asked(() => twice(() => area().getKeys()));
    return keys.filter((key) => kindOf(key) !== undefined);
  },

  write: async ({ set, remove }) => {
    await needRoom();
    const nulls = Object.fromEntries(remove.map((key) => [key, null]));
    const values = { ...nulls, ...set };
    if (Object.keys(values).length > 0) await asked(() => area().set(values));
    const gone = [...new Set([...remove, ...emptied])].filter((key) => !(key in set));
    if (gone.length > 0) await asked(() => area().remove(gone));
    emptied.clear();
  },
};

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
