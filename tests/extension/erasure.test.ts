import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, until } from "../../scripts/desk/desk";
import {
  type Records,
  readStores,
  replaceStore,
  stopWorker,
  wakeWorker,
  workerStop,
  writeStore,
} from "../../scripts/desk/ledger";
import { shows, states } from "../../scripts/desk/panel";
import { keys } from "../../src/ledger/records";
import { STORE_NAMES, type StoreName } from "../../src/ledger/stores/both";
import { carryOut } from "../../src/ledger/stores/carry-out";
import { planErase } from "../../src/ledger/stores/erase";
import { daysAgo, forgetStores, type Past, pastClient, pastOf, startDeskWith } from "./driver/past";
import { randomFrom } from "./driver/random";
import { callsIn, differences, verifyRecords } from "./driver/readings";

const FIRST = "121 0012 34567";
const GONE = { caseReference: FIRST, clientReference: "C-400123", role: "pwc" } as const;
const KEPT = { caseReference: FIRST, clientReference: "C-400124", role: "nrp" } as const;
const ALL = ["recording", "confidentiality", "offence"];
const [LOCAL, INDEXED] = STORE_NAMES;
const SEED = 20261121;
const STOPS = 25;

let desk: Desk;
let panel: Page;
let past: Past;
beforeAll(async () => {
  past = await pastOf(
    [6, 5, 4, 3].flatMap((days) => [
      { id: `gone-000${days}`, startedAt: daysAgo(days), client: GONE, read: ALL },
      { id: `kept-000${days}`, startedAt: daysAgo(days), client: KEPT, read: ALL },
    ]),
  );
  desk = await startDeskWith(past);
  panel = await openPanel(desk, await desk.open(caseUrl(desk, FIRST)));
  panel.removeAllListeners("console");
  await shows(panel, FIRST);
});
afterAll(() => desk.close());
beforeEach(() => reset());

async function reset(): Promise<void> {
  await wakeWorker(panel);
  await stopWorker(desk);
  await wakeWorker(panel);
  for (const store of STORE_NAMES) await replaceStore(desk, store, past.records);
  await forgetStores(desk);
}

const confidentiality = (state: string) =>
  until(`Confidentiality: ${state}`, async () =>
    (await states(panel)).includes(`Confidentiality: ${state}`),
  );

/** The next look at the ledger, by a worker that remembers nothing. */
async function lookAnew(state: string): Promise<void> {
  await panel.reload();
  await confidentiality(state);
}

const isThere = (records: Readonly<Records>): boolean =>
  callsIn(records).some(({ id }) => id.startsWith("gone-"));

async function expectGone(): Promise<void> {
  const stores = await readStores(desk);
  expect(differences(stores)).toEqual([]);
  for (const name of STORE_NAMES) {
    const records = stores[name] ?? {};
    expect(callsIn(records).map(({ id }) => id)).toHaveLength(4);
    expect(isThere(records)).toBe(false);
    // Not by reference, not by digest; of their calls no more than that they were erased.
    const { "chain:0": _chain, ...others } = records;
    const text = JSON.stringify(others);
    for (const name of ["C-400123", pastClient(GONE).split(" ")[1] ?? "", "gone-"]) {
      expect(text).not.toContain(name);
    }
    expect(Object.keys(records).filter((key) => key.startsWith("intent:"))).toEqual([]);
    const verified = await verifyRecords(records);
    expect(verified.problems).toEqual([]);
    expect([verified.calls, verified.erased]).toEqual([4, 4]);
  }
}

/** The extension's own way to erase, up to where it is interrupted. */
async function begin(intentIn: readonly StoreName[], goneFrom: readonly StoreName[]) {
  const intent = planErase({
    clients: [pastClient(GONE)],
    stored: [past.records],
    id: "e".repeat(32),
    at: new Date().toISOString(),
  });
  const get = async (wanted: readonly string[]) =>
    Object.fromEntries(
      wanted.flatMap((key) => (key in past.records ? [[key, past.records[key]]] : [])),
    );
  const changes = await carryOut(get, intent);
  for (const store of intentIn) {
    await writeStore(desk, store, { set: { [keys.intent(intent.id)]: intent } });
  }
  for (const store of goneFrom) await writeStore(desk, store, changes);
}

let interrupted = 0;
afterAll(() => {
  console.log(`${interrupted} erasures interrupted between the copies: the client gone from both`);
});

it.each<[string, readonly StoreName[], readonly StoreName[]]>([
  ["wanted in both, gone from neither", STORE_NAMES, []],
  ["wanted in both, gone from storage.local", STORE_NAMES, [LOCAL]],
  ["wanted in both, gone from IndexedDB", STORE_NAMES, [INDEXED]],
  ["wanted in both, gone from both, and not in the chain yet", STORE_NAMES, STORE_NAMES],
  ["wanted in IndexedDB alone", [INDEXED], []],
  ["wanted in storage.local alone", [LOCAL], []],
])(
  "an erasure interrupted with the client %s is finished, not healed away",
  async (_how, intentIn, goneFrom) => {
    await begin(intentIn, goneFrom);
    await lookAnew("due");
    await expectGone();
    interrupted++;
  },
);

it(`${STOPS} erasures stopped at random moments leave the client in both copies or in neither`, async () => {
  const random = randomFrom(SEED);
  const client = pastClient(GONE);
  const erase = (): Promise<boolean> =>
    panel.evaluate(
      (id) =>
        chrome.runtime.sendMessage({ kind: "erase", clients: [id] }).then(
          (answer) => answer === true,
          () => false,
        ),
      client,
    );
  const counted = { done: 0, finished: 0, "not begun": 0 };
  for (let stop = 0; stop < STOPS; stop++) {
    await reset();
    await lookAnew("not due");
    const stopNow = await workerStop(desk);
    const erasing = erase();
    await new Promise((wait) => setTimeout(wait, random() * 50));
    await stopNow();
    const isDone = await erasing;
    // As after a start of the browser; else it is tried again within a minute.
    await wakeWorker(panel);
    await forgetStores(desk);
    await panel.reload();
    await until("the statements", () => panel.$(".duty"));
    const stores = await readStores(desk);
    const isLeft = isThere(stores["storage.local"] ?? {});
    if (isDone || !isLeft) await expectGone();
    else {
      // It hadn't begun: nobody was told that it had, and everything is as it was.
      expect(differences(stores)).toEqual([]);
      expect((await verifyRecords(stores.IndexedDB ?? {})).calls).toBe(8);
    }
    counted[isDone ? "done" : isLeft ? "not begun" : "finished"]++;
  }
  expect(await erase()).toBe(true);
  await expectGone();
  const { done, finished, "not begun": notBegun } = counted;
  expect(finished).toBeGreaterThan(0);
  console.log(
    `${STOPS} erasures stopped at random moments (seed ${SEED}): ${done} were over, ${finished} finished at the next start, ${notBegun} not begun; the client in both copies or in neither each time`,
  );
});
