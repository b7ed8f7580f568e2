import { beforeEach, expect, it, vi } from "vitest";

/** `storage.local`, and a worker that dies after so many more writes to it. */
const fake = vi.hoisted(() => ({ values: new Map<string, unknown>(), left: 99 }));

const write = async (work: () => void): Promise<void> => {
  if (fake.left === 0) return new Promise(() => undefined);
  fake.left -= 1;
  work();
};

vi.mock("../../src/browser/extension", () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string[]) =>
          Object.fromEntries(
            keys.filter((key) => fake.values.has(key)).map((key) => [key, fake.values.get(key)]),
          ),
        getKeys: async () => [...fake.values.keys()],
        set: (items: Record<string, unknown>) =>
          write(() => {
            for (const [key, value] of Object.entries(items)) fake.values.set(key, value);
          }),
        remove: (keys: string[]) =>
          write(() => {
            for (const key of keys) fake.values.delete(key);
          }),
      },
    },
  },
}));
vi.stubGlobal("navigator", {
  storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) },
});

const newWorker = async () => {
  vi.resetModules();
  fake.left = 99;
  return (await import("../../src/browser/local-records")).localRecords;
};

const OPEN = { id: "a", events: [] };
const SEALED = { set: { open: [], "day:2026-11-21": { calls: ["a"] } }, remove: ["call:a"] };

beforeEach(() => fake.values.clear());

it.each([
  [0, { open: ["a"], "call:a": OPEN }],
  [1, { open: [], "day:2026-11-21": { calls: ["a"] } }],
  [2, { open: [], "day:2026-11-21": { calls: ["a"] } }],
])(
  "a worker that dies after %i writes leaves a call open or sealed, never both",
  async (writes, seen) => {
    const first = await newWorker();
    await first.write({ set: { open: ["a"], "call:a": OPEN }, remove: [] });
    fake.left = writes;
    const isOver = first.write(SEALED).then(() => true);
    await Promise.race([isOver, new Promise((done) => setTimeout(done))]);

    const second = await newWorker();
    const keys = ["open", "call:a", "day:2026-11-21"];
    expect(await second.get(keys)).toEqual(seen);
    await second.write({ set: { wordings: {} }, remove: [] });
    expect([...fake.values.keys()].sort()).toEqual([...Object.keys(seen), "wordings"].sort());
  },
);

it("a record that comes again under a name that was emptied stays", async () => {
  fake.values.set("call:a", null);
  const records = await newWorker();
  expect(await records.get(["call:a"])).toEqual({});
  await records.write({ set: { "call:a": OPEN }, remove: [] });
  expect(await records.get(["call:a"])).toEqual({ "call:a": OPEN });
});
