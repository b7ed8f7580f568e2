import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { readStores, writeStore } from "../../scripts/desk/ledger";
import { dutiesAre, isSaved, passageNow, readToEnd, shows } from "../../scripts/desk/panel";
import { bucketOf } from "../../src/call/bucket";
import { STORE_NAMES, type StoreName } from "../../src/ledger/stores/both";
import { FOLDERS } from "./driver/damage";
import { daysAgo, PACK, pastOf, startDeskWith } from "./driver/past";
import { callsIn, differences, passagesIn, verifyRecords } from "./driver/readings";

const FIRST = "121 0012 34567";
const CLIENT = { caseReference: FIRST, clientReference: "C-400123", role: "pwc" } as const;

let desk: Desk;
let panel: Page;
afterEach(() => desk.close());

async function open(): Promise<void> {
  panel = await openPanel(desk, await desk.open(caseUrl(desk, FIRST)));
  panel.removeAllListeners("console");
  await shows(panel, FIRST);
}

async function openStatement(statement: string): Promise<void> {
  await panel.$eval(`[data-statement="${statement}"] .duty-name`, (name) =>
    (name as HTMLElement).click(),
  );
  await until("the reader", () => passageNow(panel));
}

/** What the first version kept of a call that read one statement in full, and of an open one. */
function version1() {
  const wording = Object.fromEntries(PACK.statements.map(({ id, digest }) => [id, digest]));
  const passage = (id: string, at: string, statement: string, nth: number) => ({
    id,
    at,
    kind: "passage read",
    statement,
    passage: nth,
  });
  const screen = { ...CLIENT, firstContact: true, callState: "idle" };
  const began = daysAgo(3);
  const sealed = {
    version: 1,
    start: {
      id: "call-of-version-1",
      startedAt: began,
      by: "handler",
      screen,
      corrections: { direction: "outbound" },
    },
    edition: PACK.stamp,
    wording,
    events: [
      ...[0, 1, 2, 3, 4].map((nth) => passage(`passage-${nth}`, began, "confidentiality", nth)),
      { id: "ended-of-1", at: began, kind: "ended", by: "handler" },
    ],
  };
  const now = new Date(Date.now() - 60_000).toISOString();
  const read = { at: began, call: sealed.start.id, digest: wording.confidentiality };
  const client = `client ${CLIENT.clientReference}`;
  return {
    open: ["open-of-version-1"],
    "call:open-of-version-1": {
      ...sealed,
      start: { ...sealed.start, id: "open-of-version-1", startedAt: now },
      wording: PACK.statements,
      events: [passage("passage-open", now, "offence", 0)],
    },
    [`day:${began.slice(0, 10)}`]: { version: 1, calls: [sealed] },
    [`readings:${bucketOf(client)}`]: {
      version: 1,
      clients: {
        [client]: { read: { confidentiality: { ...read, edition: PACK.stamp } }, putOff: {} },
      },
    },
    wordings: {
      confidentiality: { digest: read.digest, words: "As it was.", edition: PACK.stamp },
    },
  };
}

describe("a ledger of the previous version", () => {
  it("is brought to this one's shape: its readings count, and its open call goes on", async () => {
    desk = await startDesk();
    await writeStore(desk, "storage.local", { set: version1() });
    await open();
    await dutiesAre(panel, [
      // It wasn't given on the call before, and so it is owed.
      "Offence statement: stopped at 2 of 5",
      "Call recording: due",
      "Confidentiality: not due",
    ]);
    await openStatement("offence");
    await readToEnd(panel);
    await isSaved(panel);
    await panel.keyboard.press("q");
    await shows(panel, "Call ended");

    const stores = await readStores(desk);
    expect(differences(stores)).toEqual([]);
    const { IndexedDB: records = {} } = stores;
    expect(records.ledger).toEqual({ version: 2 });
    expect(records.findings ?? []).toEqual([]);
    expect(JSON.stringify(records)).not.toContain('"version":1');
    const passages = passagesIn(records);
    expect(passages).toHaveLength(10);
    expect(passages).toEqual(
      expect.arrayContaining(["passage-0", "passage-1", "passage-4", "passage-open"]),
    );
    const verified = await verifyRecords(records);
    expect(verified.problems).toEqual([]);
    expect(
      callsIn(records)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["call-of-version-1", "open-of-version-1"]);
    console.log(
      `version 1: ${verified.calls} calls and ${passages.length} passages brought to version 2, in both stores, and verified`,
    );
  });
});

/** What lies on the disk for a store, byte for byte; its own log of what it did aside. */
function bytesOf(store: StoreName): string[] {
  const folder = join(desk.profile, FOLDERS[store]);
  return readdirSync(folder)
    .filter((name) => !name.startsWith("LO"))
    .sort()
    .map((name) => {
      const digest = createHash("sha256").update(readFileSync(join(folder, name)));
      return `${name} ${digest.digest("hex")}`;
    });
}

/** The database itself, as a newer version might have it. */
const raiseDatabase = async (): Promise<void> =>
  (await desk.worker()).evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open("verbatim-ledger", 7);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => fail(new Error(`Not raised: ${opening.error?.name}`));
      }),
  );

/** All of storage.local as its text, but how well a profile fits: that is no part of the ledger. */
const localText = async (): Promise<string> =>
  (await desk.worker()).evaluate(async () => {
    const { visits: _visits, ...kept } = await chrome.storage.local.get();
    return JSON.stringify(kept);
  });

describe("a ledger that a newer version has written", () => {
  it.each<[string, readonly StoreName[]]>([
    ["in storage.local", ["storage.local"]],
    ["in IndexedDB", ["IndexedDB"]],
    ["in both", STORE_NAMES],
    ["in a database of a newer shape", []],
  ])("%s is left as it is, byte for byte, and it is said", async (where, stores) => {
    const past = await pastOf([
      { id: "call-0001", startedAt: daysAgo(3), client: CLIENT, read: ["confidentiality"] },
    ]);
    desk = await startDeskWith(past);
    const newer = { ledger: { version: 3 }, head: "of another kind", "chain:0": { version: 3 } };
    for (const store of stores) await writeStore(desk, store, { set: newer });
    if (stores.length === 0) await raiseDatabase();
    const before = { database: bytesOf("IndexedDB"), local: await localText() };

    await open();
    await shows(panel, "A newer Verbatim wrote this desk’s readings");
    await openStatement("offence");
    await panel.keyboard.press("Space");
    await shows(panel, "Not saved. Trying again");
    // She reads on all the same; and it is tried again in vain.
    await panel.keyboard.press("Space");
    await new Promise((done) => setTimeout(done, 1200));
    await panel.evaluate(() =>
      chrome.runtime.sendMessage({ kind: "check ledger" }).catch(() => undefined),
    );
    expect(await panel.$eval(".save", ({ textContent }) => textContent)).toBe(
      "Not saved. Trying again",
    );
    expect({ database: bytesOf("IndexedDB"), local: await localText() }).toEqual(before);
    console.log(
      `version 3 ${where}: left as it was, ${before.database.length} files byte for byte`,
    );
  });
});
