import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { readStores, wakeWorker, workerStop } from "../../scripts/desk/ledger";
import { isSaved, shows } from "../../scripts/desk/panel";
import { randomFrom } from "./driver/random";
import { readOn, readSome } from "./driver/readers";
import { differences, passagesIn, verifyRecords } from "./driver/readings";
import { newWitness, watch } from "./driver/witness";

const FIRST = "121 0012 34567";
const SEED = 20261121;
const KILLS = 50;
const STOPS = 100;

let desk: Desk;
let panel: Page;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

async function open(): Promise<void> {
  panel = await openPanel(desk, await desk.open(caseUrl(desk, FIRST)));
  // It logs each failure to save, and many are asked for here.
  panel.removeAllListeners("console");
  await shows(panel, FIRST);
  await until("the statements", () => panel.$(".duty, .outcomes"));
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What both stores hold, once they were found alike and to verify. */
async function passagesInBoth(): Promise<string[]> {
  const stores = await readStores(desk);
  expect(differences(stores)).toEqual([]);
  const { "storage.local": records = {} } = stores;
  expect((await verifyRecords(records)).problems).toEqual([]);
  return passagesIn(records);
}

it(`${KILLS} browser kills lose nothing that had been shown as saved`, async () => {
  const random = randomFrom(SEED);
  const witness = newWitness();
  let unsaved = 0;
  await open();
  for (let kill = 1; kill <= KILLS; kill++) {
    await watch(panel, witness);
    const reading = readOn(panel, random);
    await pause(random() * 600);
    await desk.restart("kill");
    await reading;
    await open();
    const there = await passagesInBoth();
    const kept = new Set(there);
    const lost = [...witness.saved].filter((id) => !kept.has(id));
    expect(lost, `lost at kill ${kill} of seed ${SEED}`).toEqual([]);
    expect(kept.size, "none is there twice").toBe(there.length);
    unsaved = [...witness.sent].filter((id) => !kept.has(id)).length;
  }
  expect(witness.saved.size).toBeGreaterThan(KILLS);
  console.log(
    `${KILLS} kills (seed ${SEED}): ${witness.saved.size} passages shown as saved, ${witness.saved.size} there and verified in both stores; of ${witness.sent.size - witness.saved.size} never shown as saved ${unsaved} aren't there`,
  );
}, 300_000);

it(`${STOPS} worker stops in the middle of a write lose no press and double none`, async () => {
  const random = randomFrom(SEED);
  await open();
  const witness = await watch(panel);
  // What wasn't saved is tried again after a second. Here a hundred of those are cut short.
  await panel.evaluate(() => {
    const wait = globalThis.setTimeout;
    Object.assign(globalThis, {
      setTimeout: (work: () => void, ms: number) => wait(work, Math.min(ms, 50)),
    });
  });
  for (let stop = 1; stop <= STOPS; stop++) {
    // It may have been stopped with nothing left to do.
    await wakeWorker(panel);
    const stopNow = await workerStop(desk);
    for (let press = 0; press < 4; press++) await readSome(panel, random);
    await pause(random() * 20);
    await stopNow();
    await isSaved(panel);
  }
  const there = await passagesInBoth();
  const failures = witness.said.filter((said) => said.startsWith("Not saved")).length;
  expect(failures, "stops that hit a write").toBeGreaterThan(STOPS / 10);
  expect(new Set(there).size, "none is there twice").toBe(there.length);
  expect(there.toSorted()).toEqual([...witness.sent].toSorted());
  console.log(
    `${STOPS} worker stops (seed ${SEED}), ${failures} of them answered with "Not saved": ${witness.sent.size} passages pressed, ${there.length} there once and verified in both stores`,
  );
}, 300_000);
