import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { kindOf } from "../ledger/records";
import { NewerLedgerError } from "../ledger/stores/newer-ledger-error";
import { DamagedStoreError, type RecordStore } from "../ledger/stores/record-store";
import { needRoom } from "./room";

interface Shape extends DBSchema {
  records: { key: string; value: unknown };
}
type Database = IDBPDatabase<Shape>;

/** Of the database's own shape; what is in the records has a version of its own. */
const VERSION = 1;
/** A damaged database may neither open nor fail: nobody waits for longer, in ms. */
const LONGEST_WAIT = 10_000;

/** The ledger's records in IndexedDB. A write is on the disk when it has resolved. */
export class IndexedRecords implements RecordStore {
  readonly name = "IndexedDB";
  #opening: Promise<Database> | undefined;

  constructor(private readonly database = "verbatim-ledger") {}

  readonly get: RecordStore["get"] = (keys) =>
    this.#use(async (database) => {
      const { store } = database.transaction("records");
      const values = await Promise.all(keys.map((key) => store.get(key)));
      return Object.fromEntries(
        keys.flatMap((key, index) => (values[index] === undefined ? [] : [[key, values[index]]])),
      );
    });

  readonly keys: RecordStore["keys"] = () =>
    this.#use(async (database) => {
      const keys = await database.getAllKeys("records");
      return keys.filter((key) => kindOf(key) !== undefined);
    });

  readonly write: RecordStore["write"] = ({ set, remove }) =>
    this.#use(async (database) => {
      await needRoom();
      const transaction = database.transaction("records", "readwrite", { durability: "strict" });
      const { store, done } = transaction;
      // Whatever fails, all of it fails: the transaction says why.
      const leave = () => undefined;
      done.catch(leave);
      try {
        for (const [key, value] of Object.entries(set)) store.put(value, key).catch(leave);
        for (const key of remove) store.delete(key).catch(leave);
      } catch (error) {
        transaction.abort();
        throw error;
      }
      await done;
    });

  readonly renew = async (): Promise<void> => {
    await this.#forget();
    await inTime(deleteDB(this.database));
    await this.#open();
  };

  /** Uses the open connection; one that the browser has closed meanwhile is opened anew, once. */
  async #use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.#open();
    try {
      return await inTime(work(database));
    } catch (error) {
      await this.#forget();
      if (!isNamed(error, "InvalidStateError")) throw asKnown(error);
      return inTime(work(await this.#open()));
    }
  }

  async #open(): Promise<Database> {
    this.#opening ??= this.#connect().catch(() => this.#connect());
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw asKnown(error);
    }
  }

  async #connect(): Promise<Database> {
    let database: Database | undefined;
    const close = () => {
      this.#opening = undefined;
      database?.close();
    };
    database = await inTime(
      openDB<Shape>(this.database, VERSION, {
        upgrade: (created) => void created.createObjectStore("records"),
        // Another one wants to change or delete it, and waits until this one has gone.
        blocking: close,
        terminated: close,
      }),
    );
    return database;
  }

  async #forget(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    const database = await opening?.catch(() => undefined);
    database?.close();
  }
}

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);

/** What an error of the browser means here: see the damages in Chrome, none of which says so. */
function asKnown(error: unknown): unknown {
  if (isNamed(error, "VersionError")) {
    return new NewerLedgerError("The ledger's database is a newer one.", { cause: error });
  }
  return isNamed(error, "UnknownError", "DataError", "NotFoundError", "NotReadableError")
    ? new DamagedStoreError("The ledger's database can't be opened.", { cause: error })
    : error;
}

/** The same, or an error when it takes too long. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const wait = setTimeout(() => reject(new Error("IndexedDB doesn't answer.")), LONGEST_WAIT);
    work.then(resolve, reject).finally(() => clearTimeout(wait));
  });
}
