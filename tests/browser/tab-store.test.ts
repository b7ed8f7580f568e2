import { beforeEach, expect, it, vi } from "vitest";

const { session } = vi.hoisted(() => ({
  session: { values: {} as Record<string, unknown>, reads: 0, isFull: false },
}));

vi.mock("../../src/browser/extension", () => ({
  browser: {
    storage: {
      session: {
        get: async () => {
          session.reads += 1;
          return structuredClone(session.values);
        },
        set: async (values: Record<string, unknown>) => {
          if (session.isFull) throw new Error("There is no room.");
          Object.assign(session.values, structuredClone(values));
        },
        remove: async (key: string) => {
          delete session.values[key];
        },
      },
    },
  },
}));

/** A worker that has just been started: it has nothing in memory. */
async function startWorker() {
  vi.resetModules();
  return import("../../src/browser/tab-store");
}

beforeEach(() => {
  session.values = {};
  session.reads = 0;
  session.isFull = false;
});

it("is read once, whatever is asked and written after that", async () => {
  const store = await startWorker();
  await store.readTabs();
  await store.writeTab(1, { ...store.unknownTab(), views: 1 });
  expect((await store.readTab(1)).views).toBe(1);
  expect([...(await store.readTabs()).keys()]).toEqual([1]);
  await store.forgetTab(1);
  expect(await store.readTab(1)).toEqual(store.unknownTab());
  expect(session).toMatchObject({ reads: 1, values: {} });
});

it("what one worker has written the next one finds, and tells later views than the last", async () => {
  const before = await startWorker();
  await before.writeTab(1, { ...before.unknownTab(), conflicts: ["role"], views: 7 });
  session.isFull = true;
  const told = { ...before.unknownTab(), views: 8 };
  await expect(before.writeTab(1, told)).rejects.toThrow("no room");
  expect((await before.readTab(1)).views).toBe(8);
  const { conflicts, views } = await (await startWorker()).readTab(1);
  expect(conflicts).toEqual(["role"]);
  expect(views).toBeGreaterThan(told.views);
});

it("what can't be read is a tab of which nothing is known", async () => {
  session.values = { "tab:1": { state: "damaged" }, "ledger stores": {} };
  const store = await startWorker();
  const { views: _views, ...record } = await store.readTab(1);
  const { views: _none, ...unknown } = store.unknownTab();
  expect(record).toEqual(unknown);
  expect([...(await store.readTabs()).keys()]).toEqual([1]);
});
