import { beforeEach, describe, expect, it } from "vitest";
import { addLink } from "../../src/ledger/add-link";
import { EMPTY_HEAD, type Head } from "../../src/ledger/chain";
import { exportLines } from "../../src/ledger/export/export-lines";
import { type BindingsOfDay, type Day, keys, type TimingsOfDay } from "../../src/ledger/records";
import { callDigest } from "../../src/ledger/sealed-call";
import { verifyLedger } from "../../src/ledger/verify/verify";
import { DESK, MemoryLedger, usualCall } from "./ledger";
import { kinds, run, textOf, verify, verifyText } from "./run";

const DAY = "2026-11-21";
const NEXT = "2026-11-22";

let ledger = new MemoryLedger();
beforeEach(async () => {
  ledger = new MemoryLedger();
  await ledger.seal(usualCall(1));
  await ledger.seal(usualCall(2));
  await ledger.seal(usualCall(3, { startedAt: `${NEXT}T10:00:00.000Z` }));
});

/** Changes a record as it is stored. */
function edit<Record>(key: string, change: (record: Record) => void): void {
  const record = structuredClone(ledger.records.get(key)) as Record;
  change(record);
  ledger.records.set(key, record);
}
const editDay = (change: (day: Day) => void) => edit(keys.day(DAY), change);
const first = <T>(items: T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("There is none.");
  return item;
};

describe("a ledger that nobody touched", () => {
  it("is whole, and is counted", async () => {
    const { problems, head, ...counts } = await verify(ledger);
    expect(problems).toEqual([]);
    expect(head).toEqual(ledger.records.get(keys.head));
    expect(counts).toEqual({
      calls: 3,
      events: 39,
      links: 3,
      amended: 0,
      erased: 0,
      purgedDays: 0,
      healed: 0,
      pending: 0,
      timed: 3,
      pin: undefined,
      problemCount: 0,
    });
  });

  it("is whole while it is empty", async () => {
    const { problems, calls, head } = await verify(new MemoryLedger());
    expect({ problems, calls, head }).toEqual({ problems: [], calls: 0, head: EMPTY_HEAD });
  });

  it("says how far it has come", async () => {
    const { progress } = await run(verifyLedger(ledger));
    expect(progress.map(({ done }) => done)).toEqual([1, 2, 3]);
    expect(progress.every(({ of }) => of === 3)).toBe(true);
  });

  it("is whole over several parts of the chain", async () => {
    for (let nth = 0; nth < 600; nth++) {
      await ledger.change((draft) =>
        addLink(draft, { kind: "healed", at: `${DAY}T12:00:00.000Z`, says: `${nth}` }),
      );
    }
    expect(await verify(ledger)).toMatchObject({ problems: [], links: 603, healed: 600 });
  });

  it("is whole after a call was sealed again, which is counted", async () => {
    await ledger.seal({ ...usualCall(1), steps: [...usualCall(1).steps.slice(0, -2)] });
    expect(await verify(ledger)).toMatchObject({ problems: [], links: 4, calls: 3, amended: 1 });
  });

  it("is whole after calls were erased, and days purged", async () => {
    await ledger.erase(DAY, ["call-0001"], ["call-0002"]);
    expect(await verify(ledger)).toMatchObject({ problems: [], calls: 2, erased: 1 });
    await ledger.purge([DAY]);
    expect(await verify(ledger)).toMatchObject({ problems: [], calls: 1, purgedDays: 1 });
  });

  it("is whole after the times of passages were purged", async () => {
    await ledger.purgeTimes([DAY]);
    expect(await verify(ledger)).toMatchObject({ problems: [], timed: 1 });
  });

  it("leaves open calls alone: they aren't in the chain yet", async () => {
    await ledger.open(usualCall(4));
    expect(await verify(ledger)).toMatchObject({ problems: [], calls: 3 });
  });
});

describe("while something is being erased or purged", () => {
  const intend = (more: object) =>
    void ledger.records.set("intent:1", {
      version: 2,
      id: "1",
      at: `${NEXT}T12:00:00.000Z`,
      ...more,
    });
  const gone = async (day: string, call: string) => {
    const { records } = ledger;
    const before = records.get(keys.chain(0));
    const head = records.get(keys.head);
    await ledger.erase(day, [call]);
    records.set(keys.chain(0), before);
    records.set(keys.head, head);
  };

  it.each([[true], [false]])("a call may be there or not (gone: %s)", async (isGone) => {
    intend({
      kind: "erase",
      clients: ["case x pwc"],
      calls: { [DAY]: ["call-0001"] },
      bindings: {},
      commitments: [],
      unread: [],
    });
    if (isGone) await gone(DAY, "call-0001");
    expect(await verify(ledger)).toMatchObject({ problems: [], pending: 1 });
    const text = await textOf(exportLines(ledger, { at: "x", timings: true }));
    expect(text).not.toContain("case x pwc");
    expect((await verifyText(text)).verified).toMatchObject({ problems: [], pending: 1 });
  });

  it.each([[true], [false]])("so may a day (gone: %s)", async (isGone) => {
    intend({ kind: "purge", days: [NEXT], timings: [DAY], before: NEXT, unread: [] });
    if (isGone) {
      for (const key of [
        keys.day(NEXT),
        keys.bindings(NEXT),
        keys.timings(NEXT),
        keys.timings(DAY),
      ])
        ledger.records.delete(key);
    }
    expect(await verify(ledger)).toMatchObject({ problems: [], pending: 1 });
  });

  it("nothing else may be gone", async () => {
    intend({ kind: "purge", days: [NEXT], timings: [], before: NEXT, unread: [] });
    await gone(DAY, "call-0001");
    expect(kinds(await verify(ledger))).toEqual(["call missing"]);
  });
});

describe("what is wrong is named", () => {
  it.each<[what: string, tamper: () => void, found: string[]]>([
    [
      "an event taken out",
      () => editDay(({ calls }) => void first(calls).events.splice(3, 1)),
      ["call changed"],
    ],
    [
      "an event's time changed",
      () => editDay(({ calls }) => void Object.assign(first(first(calls).events), { ms: 1 })),
      ["call changed"],
    ],
    [
      "an outcome changed",
      () =>
        editDay(({ calls }) => {
          first(calls).outcomes.offence = { kind: "read", at: "2026-11-21T10:00:00.000Z" };
        }),
      ["call changed"],
    ],
    [
      "something put into a call that no build knows",
      () => editDay(({ calls }) => void Object.assign(first(calls), { note: "x" })),
      ["call changed"],
    ],
    [
      "a call taken out",
      () => editDay(({ calls }) => void calls.shift()),
      ["call missing", "left over", "left over"],
    ],
    [
      "a call there twice",
      () => editDay(({ calls }) => void calls.push(first(calls))),
      ["call changed"],
    ],
    [
      "two calls swapped, which changes neither",
      () => editDay(({ calls }) => void calls.reverse()),
      [],
    ],
    [
      "a call under another's id",
      () => editDay(({ calls }) => void Object.assign(first(calls), { id: "call-0009" })),
      [
        ...["binding missing", "call missing", "call not in the chain"],
        ...["left over", "left over", "times missing"],
      ],
    ],
    [
      "a call moved to another day",
      () => {
        const day = ledger.records.get(keys.day(NEXT)) as Day;
        editDay(({ calls }) => void calls.push(first(day.calls)));
        for (const kind of ["bindings", "timings"] as const) {
          const moved = ledger.records.get(keys[kind](NEXT)) as { calls: object };
          edit<{ calls: object }>(
            keys[kind](DAY),
            ({ calls }) => void Object.assign(calls, moved.calls),
          );
        }
        for (const key of [keys.day(NEXT), keys.bindings(NEXT), keys.timings(NEXT)]) {
          ledger.records.delete(key);
        }
      },
      ["call changed"],
    ],
    [
      "a whole day gone",
      () => {
        for (const key of [keys.day(NEXT), keys.bindings(NEXT), keys.timings(NEXT)]) {
          ledger.records.delete(key);
        }
      },
      ["call missing"],
    ],
    [
      "the bindings of a day gone",
      () => void ledger.records.delete(keys.bindings(DAY)),
      ["binding missing", "binding missing"],
    ],
    [
      "a binding to another case",
      () =>
        edit<BindingsOfDay>(keys.bindings(DAY), ({ calls }) => {
          const binding = calls["call-0001"]?.[0];
          if (binding) binding.plain = { caseReference: "999" };
        }),
      ["binding changed"],
    ],
    [
      "a binding gone with no erasure",
      () =>
        edit<BindingsOfDay>(keys.bindings(DAY), ({ calls }) => {
          calls["call-0001"] = [null];
        }),
      ["binding missing"],
    ],
    [
      "two calls' bindings swapped",
      () =>
        edit<BindingsOfDay>(keys.bindings(DAY), ({ calls }) => {
          const { "call-0001": one = [], "call-0002": other = [] } = calls;
          Object.assign(calls, { "call-0001": other, "call-0002": one });
        }),
      ["binding changed", "binding changed"],
    ],
    [
      "the times of a day gone with no purge",
      () => void ledger.records.delete(keys.timings(DAY)),
      ["times missing", "times missing"],
    ],
    [
      "a binding too many",
      () =>
        edit<BindingsOfDay>(keys.bindings(DAY), ({ calls }) => {
          calls["call-0001"]?.push(null);
        }),
      ["binding changed"],
    ],
    [
      "a passage's time changed",
      () =>
        edit<TimingsOfDay>(keys.timings(DAY), ({ calls }) => {
          const times = calls["call-0001"]?.times ?? {};
          const id = first(Object.keys(times));
          times[id] = ["2026-11-21T10:00:00.000Z", 7];
        }),
      ["times changed"],
    ],
    [
      "a link changed",
      () =>
        edit<{ links: { at: string }[] }>(keys.chain(0), ({ links }) => {
          first(links).at = "2020-01-01T00:00:00.000Z";
        }),
      ["chain broken"],
    ],
    [
      "two links swapped",
      () => edit<{ links: unknown[] }>(keys.chain(0), ({ links }) => void links.reverse()),
      ["chain broken"],
    ],
    [
      "a link taken out",
      () => edit<{ links: unknown[] }>(keys.chain(0), ({ links }) => void links.pop()),
      ["call not in the chain", "links missing"],
    ],
    [
      "a link said twice",
      () => edit<{ links: unknown[] }>(keys.chain(0), ({ links }) => void links.push(first(links))),
      ["chain broken"],
    ],
    [
      "the chain gone",
      () => void ledger.records.delete(keys.chain(0)),
      ["call not in the chain", "call not in the chain", "call not in the chain", "links missing"],
    ],
    ["the head gone", () => void ledger.records.delete(keys.head), ["links missing"]],
    [
      "the head of another time",
      () => edit<Head>(keys.head, (head) => void Object.assign(head, { digest: "0".repeat(64) })),
      ["chain broken"],
    ],
    [
      "a head that can't be read",
      () => void ledger.records.set(keys.head, "garbage"),
      ["unreadable"],
    ],
    [
      "a part of the chain that can't be read",
      () => void ledger.records.set(keys.chain(0), { version: 2, links: 7 }),
      [
        "call not in the chain",
        "call not in the chain",
        "call not in the chain",
        "links missing",
        "unreadable",
      ],
    ],
    [
      "a day that can't be read",
      () => void ledger.records.set(keys.day(NEXT), ["garbage"]),
      ["call missing", "left over", "left over", "unreadable"],
    ],
    [
      "a day of a newer build",
      () =>
        edit<{ version: number }>(keys.day(NEXT), (day) => void Object.assign(day, { version: 3 })),
      ["call missing", "left over", "left over", "unreadable"],
    ],
    [
      "one call of a day that can't be read: the others still can",
      () => editDay(({ calls }) => void Object.assign(first(calls), { events: "garbage" })),
      ["left over", "left over", "unreadable"],
    ],
  ])("%s", async (_what, tamper, found) => {
    tamper();
    const verified = await verify(ledger);
    expect(kinds(verified)).toEqual(found);
    expect(verified.problemCount).toBe(found.length);
    for (const { says } of verified.problems) expect(says).toMatch(/^\p{Lu}.+\.$/u);
  });

  it("an erased call that came back", async () => {
    const [day, bindings, timings] = [keys.day(DAY), keys.bindings(DAY), keys.timings(DAY)];
    const before = [day, bindings, timings].map((key) => [key, ledger.records.get(key)] as const);
    await ledger.erase(DAY, ["call-0001"]);
    for (const [key, record] of before) ledger.records.set(key, record);
    expect(kinds(await verify(ledger))).toEqual(["call not gone"]);
  });

  it("a purged day that came back", async () => {
    const before = [...ledger.records];
    await ledger.purge([DAY]);
    for (const [key, record] of before) if (key.endsWith(DAY)) ledger.records.set(key, record);
    expect(kinds(await verify(ledger))).toEqual(["call not gone", "call not gone"]);
  });

  it("a loss that was found out before stays one, and it is said that it isn't new", async () => {
    ledger.records.delete(keys.timings(NEXT));
    editDay(({ calls }) => void calls.shift());
    for (const kind of ["bindings", "timings"] as const) {
      edit<{ calls: Record<string, unknown> }>(keys[kind](DAY), ({ calls }) => {
        delete calls["call-0001"];
      });
    }
    edit<BindingsOfDay>(keys.bindings(DAY), ({ calls }) => {
      calls["call-0002"] = [null];
    });
    const at = `${NEXT}T12:00:00.000Z`;
    const lost = ["call call-0001", "binding 0 of call-0002", "timings of call-0003"];
    await ledger.change((draft) => addLink(draft, { kind: "healed", at, says: "x", lost }));
    const { problems } = await verify(ledger);
    expect(problems.map(({ kind, says }) => [kind, says])).toEqual([
      [
        "binding missing",
        "Which case and client call call-0002 was with is missing: the chain says since when it was put right.",
      ],
      [
        "times missing",
        "When the passages of call call-0003 were read is missing: the chain says since when it was put right.",
      ],
      [
        "call missing",
        "Call call-0001 of 2026-11-21 is missing: the chain says since when it was put right.",
      ],
    ]);
  });

  it("names call and day, for the way there", async () => {
    editDay(({ calls }) => void first(calls).events.splice(3, 1));
    const { problems } = await verify(ledger);
    expect(problems).toEqual([
      {
        kind: "call changed",
        says: "Call call-0001 isn’t as it was when it was sealed.",
        call: "call-0001",
        day: DAY,
      },
    ]);
  });

  it("counts every problem, and names 500 of them", async () => {
    ledger.records.set(keys.day(DAY), {
      version: 2,
      calls: Array.from({ length: 800 }, () => "garbage"),
    });
    const { problems, problemCount } = await verify(ledger);
    expect(problems).toHaveLength(500);
    expect(problemCount).toBe(806);
  });
});

describe("what a valid chain doesn't show", () => {
  /** Rewrites a call and everything that tells of it. */
  const rewrite = async () => {
    const chain = ledger.records.get(keys.chain(0)) as {
      links: { call: string; digest: string }[];
    };
    const links = chain.links;
    editDay(({ calls }) => {
      const call = first(calls);
      call.outcomes.offence = { kind: "read", at: "2026-11-21T10:00:00.000Z" };
      for (const link of links) if (link.call === call.id) link.digest = callDigest(call);
    });
    ledger.records.delete(keys.chain(0));
    ledger.records.delete(keys.head);
    for (const link of links) await ledger.change((draft) => addLink(draft, link as never));
  };

  it("that nobody rewrote all of it", async () => {
    await rewrite();
    expect(await verify(ledger)).toMatchObject({ problems: [] });
  });

  it("until a head is held against it that was kept somewhere else", async () => {
    const head = ledger.records.get(keys.head) as Head;
    await rewrite();
    expect(await verify(ledger, { head })).toMatchObject({ problems: [], pin: "differs" });
  });
});

describe("a head that was kept", () => {
  it.each<[what: string, head: () => Head, pin: string]>([
    ["the present one", () => ledger.records.get(keys.head) as Head, "held"],
    ["the beginning", () => EMPTY_HEAD, "held"],
    ["another digest", () => ({ links: 2, digest: "0".repeat(64) }), "differs"],
    ["more links than there are", () => ({ links: 9, digest: "0".repeat(64) }), "too short"],
  ])("%s", async (_what, head, pin) => {
    expect(await verify(ledger, { head: head() })).toMatchObject({ problems: [], pin });
  });

  it("is held by a chain that has grown since", async () => {
    const head = ledger.records.get(keys.head) as Head;
    await ledger.seal(usualCall(4));
    await ledger.erase(DAY, ["call-0001"]);
    expect(await verify(ledger, { head })).toMatchObject({ problems: [], pin: "held" });
  });

  it("is lost with the links round it", async () => {
    const head = ledger.records.get(keys.head) as Head;
    ledger.records.delete(keys.chain(0));
    expect(await verify(ledger, { head })).toMatchObject({ pin: "lost" });
  });
});

it("looks again where a call was sealed while it looked", async () => {
  let isSealed = false;
  const source = {
    list: ledger.list,
    get: async (wanted: readonly string[]) => {
      if (wanted.includes(keys.day(DAY)) && !isSealed) {
        isSealed = true;
        await ledger.seal(usualCall(4));
      }
      return ledger.get(wanted);
    },
  };
  expect(await verify(source)).toMatchObject({ problems: [], calls: 4, links: 4 });
});

it("never reads the desk's key", async () => {
  const read: string[] = [];
  const source = {
    list: ledger.list,
    get: (wanted: readonly string[]) => {
      read.push(...wanted);
      return ledger.get(wanted);
    },
  };
  await verify(source);
  expect(read).not.toContain(keys.desk);
  expect(DESK.key).toHaveLength(64);
});
