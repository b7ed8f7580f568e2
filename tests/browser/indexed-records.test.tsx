import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import { IndexedRecords } from "../../src/browser/indexed-records";
import { NewerLedgerError } from "../../src/ledger/stores/newer-ledger-error";
import { DamagedStoreError } from "../../src/ledger/stores/record-store";

const NAME = "verbatim-ledger-test";

/** As another worker opens it: with a connection of its own. */
const open = () => new IndexedRecords(NAME);

afterEach(() => deleteDB(NAME));

describe("the records in IndexedDB", () => {
  it("are there for whoever opens it next, and those that aren't are absent", async () => {
    const value = { version: 2, calls: [{ a: [1, null, "ü"] }] };
    await open().write({ set: { "day:2026-11-21": value, head: { links: 1 } }, remove: [] });
    const next = open();
    expect(await next.get(["day:2026-11-21", "head", "desk"])).toEqual({
      "day:2026-11-21": value,
      head: { links: 1 },
    });
    expect((await next.keys()).sort()).toEqual(["day:2026-11-21", "head"]);
    expect(await next.get([])).toEqual({});
  });

  it("are set and removed together", async () => {
    const store = open();
    await store.write({ set: { "call:1": 1, "call:2": 2 }, remove: [] });
    await store.write({ set: { "call:3": 3 }, remove: ["call:1", "call:9"] });
    expect(await store.get(["call:1", "call:2", "call:3"])).toEqual({ "call:2": 2, "call:3": 3 });
  });

  it("stay as they were, all of them, where one can't be written", async () => {
    const store = open();
    await store.write({ set: { head: 1, desk: 1 }, remove: [] });
    const writing = store.write({ set: { head: 2, open: () => 1, desk: 2 }, remove: ["desk"] });
    await expect(writing).rejects.toThrow();
    expect(await store.get(["head", "desk", "open"])).toEqual({ head: 1, desk: 1 });
    await store.write({ set: { head: 3 }, remove: [] });
    expect(await store.get(["head"])).toEqual({ head: 3 });
  });

  it("take many at once, in order", async () => {
    const store = open();
    const many = Array.from({ length: 50 }, (_, nth) =>
      store.write({ set: { head: nth, [`chain:${nth}`]: nth }, remove: [] }),
    );
    await Promise.all(many);
    expect(await store.get(["head"])).toEqual({ head: 49 });
    expect(await store.keys()).toHaveLength(51);
  });

  it("leave out keys that aren't the ledger's", async () => {
    const store = open();
    await store.write({ set: { organisation: 1, head: 2 }, remove: [] });
    expect(await store.keys()).toEqual(["head"]);
  });
});

describe("a connection", () => {
  it("gives way to one that wants to change or delete the database, and is opened anew", async () => {
    const store = open();
    await store.write({ set: { head: 1 }, remove: [] });
    let wasBlocked = false;
    await deleteDB(NAME, {
      blocked: () => {
        wasBlocked = true;
      },
    });
    expect(wasBlocked).toBe(false);
    expect(await store.get(["head"])).toEqual({});
    await store.write({ set: { head: 2 }, remove: [] });
    expect(await open().get(["head"])).toEqual({ head: 2 });
  });

  it("to a database of a newer Verbatim says so, and changes nothing", async () => {
    const newer = await openDB(NAME, 7, {
      upgrade: (database) => void database.createObjectStore("other"),
    });
    newer.close();
    const store = open();
    await expect(store.get(["head"])).rejects.toThrow(NewerLedgerError);
    await expect(store.write({ set: { head: 1 }, remove: [] })).rejects.toThrow(NewerLedgerError);
    const still = await openDB(NAME, 7);
    expect([...still.objectStoreNames]).toEqual(["other"]);
    still.close();
  });

  it("to a database without its records says that it is damaged; it can be made anew", async () => {
    const damaged = await openDB(NAME, 1, {
      upgrade: (database) => void database.createObjectStore("other"),
    });
    damaged.close();
    const store = open();
    await expect(store.get(["head"])).rejects.toThrow(DamagedStoreError);
    await store.renew();
    expect(await store.keys()).toEqual([]);
    await store.write({ set: { head: 1 }, remove: [] });
    expect(await store.get(["head"])).toEqual({ head: 1 });
  });
});
