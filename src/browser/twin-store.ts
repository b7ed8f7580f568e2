import type { Changes } from "../ledger/records";
import type { Forgotten } from "../ledger/stores/forget";
import { type Session, Twin, type Watch } from "../ledger/stores/twin";
import type { Saved } from "../ledger/stores/write-both";
import { browser } from "./extension";
import { IndexedRecords } from "./indexed-records";
import { localRecords } from "./local-records";
import { loadPack } from "./pack";
import { randomHex } from "./random";

/** How the two stores stand: forgotten with the browser, and not with the worker. */
const KEY = "ledger stores";
const session: Session = {
  get: async () => (await browser.storage.session.get(KEY))[KEY],
  set: (state) => browser.storage.session.set({ [KEY]: state }),
};

const twin = new Twin([localRecords, new IndexedRecords()], session, {
  now: () => new Date().toISOString(),
  random: randomHex,
  pause: () => new Promise((done) => setTimeout(done)),
  statements: async () => (await loadPack()).statements,
});

// What the session knows counts, and this worker has a copy of it. Taken out there, it is unknown.
browser.storage.onChanged.addListener((changes, area) => {
  if (area === "session" && KEY in changes && changes[KEY]?.newValue === undefined) twin.forget();
});

/**
 * Reads records from `storage.local`; from IndexedDB only what that lacks or can't tell. Needs no
 * lock.
 *
 * @throws NotReadableError where neither can be read
 */
export const readRecords = twin.read;

/** The keys of all records. Needs no lock. @throws NotReadableError where neither can be read */
export const recordKeys = twin.list;

/** Whether both stores have everything. Needs no lock. */
export const hasSecondCopy = (): Promise<boolean> => twin.hasSecondCopy();

/**
 * Writes to both stores. Call it within the Web Lock "ledger".
 *
 * @param changes none: then it is only tried to bring along what a store lacks
 * @throws NotSavedError where neither took it, and whatever `prepareStores` throws
 */
export const writeRecords = (changes?: Changes): Promise<Saved> => twin.write(changes);

/** Asks how the stores stand before anybody needs it. Only the worker calls it, when it starts. */
export const askAhead = (): void => twin.askAhead();

/**
 * Finds out whether the ledger can be used, and puts right what can be: at the first use since the
 * browser started; after that it costs next to nothing. Call it within the Web Lock "ledger".
 *
 * @throws NewerLedgerError where a newer Verbatim has written it: nothing is written then
 * @throws MigrationError where an older one's can't be brought to this shape: it is as it was
 * @throws NotReadableError where neither store can be read
 */
export async function prepareStores(): Promise<void> {
  await twin.prepare();
}

/**
 * Compares and verifies every record of both stores, and puts right what can be. What it found is in
 * the record `findings`. Call it within the Web Lock "ledger", when nobody is on a call: with very
 * much kept it takes seconds, in which nothing is saved. `mayGoOn` can end it between two days.
 */
export const checkLedger = (watch?: Watch): Promise<"done" | "interrupted"> => twin.check(watch);

/**
 * Erases whatever is kept of these clients; a call that is open stays. Call it within the Web Lock
 * "ledger".
 *
 * @param clients ids as the readings name them; those they are joined with are to be named too
 * @throws NotSavedError where neither store took it: then nothing has changed
 */
export const eraseClients = async (clients: readonly string[]): Promise<Forgotten> =>
  (await import("../ledger/stores/forget")).eraseClients(twin, clients);

/**
 * Purges what has been kept for long enough. Call it daily, within the Web Lock "ledger".
 *
 * @param retentionDays for how many days after its day a call is kept
 */
export const purgeOld = async (retentionDays: number): Promise<Forgotten> =>
  (await import("../ledger/stores/forget")).purgeOld(twin, retentionDays);
