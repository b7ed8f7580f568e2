import { beforeEach, describe, expect, it, vi } from "vitest";
import { MemoryStore } from "../ledger/stores";

/** The extension's storage, as far as the two stores touch it; what else stands there is others'. */
const fake = vi.hoisted(() => {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  const failures: Error[] = [];
  const area = (values: Map<string, unknown>) => ({
    get: async (keys: string | string[] | null) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      const wanted = keys === null ? [...values.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.filter((key) => values.has(key)).map((key) => [key, values.get(key)]),
      );
    },
    getKeys: async () => [...values.keys()],
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) {
        values.set(key, JSON.parse(JSON.stringify(value)) as unknown);
      }
    },
    remove: async (keys: string[]) => {
      for (const key of keys) values.delete(key);
    },
  });
  const onChanged = { addListener: () => undefined };
  const storage = { local: area(areas.local), session: area(areas.session), onChanged };
  return { areas, failures, storage };
});
const indexed = new MemoryStore("IndexedDB");

vi.stubGlobal("navigator", {
  storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) },
});

vi.mock("../../src/browser/extension", () => ({ browser: { storage: fake.storage } }));
vi.mock("../../src/browser/pack", () => ({ loadPack: async () => ({ statements: [] }) }));
vi.mock("../../src/browser/indexed-records", () => ({
  // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
  IndexedRecords: function () {
    return indexed;
  },
}));

const stores = () => import("../../src/browser/twin-store");

beforeEach(() => {
  for (const area of Object.values(fake.areas)) area.clear();
  fake.failures.length = 0;
  indexed.records.clear();
  indexed.rejects = "nothing";
  vi.resetModules();
});

describe("the ledger in the extension's storage", () => {
  it("leaves alone what else stands there", async () => {
    fake.areas.local.set("organisation", { version: 1 });
    const { prepareStores, recordKeys, writeRecords } = await stores();
    await prepareStores();
    expect(await writeRecords({ set: { wordings: {} }, remove: [] })).toBe("saved");
    expect((await recordKeys()).sort()).toEqual(["desk", "ledger", "wordings"]);
    expect([...indexed.records.keys()].sort()).toEqual(["desk", "ledger", "wordings"]);
    expect(fake.areas.local.get("organisation")).toEqual({ version: 1 });
  });

  it("remembers in the session that it is prepared, and what a store lacks", async () => {
    const first = await stores();
    await first.prepareStores();
    indexed.rejects = "write";
    expect(await first.writeRecords({ set: { wordings: {} }, remove: [] })).toBe("no second copy");
    vi.resetModules();
    const next = await stores();
    expect(await next.hasSecondCopy()).toBe(false);
    const gets = indexed.gets;
    await next.prepareStores();
    expect(await next.readRecords(["wordings"])).toEqual({ wordings: {} });
    expect(indexed.gets).toBe(gets);
    indexed.rejects = "nothing";
    expect(await next.writeRecords()).toBe("saved");
    expect(await next.hasSecondCopy()).toBe(true);
    expect(indexed.value("wordings")).toEqual({});
  });

  it("asks storage.local once more where a damaged value made the first look fail", async () => {
    const { prepareStores, readRecords } = await stores();
    await prepareStores();
    const { desk } = await readRecords(["desk"]);
    const gets = indexed.gets;
    fake.failures.push(new Error("Invalid JSON"));
    expect(await readRecords(["desk"])).toEqual({ desk });
    expect(indexed.gets).toBe(gets);
  });

  it("asks the session no more once it has prepared, and goes by what it noted itself", async () => {
    const { hasSecondCopy, prepareStores, writeRecords } = await stores();
    await prepareStores();
    fake.areas.session.clear();
    indexed.rejects = "write";
    expect(await writeRecords({ set: { wordings: {} }, remove: [] })).toBe("no second copy");
    const noted = new Map(fake.areas.session);
    fake.areas.session.clear();
    expect(await hasSecondCopy()).toBe(false);
    expect([...noted.values()]).toMatchObject([{ behind: { IndexedDB: ["wordings"] } }]);
  });

  it("asks the session where it has only read: whoever writes may be another", async () => {
    const reader = await stores();
    expect(await reader.hasSecondCopy()).toBe(false);
    vi.resetModules();
    await (await stores()).prepareStores();
    expect(await reader.hasSecondCopy()).toBe(true);
  });

  it("is checked, and purged, as a whole", async () => {
    const { checkLedger, prepareStores, purgeOld, eraseClients } = await stores();
    await prepareStores();
    expect(await checkLedger()).toBe("done");
    expect(await purgeOld(400)).toBe("done");
    expect(await eraseClients(["client 00"])).toBe("done");
    expect(fake.areas.local.get("days")).toMatchObject({ version: 2 });
  });
});
