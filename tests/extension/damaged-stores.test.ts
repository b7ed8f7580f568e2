import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { caseUrl, chip, type Desk, openPanel, startDesk, until } from "../../scripts/desk/desk";
import { type Records, readStores } from "../../scripts/desk/ledger";
import { passageNow, shownText, shows, states } from "../../scripts/desk/panel";
import type { Head } from "../../src/ledger/chain";
import type { Finding } from "../../src/ledger/finding";
import { STORE_NAMES, type StoreName } from "../../src/ledger/stores/both";
import { type Damage, damage } from "./driver/damage";
import {
  closedProfile,
  copyProfile,
  daysAgo,
  leaveOpen,
  type Past,
  pastCall,
  pastOf,
  startDeskWith,
} from "./driver/past";
import { callsIn, differences, passagesIn, verifyRecords } from "./driver/readings";

const FIRST = "121 0012 34567";
const PWC = { caseReference: FIRST, clientReference: "C-400123", role: "pwc" } as const;
const OTHER = { caseReference: "121 0012 40011", role: "nrp" } as const;
const ALL = ["recording", "confidentiality", "offence"];
/** A damaged store may take its time; nobody waits for longer before the panel works, in ms. */
const LONGEST_WAIT = 15_000;

const PUT_RIGHT = "One copy of what this desk has read was damaged. It has been put right";
const MADE_ANEW = "One copy of what this desk has read was lost. It has been made anew";
const LOST = "Part of what this desk has read is lost in both copies.";
const UNREAD = "What this desk has read before can’t be looked up now";
const [LOCAL, INDEXED] = STORE_NAMES;

let past: Past;
let head: Head;
let profile: string;
let desk: Desk;
beforeAll(async () => {
  past = await pastOf([
    { id: "call-first", startedAt: daysAgo(29), client: PWC, read: ALL },
    // One a day: whatever is lost of the middle of a log is a day's.
    ...Array.from({ length: 28 }, (_, nth) => ({
      id: `call-${String(nth).padStart(4, "0")}`,
      startedAt: daysAgo(28 - nth),
      client: { caseReference: `121 0099 ${10_000 + nth}`, role: "nrp" as const },
      read: ALL,
    })),
  ]);
  head = past.records.head as Head;
  const startedAt = new Date(Date.now() - 60_000).toISOString();
  const open = { id: "call-open", startedAt, client: OTHER, read: ["confidentiality"] };
  await leaveOpen(past, pastCall(open, false));
  profile = await closedProfile(await startDeskWith(past));
});
afterAll(() => rmSync(profile, { recursive: true }));
afterEach(() => desk.close());

async function startDamaged(stores: readonly StoreName[], how: Damage): Promise<void> {
  const copy = copyProfile(profile);
  for (const store of stores) damage(copy, store, how);
  desk = await startDesk({ profile: copy });
}

async function open(): Promise<Page> {
  const page = await desk.open(caseUrl(desk, FIRST));
  await until("the chip", () => chip(page), LONGEST_WAIT);
  const panel = await openPanel(desk, page);
  panel.removeAllListeners("console");
  await until("the statements", async () => (await states(panel)).length === 3, LONGEST_WAIT);
  return panel;
}

/** Reads a passage. @returns what is said of its saving in the end */
async function readOne(panel: Page): Promise<string> {
  await panel.$eval('[data-statement="offence"] .duty-name', (name) =>
    (name as HTMLElement).click(),
  );
  await until("the reader", () => passageNow(panel));
  await panel.keyboard.press("Space");
  return until(
    "saved or not",
    () =>
      panel.$eval(".save", (line) => {
        const text = line.textContent ?? "";
        return /^(Saved|Not)/.test(text) && text;
      }),
    LONGEST_WAIT,
  );
}

const problems = (panel: Page): Promise<string> =>
  panel.$$eval(".problem", (all) => all.map(({ textContent }) => textContent).join(" "));

const findingsIn = (records: Readonly<Records>): Finding[] =>
  (records.findings as Finding[] | undefined) ?? [];

/** The calls that the chain of a store names. */
const linkedIn = (records: Readonly<Records> = {}): string[] =>
  Object.entries(records).flatMap(([key, value]) =>
    key.startsWith("chain:")
      ? (value as { links: { call?: string }[] }).links.flatMap(({ call }) => call ?? [])
      : [],
  );

/** What became of the calls, in all cases together. */
const counted = { kept: 0, named: 0, untold: 0 };

async function checkCalls(
  before: readonly (Readonly<Records> | undefined)[],
  after: Readonly<Records>,
): Promise<void> {
  const verified = await verifyRecords(after, head);
  const there = new Set(callsIn(after).map(({ id }) => id));
  const said = new Set(findingsIn(after).flatMap(({ about }) => about));
  const linked = new Set(before.flatMap(linkedIn));
  const lost = callsIn(past.records)
    .map(({ id }) => id)
    .filter((id) => !there.has(id));
  const named = lost.filter((id) => said.has(id));
  const untold = lost.filter((id) => !said.has(id));
  // What a store had left is there; what neither had is named where anything told of it.
  for (const records of before) {
    for (const { id } of callsIn(records ?? {})) expect(there).toContain(id);
  }
  expect(untold.filter((id) => linked.has(id))).toEqual([]);
  expect(verified.problems.filter(({ call = "" }) => !named.includes(call))).toEqual([]);
  // Cut off at one moment in both copies: only a head that was kept elsewhere tells.
  const isCut = untold.some((id) => id !== "call-open");
  expect(verified.pin).toBe(isCut ? "too short" : "held");
  if (there.has("call-open")) {
    expect(passagesIn(after).filter((id) => id.startsWith("call-open."))).toHaveLength(5);
  }
  counted.kept += there.size;
  counted.named += named.length;
  counted.untold += untold.length;
}

describe("a store of which files are damaged while the browser is closed", () => {
  let cases = 0;
  afterAll(() => {
    const { kept, named, untold } = counted;
    console.log(
      `${cases} damaged profiles of 30 calls each: ${kept} calls there and verified, ${named} named as lost in both copies, ${untold} cut off with both copies' chains`,
    );
  });

  it.each<[string, Damage, readonly StoreName[], string | undefined, string]>([
    ["storage.local's", "log cut in half", [LOCAL], PUT_RIGHT, "Saved"],
    ["storage.local's", "64 bytes flipped in the middle of the log", [LOCAL], PUT_RIGHT, "Saved"],
    ["storage.local's", "CURRENT garbage", [LOCAL], undefined, "Saved, no second copy"],
    ["storage.local's", "MANIFEST zeroed", [LOCAL], undefined, "Saved"],
    ["storage.local's", "folder removed", [LOCAL], MADE_ANEW, "Saved"],
    ["storage.local's", "folder replaced by a file", [LOCAL], undefined, "Saved, no second copy"],
    ["IndexedDB's", "log cut in half", [INDEXED], PUT_RIGHT, "Saved"],
    ["IndexedDB's", "64 bytes flipped in the middle of the log", [INDEXED], MADE_ANEW, "Saved"],
    ["IndexedDB's", "CURRENT garbage", [INDEXED], undefined, "Saved, no second copy"],
    ["IndexedDB's", "MANIFEST zeroed", [INDEXED], MADE_ANEW, "Saved"],
    ["IndexedDB's", "folder removed", [INDEXED], MADE_ANEW, "Saved"],
    ["IndexedDB's", "folder replaced by a file", [INDEXED], undefined, "Saved, no second copy"],
    ["both", "64 bytes flipped in the middle of the log", STORE_NAMES, LOST, "Saved"],
    ["both", "MANIFEST zeroed", STORE_NAMES, MADE_ANEW, "Saved"],
    // Nothing is left that could tell.
    ["both", "log cut in half", STORE_NAMES, undefined, "Saved"],
  ])("%s %s", async (_whose, how, stores, says, saves) => {
    await startDamaged(stores, how);
    const found = await readStores(desk);
    const before = STORE_NAMES.map((name) => found[name]);
    const panel = await open();
    expect((await states(panel))[1]).toBe("Confidentiality: not due");
    if (says === undefined) expect(await problems(panel)).toBe("");
    else await shows(panel, says);

    const after = await readStores(desk);
    const usable = STORE_NAMES.filter((name) => after[name] !== undefined);
    expect(usable).toHaveLength(saves === "Saved" ? 2 : 1);
    if (saves === "Saved") expect(differences(after)).toEqual([]);
    await checkCalls(before, after[usable[0] ?? LOCAL] ?? {});
    expect(await readOne(panel)).toBe(saves);

    // Said once.
    if (says !== undefined) {
      await (await panel.$("aria/Put this away"))?.click();
      await panel.reload();
      await until("the statements", async () => (await states(panel)).length === 3);
      expect(await problems(panel)).toBe("");
    }
    cases++;
  });

  it("both folder removed: a new ledger, that claims nothing of the past", async () => {
    await startDamaged(STORE_NAMES, "folder removed");
    const panel = await open();
    expect((await states(panel)).slice(1)).toEqual([
      "Confidentiality: due",
      "Offence statement: due",
    ]);
    expect(await readOne(panel)).toBe("Saved");
    expect(differences(await readStores(desk))).toEqual([]);
  });

  it.each<[Damage]>([["CURRENT garbage"], ["folder replaced by a file"]])(
    "both %s: it is said, nothing is shown as saved, and she can read all the same",
    async (how) => {
      await startDamaged(STORE_NAMES, how);
      const panel = await open();
      await until(
        "the trouble",
        async () => (await problems(panel)).includes(UNREAD),
        LONGEST_WAIT,
      );
      expect(await readOne(panel)).toBe("Not saved. Trying again");
      expect(await passageNow(panel)).toBeDefined();
      expect(await shownText(panel)).not.toContain("Saved");
    },
  );
});
