import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { caseUrl, type Desk, openPanel } from "../../scripts/desk/desk";
import { type Records, readStores, replaceStore } from "../../scripts/desk/ledger";
import { shownText, shows } from "../../scripts/desk/panel";
import { type Head, headOf, type Link } from "../../src/ledger/chain";
import type { Finding } from "../../src/ledger/finding";
import { callDigest, type SealedCall } from "../../src/ledger/sealed-call";
import { STORE_NAMES, type StoreName } from "../../src/ledger/stores/both";
import { daysAgo, forgetStores, type Past, pastOf, startDeskWith } from "./driver/past";
import { differences, verifyRecords } from "./driver/readings";

const FIRST = "121 0012 34567";
const PWC = { caseReference: FIRST, clientReference: "C-400123", role: "pwc" } as const;
const [LOCAL, INDEXED] = STORE_NAMES;
const CALL = "call-0002";

const PUT_RIGHT = "It has been put right from the other.";
/** Each was whole, and stood in the wrong place: nothing was damaged that would have to be said. */
const PUT_BACK = "";
const DIFFER = "Two copies of a call differ, and both are whole. Both are kept.";
const LOST = "Part of what this desk has read is lost in both copies.";

let desk: Desk;
let panel: Page;
let past: Past;
let head: Head;
beforeAll(async () => {
  past = await pastOf(
    Array.from({ length: 5 }, (_, nth) => ({
      id: `call-000${nth}`,
      startedAt: daysAgo(9 - nth),
      client: PWC,
      read: nth === 2 ? ["recording", "offence"] : ["recording"],
    })),
  );
  head = past.records.head as Head;
  desk = await startDeskWith(past);
  panel = await openPanel(desk, await desk.open(caseUrl(desk, FIRST)));
  await shows(panel, FIRST);
});
afterAll(() => desk.close());

interface Day {
  version: 2;
  calls: SealedCall[];
}
const dayKeyOf = (records: Readonly<Records>, call: string): string => {
  const found = Object.keys(records).find(
    (key) => key.startsWith("day:") && (records[key] as Day).calls.some(({ id }) => id === call),
  );
  if (found === undefined) throw new Error(`There is no call ${call}.`);
  return found;
};
const callIn = (records: Readonly<Records>, call: string): SealedCall => {
  const [found] = (records[dayKeyOf(records, call)] as Day).calls;
  if (found?.id !== call) throw new Error(`There is no call ${call}.`);
  return found;
};

/** What can be done to a sealed call in one store, by somebody who can write its files. */
const ALTERED = {
  /** One of the passages was never read. */
  altered: (records) => {
    const call = callIn(records, CALL);
    const events = call.events.filter(({ id }) => id !== `${CALL}.5`);
    records[dayKeyOf(records, CALL)] = { version: 2, calls: [{ ...call, events }] };
  },
  removed: (records) => {
    records[dayKeyOf(records, CALL)] = { version: 2, calls: [] };
  },
  swapped: (records) => {
    const [one, other] = [dayKeyOf(records, CALL), dayKeyOf(records, "call-0003")];
    [records[one], records[other]] = [records[other], records[one]];
  },
  /** As altered, with the chain made anew so that it vouches for it. */
  "re-hashed": (records) => {
    ALTERED.altered(records);
    const part = records["chain:0"] as { version: 2; before: Head; links: Link[] };
    const digest = callDigest(callIn(records, CALL));
    const links = part.links.map((link) =>
      link.kind === "sealed" && link.call === CALL ? { ...link, digest } : link,
    );
    records["chain:0"] = { ...part, links };
    records.head = headOf({ ...part, links });
  },
} satisfies Record<string, (records: Records) => void>;
type Alteration = keyof typeof ALTERED;

/** Every sealed call of which a store holds a copy somewhere, by its digest. */
function digestsIn(records: Readonly<Records>): Set<string> {
  const digests = new Set<string>();
  for (const [key, value] of Object.entries(records)) {
    const isDay = key.startsWith("day:");
    const calls = isDay ? (value as Day).calls : [(value as { value?: unknown }).value];
    if (!isDay && !key.startsWith("unread:")) continue;
    for (const call of calls) {
      if (typeof call === "object" && call !== null && "events" in call) {
        digests.add(callDigest(call as SealedCall));
      }
    }
  }
  return digests;
}

const counted = { healed: 0, named: 0, both: 0, pinned: 0 };
afterAll(() => {
  const { healed, named, both, pinned } = counted;
  console.log(
    `12 alterations of a sealed call: ${healed} put right, ${both} kept in both forms, ${named} named as lost, ${pinned} told by an exported head alone`,
  );
});

it.each<[Alteration, string, readonly StoreName[], string | undefined]>([
  ["altered", "in storage.local is put right", [LOCAL], PUT_RIGHT],
  ["altered", "in IndexedDB is put right", [INDEXED], PUT_RIGHT],
  ["altered", "in both is named", STORE_NAMES, LOST],
  ["removed", "in storage.local is put right", [LOCAL], PUT_RIGHT],
  ["removed", "in IndexedDB is put right", [INDEXED], PUT_RIGHT],
  ["removed", "in both is named", STORE_NAMES, LOST],
  ["swapped", "with another in storage.local is put right", [LOCAL], PUT_RIGHT],
  ["swapped", "with another in IndexedDB is put right", [INDEXED], PUT_RIGHT],
  ["swapped", "with another in both is put back", STORE_NAMES, PUT_BACK],
  ["re-hashed", "in storage.local: both forms are kept", [LOCAL], DIFFER],
  ["re-hashed", "in IndexedDB: both forms are kept", [INDEXED], DIFFER],
  ["re-hashed", "in both: only an exported head can tell", STORE_NAMES, undefined],
])("a call %s %s", async (how, _outcome, stores, says) => {
  const forms = new Set<string>();
  for (const store of STORE_NAMES) {
    const records = structuredClone(past.records);
    if (stores.includes(store)) ALTERED[how](records);
    for (const digest of digestsIn(records)) forms.add(digest);
    await replaceStore(desk, store, records);
  }
  await forgetStores(desk);
  await panel.evaluate(() => chrome.runtime.sendMessage({ kind: "check ledger" }));

  const after = await readStores(desk);
  expect(differences(after)).toEqual([]);
  const { "storage.local": records = {} } = after;
  const verified = await verifyRecords(records, head);
  const findings = (records.findings as Finding[] | undefined) ?? [];
  const about = findings.filter(({ isSeen }) => !isSeen).flatMap((each) => each.about);
  // Whatever form of a call was there before is there after.
  const there = digestsIn(records);
  expect([...forms].filter((digest) => !there.has(digest))).toEqual([]);

  await panel.reload();
  await shows(panel, FIRST);
  if (says === undefined) {
    expect(verified.problems).toEqual([]);
    expect(verified.pin).toBe("differs");
    expect(await shownText(panel)).not.toContain("copies");
    counted.pinned++;
    return;
  }
  await shows(panel, says);
  if (says !== PUT_BACK) expect(about).toContain(CALL);
  if (says === PUT_RIGHT || says === PUT_BACK) {
    expect(verified.problems).toEqual([]);
    expect(verified.pin).toBe("held");
    expect(callDigest(callIn(records, CALL))).toBe(callDigest(callIn(past.records, CALL)));
    counted.healed++;
  } else if (says === DIFFER) {
    expect(verified.problems).toEqual([]);
    counted.both++;
  } else {
    // That it is lost is in the chain from now on; that it is missing stays a problem.
    expect([...new Set(verified.problems.map(({ call }) => call))]).toEqual([CALL]);
    expect(verified.healed).toBe(1);
    counted.named++;
  }
});
