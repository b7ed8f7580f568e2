import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, WebWorker } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { dial, hangUp } from "../../scripts/desk/console";
import { caseUrl, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { type Records, readStores } from "../../scripts/desk/ledger";
import { isSaved, passageNow, readToEnd, shows, states } from "../../scripts/desk/panel";
import type { CallEvent } from "../../src/call/call-event";
import { type SealedCall, type Timings, timedEvents } from "../../src/ledger/sealed-call";
import { changedBuild } from "./driver/damaged-build";
import { daysAgo, pastOf, startDeskWith } from "./driver/past";
import { callsIn, differences, verifyRecords } from "./driver/readings";

const FIRST = "121 0012 34567";
const HOUR = 60 * 60_000;
const YEAR = 365 * 24 * HOUR;
/** After each statement, in ms. */
const PAUSE = 300;

let desk: Desk;
let page: Page;
let panel: Page;
afterEach(() => desk.close());

async function open(): Promise<void> {
  page = await desk.open(caseUrl(desk, FIRST));
  panel = await openPanel(desk, page);
  await shows(panel, FIRST);
}

/** Puts a context's clock forward, or back, from what it shows now. */
const shiftIn = (context: Page | WebWorker, by: number): Promise<void> =>
  context.evaluate((ms) => {
    globalThis.Date = new Proxy(Date, {
      construct: (Real, [first, ...rest]: [string, ...number[]]) =>
        first === undefined ? new Real(Real.now() + ms) : Reflect.construct(Real, [first, ...rest]),
      get: (Real, key) => (key === "now" ? () => Real.now() + ms : Reflect.get(Real, key)),
    });
  }, by);

/** Puts the computer's clock forward, or back, for all of the extension that runs. */
async function shiftClock(by: number): Promise<void> {
  await shiftIn(panel, by);
  await shiftIn(await desk.worker(), by);
}

/** Reads a statement from its beginning, with a pause, and waits until it is saved. */
async function read(statement: string): Promise<void> {
  await panel.$eval(`[data-statement="${statement}"] .duty-name`, (name) =>
    (name as HTMLElement).click(),
  );
  await until("the reader", () => passageNow(panel));
  await readToEnd(panel);
  await isSaved(panel);
  await new Promise((done) => setTimeout(done, PAUSE));
}

/** The only call there is, sealed, with the times of its events. */
async function sealedEvents(): Promise<CallEvent[]> {
  const stores = await readStores(desk);
  expect(differences(stores)).toEqual([]);
  const { "storage.local": records = {} } = stores;
  expect((await verifyRecords(records)).problems).toEqual([]);
  const [call, ...others] = callsIn(records) as unknown as SealedCall[];
  if (call === undefined) throw new Error("There is no call.");
  expect(others).toEqual([]);
  const timings = Object.entries(records).flatMap(([key, value]) =>
    key.startsWith("timings:")
      ? [(value as { calls: Record<string, Timings> }).calls[call.id]]
      : [],
  );
  return timedEvents(call, timings[0]);
}

/** That the times from the start run on as the call did. @returns the last of them */
function expectEven(events: readonly CallEvent[], took: number): number {
  const times = events.map(({ ms = Number.NaN }) => ms);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  const last = times.at(-1) ?? 0;
  const read = events.findLast(({ kind }) => kind === "passage read")?.ms ?? 0;
  expect(last).toBeLessThanOrEqual(took);
  expect(last - read).toBeGreaterThanOrEqual(PAUSE);
  return last;
}

describe("the computer's clock, put during a call", () => {
  it.each<[string, number]>([
    ["back an hour", -HOUR],
    ["forward an hour", HOUR],
    ["forward a year", YEAR],
  ])("%s: the call goes on, and its times from its start run evenly", async (how, by) => {
    desk = await startDesk();
    await open();
    const began = performance.now();
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await read("recording");
    await shiftClock(by);
    await read("offence");
    await read("confidentiality");
    await hangUp(page);
    await shows(panel, "Call ended");
    const took = performance.now() - began;
    const events = await sealedEvents();
    expect(events.filter(({ kind }) => kind === "passage read")).toHaveLength(11);
    expect(events.at(-1)).toMatchObject({ kind: "ended", by: "console" });
    const last = expectEven(events, took);
    console.log(
      `clock ${how} in mid-call: 11 passages there, timed to ${last} ms in a call of ${Math.round(took)} ms`,
    );
  });

  it.each<[string, number]>([
    ["back an hour", -HOUR],
    ["forward a year", YEAR],
  ])("%s just before the line goes dead: its end is timed evenly, too", async (_how, by) => {
    desk = await startDesk();
    await open();
    const began = performance.now();
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await read("recording");
    await read("offence");
    await shiftClock(by);
    await hangUp(page);
    await shows(panel, "Call ended");
    expectEven(await sealedEvents(), performance.now() - began);
  });

  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it.each([
    ["goes back to winter time", "2026-10-25T00:59:59.000Z", "25 Oct 2026 01:59"],
    ["goes on to summer time", "2027-03-28T00:59:59.000Z", "28 Mar 2027 00:59"],
  ])("%s: the times run evenly and the note says when it began", async (how, change, noted) => {
    process.env.TZ = "Europe/London";
    desk = await startDesk();
    await open();
    const zone = await panel.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(zone).toBe("Europe/London");
    await shiftClock(Date.parse(change) - Date.now());
    const began = performance.now();
    await dial(page, "PWC");
    await shows(panel, "On call since");
    await read("recording");
    await read("offence");
    await read("confidentiality");
    await hangUp(page);
    await shows(panel, noted);
    const events = await sealedEvents();
    const ats = events.map(({ at = "" }) => at);
    expect(ats).toEqual(ats.toSorted());
    expect([ats[0]?.slice(11, 13), ats.at(-1)?.slice(11, 13)]).toEqual(["00", "01"]);
    const last = expectEven(events, performance.now() - began);
    console.log(`clock ${how} in mid-call: ${events.length} events, timed to ${last} ms`);
  });
});

describe("what has been kept for long enough", () => {
  const ALARM = "look after the ledger";

  /** The daily alarm, now. @returns what both stores hold afterwards */
  async function tidy(): Promise<Readonly<Records>> {
    const before = JSON.stringify((await readStores(desk)).IndexedDB?.days);
    await (await desk.worker()).evaluate((name) => {
      const { onAlarm } = chrome.alarms as unknown as {
        onAlarm: { dispatch(alarm: { name: string }): void };
      };
      onAlarm.dispatch({ name });
    }, ALARM);
    await until(
      "the day noted",
      async () => JSON.stringify((await readStores(desk)).IndexedDB?.days) !== before,
    );
    await new Promise((done) => setTimeout(done, 300));
    const stores = await readStores(desk);
    expect(differences(stores)).toEqual([]);
    return stores.IndexedDB ?? {};
  }

  const kept = (records: Readonly<Records>): string[] =>
    Object.keys(records)
      .filter((key) => /^(day|bindings|timings):/.test(key))
      .sort();

  it("goes on its day, and not because the clock was put forward a year", async () => {
    const client = { caseReference: FIRST, clientReference: "C-400123", role: "pwc" } as const;
    const past = await pastOf(
      [60, 5].map((days) => ({
        id: `call-of-${days}`,
        startedAt: daysAgo(days),
        client,
        read: ["recording", "confidentiality", "offence"],
      })),
    );
    const [old, recent] = [daysAgo(60).slice(0, 10), daysAgo(5).slice(0, 10)];
    const yesterday = daysAgo(1).slice(0, 10);
    past.writes.push({
      set: { days: { version: 2, last: yesterday, doubtful: [] } },
      remove: [],
    });
    desk = await startDeskWith(past);
    await open();

    const today = kept(await tidy());
    // The times of passages are kept for thirty days, and calls for longer.
    const left = [`day:${old}`, `bindings:${old}`, `day:${recent}`, `bindings:${recent}`];
    expect(today).toEqual([...left, `timings:${recent}`].sort());
    await shiftClock(YEAR);
    expect(kept(await tidy())).toEqual(today);
    await panel.reload();
    await until("the reading", async () =>
      (await states(panel)).includes("Confidentiality: not due"),
    );
    console.log(`clock forward a year: ${today.length} records of 2 days there, none purged`);
  });
});

describe("an update of the extension in mid-call", () => {
  it("leaves the call as it is, and it goes on", async () => {
    const extension = changedBuild("manifest.json", (bytes) => bytes);
    try {
      desk = await startDesk({ extension });
      await open();
      await read("offence");
      const manifest = join(extension, "manifest.json");
      const version = "9.9.9";
      writeFileSync(
        manifest,
        JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), version }),
      );
      await desk.browser.installExtension(extension);
      // The update has closed the panel, and the page has the old content script.
      await page.reload();
      panel = await openPanel(desk, page);
      expect(await panel.evaluate(() => chrome.runtime.getManifest().version)).toBe(version);
      await until("the reading", async () =>
        (await states(panel)).some((state) => state.startsWith("Offence statement: read")),
      );
      await read("confidentiality");
      await panel.keyboard.press("q");
      await shows(panel, "Call ended");
      const events = await sealedEvents();
      expect(events.filter(({ kind }) => kind === "passage read")).toHaveLength(10);
      console.log("update in mid-call: 5 passages before and 5 after, on one call");
    } finally {
      rmSync(extension, { recursive: true });
    }
  });
});
