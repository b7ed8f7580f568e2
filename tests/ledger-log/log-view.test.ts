import { beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/call/outcome";
import { bindingWords } from "../../src/ledger/log-view/binding";
import type { LoggedCall } from "../../src/ledger/log-view/call";
import { daysWithin, type Filters, isShown } from "../../src/ledger/log-view/filter";
import { createReader } from "../../src/ledger/log-view/reader";
import { timelineOf } from "../../src/ledger/log-view/timeline";
import { outcomeWords } from "../../src/ledger/log-view/words";
import { type Day, keys } from "../../src/ledger/records";
import { ENDED, MemoryLedger, reading, STATEMENTS, usualCall } from "./ledger";
import { run } from "./run";

const NAMES = {
  statements: Object.fromEntries(STATEMENTS.map(({ id, label }) => [id, label])),
  routes: { complaints: "Complaint" },
};

let ledger = new MemoryLedger();
let reader = createReader(ledger);
beforeEach(() => {
  ledger = new MemoryLedger();
  reader = createReader(ledger);
});

const callOf = async (id: string, day = "2026-11-21"): Promise<LoggedCall> => {
  const call = await reader.call(day, id);
  if (call === undefined) throw new Error("There is no such call.");
  return call;
};

describe("days", () => {
  it("are those of which anything is there or should be, the newest first", async () => {
    await ledger.seal(usualCall(1, { startedAt: "2026-11-20T10:00:00.000Z" }));
    await ledger.seal(usualCall(2, { startedAt: "2026-11-22T10:00:00.000Z" }));
    await ledger.seal(usualCall(3, { startedAt: "2026-11-21T10:00:00.000Z" }));
    for (const key of [...ledger.records.keys()]) {
      if (key.endsWith("2026-11-20")) ledger.records.delete(key);
    }
    await ledger.open(usualCall(4, { startedAt: "2026-11-23T10:00:00.000Z" }));
    expect(await reader.days()).toEqual(["2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20"]);
    expect(await reader.day("2026-11-20")).toMatchObject({
      calls: [],
      problems: [{ kind: "call missing", call: "call-0001" }],
    });
  });

  it("have their calls, the newest first, the open ones among them", async () => {
    await ledger.seal(usualCall(1));
    await ledger.seal(usualCall(3));
    await ledger.open({ ...usualCall(2), steps: usualCall(2).steps.slice(0, -1) });
    const { calls, problems } = await reader.day("2026-11-21");
    expect(calls.map(({ id, isOver }) => [id, isOver])).toEqual([
      ["call-0003", true],
      ["call-0002", false],
      ["call-0001", true],
    ]);
    expect(problems).toEqual([]);
    expect(calls[1]).toMatchObject({ outcomes: undefined, isTimed: true, endedAt: undefined });
  });

  it("say of a call that it was amended, or what is wrong with it", async () => {
    await ledger.seal(usualCall(1));
    await ledger.seal(usualCall(2));
    await ledger.seal(usualCall(2));
    await ledger.seal(usualCall(1, { secondsApart: 9 }));
    const day = ledger.records.get(keys.day("2026-11-21")) as Day;
    day.calls[0]?.events.splice(1, 1);
    const { calls } = await reader.day("2026-11-21");
    expect(
      calls.map(({ isAmended, problems }) => [isAmended, problems.map(({ kind }) => kind)]),
    ).toEqual([
      [false, ["call changed"]],
      [true, []],
    ]);
  });

  it("are read one by one: none is read before it is asked for", async () => {
    const read: string[] = [];
    for (let nth = 1; nth <= 9; nth++) {
      await ledger.seal(usualCall(nth, { startedAt: `2026-11-0${nth}T10:00:00.000Z` }));
    }
    const watched = createReader({
      list: ledger.list,
      get: (wanted) => {
        read.push(...wanted.filter((key) => key.startsWith("day:")));
        return ledger.get(wanted);
      },
    });
    await watched.days();
    expect(read).toEqual([]);
    await watched.day("2026-11-04");
    expect(read).toEqual(["day:2026-11-04"]);
  });

  it("read the chain anew only when it has grown", async () => {
    let chains = 0;
    await ledger.seal(usualCall(1));
    const watched = createReader({
      list: ledger.list,
      get: (wanted) => {
        if (wanted.includes(keys.chain(0))) chains++;
        return ledger.get(wanted);
      },
    });
    await watched.day("2026-11-21");
    await watched.day("2026-11-21");
    expect(chains).toBe(1);
    await ledger.seal(usualCall(1, { secondsApart: 9 }));
    expect((await watched.day("2026-11-21")).calls[0]?.isAmended).toBe(true);
    expect(chains).toBe(2);
  });
});

describe("a timeline", () => {
  it("has each event, when it was, and who said it", async () => {
    await ledger.seal(usualCall(1));
    const items = timelineOf(await callOf("call-0001"), NAMES);
    expect(items.map(({ ms, words, by }) => [ms, words, by])).toEqual([
      [0, "Call started", "you"],
      [10_000, "Outgoing call; first contact", "console"],
      [20_000, "Bound to case 12100123451, parent with care", "console"],
      [30_000, "Call recording: passage 1", undefined],
      [30_000, "Call recording: read in full", undefined],
      [40_000, "Confidentiality statement: passage 1", undefined],
      [50_000, "Confidentiality statement: passage 2", undefined],
      [60_000, "Confidentiality statement: passage 3", undefined],
      [60_000, "Confidentiality statement: read in full", undefined],
      [70_000, "Offence statement: passage 1", undefined],
      [80_000, "Offence statement: stopped at passage 2", undefined],
      [90_000, "Referral noted: Complaint", undefined],
      [100_000, "Call ended", "you"],
    ]);
    expect(items[4]?.digest).toBe(STATEMENTS[0]?.digest);
  });

  it("has no times of passages once they are dropped", async () => {
    await ledger.seal(usualCall(1));
    await ledger.purgeTimes(["2026-11-21"]);
    const call = await callOf("call-0001");
    expect(call).toMatchObject({ isTimed: false, problems: [] });
    const untimed = timelineOf(call, NAMES).filter(({ at }) => at === undefined);
    expect(new Set(untimed.map(({ kind }) => kind))).toEqual(new Set(["passage read", "stopped"]));
  });

  it("shows both of two bindings, and that the readings moved", async () => {
    await ledger.seal({
      ...usualCall(1),
      steps: [
        { bind: { caseReference: "A 1", role: "pwc" } },
        ...reading("recording"),
        {
          bind: { caseReference: "B 2", role: "nrp" },
          by: "handler",
          joined: [{ caseReference: "C" }],
        },
        ENDED,
      ],
    });
    const bound = timelineOf(await callOf("call-0001"), NAMES).filter(
      ({ kind }) => kind === "bound",
    );
    expect(bound.map(({ words, by }) => [words, by])).toEqual([
      ["Bound to case A 1, parent with care", "console"],
      ["Then bound to case B 2, non-resident parent, the same person as on 1 other case", "you"],
    ]);
  });

  it("says of everything else what it was", async () => {
    await ledger.seal({
      ...usualCall(1),
      steps: [
        { kind: "prompts paused" },
        { kind: "prompts resumed" },
        { kind: "fact changed", by: "handler", change: { speaker: "voicemail", role: "nrp" } },
        {
          kind: "note accepted",
          note: {
            code: "ABCDE-FGHJK-MNPQR",
            on: "2026-11-20T10:32",
            statements: ["offence", "gone"],
          },
        },
        { kind: "referral noted", route: "gone" },
        { kind: "referral undone", route: "gone" },
        ...reading("recording"),
        { kind: "undone", statement: "recording" },
        { kind: "ended", by: "assumed" },
      ],
    });
    const items = timelineOf(await callOf("call-0001"), NAMES);
    expect(items.map(({ words, by }) => (by === undefined ? words : `${words} (${by})`))).toEqual([
      "Call started (you)",
      "Prompts paused",
      "Prompts resumed",
      "The client is the non-resident parent; voicemail (you)",
      "A colleague’s note of 2026-11-20, 10:32 accepted for Offence statement, gone (check ABCDE-FGHJK-MNPQR)",
      "Referral noted: gone",
      "Referral taken back: gone",
      "Call recording: passage 1",
      "Call recording: read in full",
      "Call recording: taken back, as not read",
      "Call ended (assumed, since nothing more happened)",
    ]);
  });
});

describe("whom a call was with", () => {
  it.each<[what: string, script: Parameters<typeof usualCall>[1], words: string]>([
    [
      "a case and a client",
      { steps: [{ bind: { caseReference: "1 2", clientReference: "C7", role: "nrp" } }, ENDED] },
      "case 1 2, non-resident parent, client C7",
    ],
    [
      "a sensitive case",
      { steps: [{ bind: { caseReference: "12", role: "pwc" }, isSensitive: true }, ENDED] },
      "a sensitive case, parent with care",
    ],
    ["no case", { steps: [{ bind: { role: "pwc" } }, ENDED] }, "case not known, parent with care"],
  ])("%s", async (_what, script, words) => {
    await ledger.seal(usualCall(1, script));
    const { bindings } = await callOf("call-0001");
    expect(bindingWords(bindings.at(-1) ?? "lost", "last")).toBe(words);
  });

  it("erased, and missing, are told apart", async () => {
    await ledger.seal(usualCall(1));
    await ledger.seal(usualCall(2));
    await ledger.erase("2026-11-21", [], ["call-0001"]);
    ledger.records.set(keys.bindings("2026-11-21"), {
      version: 2,
      calls: { "call-0001": [null] },
    });
    const [erased, lost] = [await callOf("call-0001"), await callOf("call-0002")];
    expect([erased.bindings, lost.bindings]).toEqual([["erased"], ["lost"]]);
    expect([erased.problems.length, lost.problems.length]).toEqual([0, 1]);
    expect(bindingWords("erased", "last")).toBe("an erased client");
    expect(bindingWords("lost", "last")).toBe("case and client missing");
  });

  it("on an open call, a case isn't taken for sensitive before it is written down", async () => {
    await ledger.open({
      ...usualCall(1),
      steps: [{ bind: { caseReference: "12", role: "pwc" }, isSensitive: true }],
    });
    const items = timelineOf(await callOf("call-0001"), NAMES);
    expect(items[1]?.words).toBe("Bound to a case not written down yet, parent with care");
  });
});

it.each<[outcome: Outcome, words: string]>([
  [{ kind: "read", at: "2026-11-21T10:00:00.000Z" }, "read in full"],
  [{ kind: "in part", read: 3, of: 5, wasDue: true }, "read in part, 3 of 5"],
  [{ kind: "in part", read: 3, of: 5, wasDue: false }, "read in part, 3 of 5; it wasn’t due"],
  [{ kind: "not read", why: "not given" }, "not given on this call"],
  [{ kind: "not read", why: "put off" }, "put off"],
  [{ kind: "not read", why: "incoming call" }, "not due: incoming call"],
  [{ kind: "not read", why: "not known" }, "not known whether it was due"],
])("an outcome %j is said as “%s”", (outcome, words) => {
  expect(outcomeWords(outcome)).toBe(words);
});

describe("filters", () => {
  beforeEach(async () => {
    await ledger.seal(usualCall(1));
    await ledger.seal({
      ...usualCall(2),
      steps: [
        { kind: "fact changed", by: "console", change: { direction: "inbound", role: "nrp" } },
        { kind: "prompts paused" },
        ENDED,
      ],
    });
    await ledger.seal({ ...usualCall(3), steps: [] });
    await ledger.seal({ ...usualCall(3), steps: [ENDED] });
  });

  it.each<[filters: Filters, shown: string[]]>([
    [{}, ["call-0003", "call-0002", "call-0001"]],
    [{ outcome: "read" }, ["call-0001"]],
    [{ outcome: "in part" }, ["call-0001"]],
    [{ outcome: "put off" }, ["call-0002"]],
    [{ outcome: "not given" }, []],
    [{ direction: "inbound" }, ["call-0002"]],
    [{ direction: "outbound" }, ["call-0001"]],
    [{ role: "nrp" }, ["call-0002"]],
    [{ role: "pwc" }, ["call-0001"]],
    [{ role: "pwc", outcome: "put off" }, []],
    [{ oddOnly: true }, ["call-0003"]],
  ])("%j", async (filters, shown) => {
    const { calls } = await reader.day("2026-11-21");
    const ids = calls.filter((call) => isShown(call, filters)).map(({ id }) => id);
    expect(ids).toEqual(shown);
  });

  it.each<[filters: Filters, days: string[]]>([
    [{}, ["2026-11-22", "2026-11-21", "2026-11-20"]],
    [{ from: "2026-11-21" }, ["2026-11-22", "2026-11-21"]],
    [{ to: "2026-11-21" }, ["2026-11-21", "2026-11-20"]],
    [{ from: "2026-11-21", to: "2026-11-21" }, ["2026-11-21"]],
    [{ from: "2026-11-22", to: "2026-11-20" }, []],
  ])("days within %j", (filters, days) => {
    expect(daysWithin(["2026-11-22", "2026-11-21", "2026-11-20"], filters)).toEqual(days);
  });
});

describe("a search", () => {
  const search = async (reference: string) => (await run(reader.search(reference))).result;
  const found = async (reference: string) =>
    (await search(reference)).map(({ calls, standing, binding }) => [
      bindingWords(binding, standing),
      ...calls.map(({ call, isNow }) => (isNow ? call.id : `${call.id} before`)),
    ]);

  beforeEach(async () => {
    await ledger.seal(
      usualCall(1, { steps: [{ bind: { caseReference: "121 0012 ab", role: "pwc" } }, ENDED] }),
    );
    await ledger.seal(
      usualCall(2, {
        steps: [
          { bind: { caseReference: "1210012AB", role: "pwc" }, isSensitive: true },
          { bind: { caseReference: "99", clientReference: "C7", role: "nrp" }, by: "handler" },
          ENDED,
        ],
      }),
    );
    await ledger.seal(
      usualCall(3, {
        startedAt: "2026-11-25T10:00:00.000Z",
        steps: [{ bind: { caseReference: "5500", role: "nrp" }, isSensitive: true }, ENDED],
      }),
    );
    await ledger.open(
      usualCall(4, {
        startedAt: "2026-11-26T10:00:00.000Z",
        steps: [{ bind: { caseReference: "121 0012 ab", role: "nrp" }, isSensitive: true }],
      }),
    );
  });

  it.each<[reference: string, shown: string[][]]>([
    [
      "121 0012 AB",
      [
        ["a case not written down yet, non-resident parent", "call-0004"],
        ["case 121 0012 ab, parent with care", "call-0002 before", "call-0001"],
      ],
    ],
    [
      " 1210012ab ",
      [
        ["a case not written down yet, non-resident parent", "call-0004"],
        ["case 121 0012 ab, parent with care", "call-0002 before", "call-0001"],
      ],
    ],
    ["5500", [["a sensitive case, non-resident parent", "call-0003"]]],
    ["55 00", [["a sensitive case, non-resident parent", "call-0003"]]],
    ["c7", [["case 99, non-resident parent, client C7", "call-0002"]]],
    ["99", [["case 99, non-resident parent, client C7", "call-0002"]]],
    ["550", []],
    ["1210012", []],
    ["", []],
    ["   ", []],
  ])("for %j", async (reference, shown) => {
    expect(await found(reference)).toEqual(shown);
  });

  it("without the desk's key finds what is kept as it is, and no digest", async () => {
    ledger.records.delete(keys.desk);
    expect(await found("99")).toHaveLength(1);
    expect(await found("5500")).toEqual([]);
  });

  it("says how far it has come", async () => {
    const { progress } = await run(reader.search("99"));
    expect(progress).toEqual([
      { done: 1, of: 2 },
      { done: 2, of: 2 },
    ]);
  });

  it("tells what goes with a client, on the cases joined with theirs too", async () => {
    const [client] = await search("C7");
    const id = client?.id ?? "";
    expect((await run(reader.erasing(id))).result).toEqual({
      clients: [id],
      calls: 1,
      bindings: 0,
      open: 0,
    });
    const [before] = (await search("1210012AB")).filter(({ calls }) => calls.length === 2);
    expect((await run(reader.erasing(before?.id ?? ""))).result).toMatchObject({
      calls: 1,
      bindings: 1,
      open: 0,
    });
    const [open] = await search("1210012AB");
    expect((await run(reader.erasing(open?.id ?? ""))).result).toMatchObject({ calls: 0, open: 1 });
    await ledger.seal(
      usualCall(5, {
        steps: [
          {
            bind: { caseReference: "77", role: "nrp" },
            joined: [{ clientReference: "C7" }],
            by: "handler",
          },
          ENDED,
        ],
      }),
    );
    const { result } = await run(reader.erasing(id));
    expect(result).toMatchObject({ calls: 2, bindings: 0 });
    expect(result.clients).toHaveLength(2);
  });
});

it("reads the desk, the head and the findings, and does without them", async () => {
  expect(await reader.head()).toBeUndefined();
  expect(await reader.findings()).toEqual([]);
  await ledger.seal(usualCall(1));
  const finding = { at: "2026-11-21T10:00:00.000Z", kind: "healed", about: [], isSeen: true };
  const older = { ...finding, id: "older", at: "2026-11-20T10:00:00.000Z" };
  ledger.records.set(keys.findings, [older, { ...finding, id: "newer" }]);
  expect(await reader.head()).toEqual(ledger.records.get(keys.head));
  expect((await reader.findings()).map(({ id }) => id)).toEqual(["newer", "older"]);
  expect(await reader.desk()).toBe("desk-of-a-test-0");
});
