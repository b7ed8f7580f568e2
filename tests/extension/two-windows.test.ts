import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk } from "../../scripts/desk/desk";
import { readStores } from "../../scripts/desk/ledger";
import { isSaved, shows } from "../../scripts/desk/panel";
import { readAnew } from "./driver/readers";
import { callsIn, differences, passagesIn, verifyRecords } from "./driver/readings";
import { watch } from "./driver/witness";

const LEFT = "121 0012 34567";
const RIGHT = "121 0012 40011";
const PASSAGES = 500;

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

async function openWindow(reference: string): Promise<Page> {
  const session = await desk.browser.target().createCDPSession();
  const { targetId } = await session.send("Target.createTarget", {
    url: caseUrl(desk, reference),
    newWindow: true,
  });
  const target = await desk.browser.waitForTarget(
    (each) => (each as unknown as { _targetId: string })._targetId === targetId,
  );
  const page = await target.page();
  if (page === null) throw new Error("The window has no page.");
  return page;
}

/** Reads a statement of five passages again and again, until it is so many passages. */
async function readPassages(panel: Page, passages: number): Promise<number> {
  let read = 0;
  while (read < passages) read += await readAnew(panel, "offence");
  return read;
}

it(`two windows read ${PASSAGES} passages at once: none is lost, none doubled`, async () => {
  const [left, right] = [
    await openPanel(desk, await openWindow(LEFT)),
    await openPanel(desk, await openWindow(RIGHT)),
  ];
  await shows(left, LEFT);
  await shows(right, RIGHT);
  const witnesses = [await watch(left), await watch(right)];
  const read = await Promise.all([
    readPassages(left, PASSAGES / 2),
    readPassages(right, PASSAGES / 2),
  ]);
  await Promise.all([isSaved(left), isSaved(right)]);

  const stores = await readStores(desk);
  expect(differences(stores)).toEqual([]);
  const { "storage.local": records = {} } = stores;
  const there = passagesIn(records);
  expect(there).toHaveLength(PASSAGES);
  expect(new Set(there).size).toBe(PASSAGES);
  // Each in the call of its own window.
  const calls = callsIn(records).map(({ events }) =>
    events.flatMap(({ id, kind }) => (kind === "passage read" ? [id] : [])).sort(),
  );
  const sent = witnesses.map((witness) => [...witness.sent].sort());
  expect(calls.toSorted()).toEqual(sent.toSorted());
  for (const panel of [left, right]) await panel.keyboard.press("q");
  for (const panel of [left, right]) await shows(panel, "Call ended");
  const sealed = await readStores(desk);
  expect(differences(sealed)).toEqual([]);
  const verified = await verifyRecords(sealed.IndexedDB ?? {});
  expect(verified.problems).toEqual([]);
  expect(passagesIn(sealed.IndexedDB ?? {}).toSorted()).toEqual(there.toSorted());
  console.log(
    `two windows: ${read.join(" and ")} passages read at once, ${there.length} there, each once; ${verified.calls} calls sealed and verified`,
  );
});
