import type { Page } from "puppeteer-core";
import { kindOf } from "../../src/ledger/records";
import type { StoreName } from "../../src/ledger/stores/both";
import { type Desk, until } from "./desk";

/** What a store holds of the ledger, by key. */
export type Records = Record<string, unknown>;

const DATABASE = "verbatim-ledger";
const TABLE = "records";

/**
 * What both stores of a desk's extension hold, read with no write under way. A store that can't be
 * read is undefined.
 */
export async function readStores(
  desk: Desk,
): Promise<Record<StoreName, Readonly<Records> | undefined>> {
  const worker = await desk.worker();
  const texts = await worker.evaluate(
    (name, table) =>
      navigator.locks.request("ledger", () =>
        Promise.all([
          chrome.storage.local.get().then(
            // What is null is gone: see local-records.
            (records) =>
              JSON.stringify(
                Object.fromEntries(Object.entries(records).filter(([, value]) => value !== null)),
              ),
            () => undefined,
          ),
          new Promise<string | undefined>((done) => {
            const opening = indexedDB.open(name);
            // It isn't made here: its making is the extension's.
            opening.onupgradeneeded = () => opening.transaction?.abort();
            opening.onerror = () => done(opening.error?.name === "AbortError" ? "{}" : undefined);
            opening.onsuccess = () => {
              const database = opening.result;
              if (!database.objectStoreNames.contains(table)) {
                database.close();
                done("{}");
                return;
              }
              const transaction = database.transaction(table);
              const keys = transaction.objectStore(table).getAllKeys();
              const values = transaction.objectStore(table).getAll();
              transaction.oncomplete = () => {
                database.close();
                done(
                  JSON.stringify(
                    Object.fromEntries(keys.result.map((key, nth) => [key, values.result[nth]])),
                  ),
                );
              };
              transaction.onerror = () => done(undefined);
              transaction.onabort = () => done(undefined);
            };
          }),
        ]),
      ),
    DATABASE,
    TABLE,
  );
  const [local, indexed] = texts.map((text) => (text == null ? undefined : ledgerIn(text)));
  return { "storage.local": local, IndexedDB: indexed };
}

/** `storage.local` holds some settings besides. */
const ledgerIn = (text: string): Records =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Records).filter(([key]) => kindOf(key) !== undefined),
  );

/** Writes one store behind the extension's back. */
export async function writeStore(
  desk: Desk,
  store: StoreName,
  { set = {}, remove = [] }: { set?: Readonly<Records>; remove?: readonly string[] },
): Promise<void> {
  const worker = await desk.worker();
  const json = JSON.stringify(set);
  if (store === "storage.local") {
    await worker.evaluate(
      (text, keys) =>
        navigator.locks.request("ledger", async () => {
          await chrome.storage.local.remove([...keys]);
          await chrome.storage.local.set(JSON.parse(text));
        }),
      json,
      remove,
    );
    return;
  }
  await worker.evaluate(
    (text, keys, name, table) =>
      navigator.locks.request(
        "ledger",
        () =>
          new Promise<void>((done, fail) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => fail(new Error(`Not opened: ${opening.error?.name}`));
            opening.onsuccess = () => {
              const transaction = opening.result.transaction(table, "readwrite");
              const records = transaction.objectStore(table);
              for (const key of keys) records.delete(key);
              for (const [key, value] of Object.entries(JSON.parse(text))) records.put(value, key);
              transaction.oncomplete = () => {
                opening.result.close();
                done();
              };
              transaction.onabort = () =>
                fail(new Error(`Not written: ${transaction.error?.name}`));
            };
          }),
      ),
    json,
    remove,
    DATABASE,
    TABLE,
  );
}

/** Puts these records in a store, and takes out whatever else of the ledger it holds. */
export async function replaceStore(
  desk: Desk,
  store: StoreName,
  records: Readonly<Records>,
): Promise<void> {
  const there = (await readStores(desk))[store] ?? {};
  const remove = Object.keys(there).filter((key) => !(key in records));
  await writeStore(desk, store, { set: records, remove });
}

/**
 * Makes ready to stop the extension's worker as the browser does, whatever it is doing. It must be
 * awake; a message starts it anew afterwards.
 */
export async function workerStop(desk: Desk): Promise<() => Promise<void>> {
  const { target, worker } = await until("the worker", async () => {
    for (const each of desk.browser.targets()) {
      if (each.type() !== "service_worker" || !each.url().startsWith("chrome-extension:")) continue;
      const reached = await each.worker();
      if (reached !== null) return { target: each, worker: reached };
    }
    return undefined;
  });
  return async () => {
    await until("the worker's end", async () => {
      await worker.close().catch(() => undefined);
      return !desk.browser.targets().includes(target);
    });
  };
}

/** Wakes the worker by a question from a page of the extension, where it may have been stopped. */
export const wakeWorker = (panel: Page): Promise<unknown> =>
  panel.evaluate(() => chrome.runtime.sendMessage({ kind: "wordings" }));

/** Stops the extension's worker. */
export async function stopWorker(desk: Desk): Promise<void> {
  await desk.worker();
  await (await workerStop(desk))();
}
