import { describe, expect, it } from "vitest";
import {
  type ChainPart,
  EMPTY_HEAD,
  type Head,
  headAfter,
  type Link,
  partOf,
  withLink,
} from "../../src/ledger/chain";
import { healChain, isLagging } from "../../src/ledger/heal/heal-chain";
import { keys } from "../../src/ledger/records";

type Records = Record<string, unknown>;

const link = (nth: number, by = ""): Link => ({
  kind: "sealed",
  at: "2026-11-21T10:00:00.000Z",
  call: `call-${nth}${by}`,
  day: "2026-11-21",
  digest: String(nth),
});

/** The records of a chain of so many links; from one of them on, another's. */
function chain(links: number, fork = Number.POSITIVE_INFINITY, by = ""): Records {
  const records: Records = {};
  let head: Head = EMPTY_HEAD;
  for (let nth = 0; nth < links; nth++) {
    const next = link(nth, nth >= fork ? by : "");
    const key = keys.chain(partOf(nth));
    records[key] = withLink(records[key] as ChainPart | undefined, head, next);
    head = headAfter(head, next);
  }
  return { ...records, [keys.head]: head };
}

const without = (records: Records, ...gone: string[]): Records =>
  Object.fromEntries(Object.entries(records).filter(([key]) => !gone.includes(key)));

/** A part as it was when it had fewer links. */
const shorter = (records: Records, part: number, links: number): Records => {
  const there = records[keys.chain(part)] as ChainPart;
  return { ...records, [keys.chain(part)]: { ...there, links: there.links.slice(0, links) } };
};

const changed = (records: Records, part: number, at: number): Records => {
  const there = records[keys.chain(part)] as ChainPart;
  const links = there.links.map((each, nth) => (nth === at ? link(999) : each));
  return { ...records, [keys.chain(part)]: { ...there, links } };
};

const WHOLE = chain(600);
const told = (one: Records, other: Records) => {
  const { found, lost, dropped, head } = healChain([one, other]);
  return {
    links: head.links,
    lost,
    dropped: dropped.length,
    found: found.map(({ kind, store }) => `${kind} ${store}`),
  };
};
const none = { lost: [], dropped: 0 };

describe("two copies of the chain", () => {
  it.each<[string, Records, Records, ReturnType<typeof told>]>([
    ["empty", {}, {}, { links: 0, ...none, found: [] }],
    ["alike", WHOLE, WHOLE, { links: 600, ...none, found: [] }],
    [
      "the first behind by one",
      chain(599),
      WHOLE,
      { links: 600, ...none, found: ["healed storage.local"] },
    ],
    [
      "the second behind by parts",
      WHOLE,
      chain(200),
      { links: 600, ...none, found: ["healed IndexedDB"] },
    ],
    ["the first empty", {}, WHOLE, { links: 600, ...none, found: ["healed storage.local"] }],
    [
      "a part lost in the first, another in the second",
      without(WHOLE, keys.chain(0)),
      without(WHOLE, keys.chain(2)),
      { links: 600, ...none, found: ["healed storage.local", "healed IndexedDB"] },
    ],
    [
      "a part older in the first, the head in the second",
      shorter(WHOLE, 1, 100),
      { ...WHOLE, [keys.head]: chain(300)[keys.head] },
      { links: 600, ...none, found: ["healed storage.local", "healed IndexedDB"] },
    ],
    [
      "a link changed in the first",
      changed(WHOLE, 1, 7),
      WHOLE,
      { links: 600, ...none, found: ["healed storage.local"] },
    ],
    [
      "the last link changed in the second",
      WHOLE,
      changed(WHOLE, 2, 87),
      { links: 600, ...none, found: ["healed IndexedDB"] },
    ],
    [
      "forked",
      chain(600, 300, "a"),
      chain(610, 300, "b"),
      { links: 600, lost: [], dropped: 310, found: ["copies differ IndexedDB"] },
    ],
    [
      "forked, and the first damaged after it",
      without(chain(600, 300, "a"), keys.chain(1)),
      WHOLE,
      { links: 600, ...none, found: ["healed storage.local"] },
    ],
    [
      "a part lost in both",
      without(WHOLE, keys.chain(1)),
      without(WHOLE, keys.chain(1)),
      { links: 600, lost: ["links 257 to 512"], dropped: 0, found: [] },
    ],
    [
      "the first part lost in both",
      without(WHOLE, keys.chain(0)),
      without(WHOLE, keys.chain(0)),
      { links: 600, lost: ["links 1 to 256"], dropped: 0, found: [] },
    ],
    [
      "the last part lost in both",
      without(WHOLE, keys.chain(2)),
      without(WHOLE, keys.chain(2)),
      {
        links: 512,
        lost: ["links 513 to 600"],
        dropped: 0,
        found: ["healed storage.local", "healed IndexedDB"],
      },
    ],
    [
      "a part older in both",
      shorter(WHOLE, 1, 100),
      shorter(WHOLE, 1, 90),
      { links: 600, lost: ["links 357 to 512"], dropped: 0, found: ["healed IndexedDB"] },
    ],
    [
      "the same link changed in both",
      changed(WHOLE, 1, 7),
      changed(WHOLE, 1, 7),
      { links: 600, lost: ["links 257 to 512"], dropped: 0, found: [] },
    ],
    [
      "the last link changed in both",
      changed(WHOLE, 2, 87),
      changed(WHOLE, 2, 87),
      {
        links: 600,
        lost: ["links 513 to 600"],
        dropped: 0,
        found: ["healed storage.local", "healed IndexedDB"],
      },
    ],
    [
      "all links lost in both, and the heads not",
      { [keys.head]: WHOLE[keys.head] },
      { [keys.head]: WHOLE[keys.head] },
      {
        links: 0,
        lost: ["links 1 to 600"],
        dropped: 0,
        found: ["healed storage.local", "healed IndexedDB"],
      },
    ],
    [
      "nonsense in the first",
      { [keys.chain(0)]: 7, [keys.chain(1)]: { version: 2 }, [keys.head]: "x" },
      WHOLE,
      { links: 600, ...none, found: ["healed storage.local"] },
    ],
  ])("%s", (_what, one, other, expected) => {
    expect(told(one, other)).toEqual(expected);
    // Whatever came of it is what both hold then, and nothing more is found but what is lost.
    const { records, lost } = healChain([one, other]);
    const healed = without(
      records,
      ...Object.keys(records).filter((key) => records[key] === undefined),
    );
    const again = healChain([healed, healed]);
    expect(again.found).toEqual([]);
    expect(again.records).toEqual(healed);
    expect(lost).toEqual(expect.arrayContaining(again.lost));
  });

  it("names its links by their places, whatever is lost before them", () => {
    const { links } = healChain([without(WHOLE, keys.chain(0)), {}]);
    expect(links).toHaveLength(600 - 256);
    expect(links[0]).toEqual({ nth: 256, link: link(256) });
    expect(links.at(-1)).toEqual({ nth: 599, link: link(599) });
  });

  it("tell one write that didn't arrive from a loss", () => {
    expect(isLagging(healChain([chain(599), WHOLE]), 0)).toBe(true);
    expect(isLagging(healChain([chain(598), WHOLE]), 0)).toBe(false);
    expect(isLagging(healChain([without(WHOLE, keys.head), WHOLE]), 0)).toBe(false);
    expect(isLagging(healChain([WHOLE, WHOLE]), 0)).toBe(false);
  });
});
