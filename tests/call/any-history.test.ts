import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindingOf, type Call, callFacts, readingOf } from "../../src/call/call";
import type { CaseScreen } from "../../src/call/case-screen";
import { type ClientHistory, latestOf } from "../../src/call/client-history";
import type { DeedDetails } from "../../src/call/deed";
import { acceptedNotes } from "../../src/call/duties";
import type { Corrections } from "../../src/call/facts";
import { clientIdOf, type Identity } from "../../src/call/identity";
import { type Binder, takeDeed } from "../../src/call/take-deed";
import { parseRecord } from "../../src/ledger/records";
import { callWith, ENDED, eventId, keyed, moment, noteOf, pack, readInFull } from "./calls";
import { Desk, type Tab } from "./desk";
import { MemoryLedger } from "./store";

const CASES = ["7000000001", "7000000002", "7000000003"] as const;
/** The case of which every screen that shows markers says that it is sensitive. */
const SENSITIVE_CASE = CASES[2];

const role = fc.constantFrom("pwc" as const, "nrp" as const);
const statement = fc.constantFrom("recording", "confidentiality", "offence");
const screen = fc
  .record(
    {
      caseReference: fc.constantFrom(...CASES),
      role,
      clientReference: fc.constantFrom("C-1", "C-2"),
      direction: fc.constantFrom("inbound" as const, "outbound" as const),
      firstContact: fc.boolean(),
      callState: fc.constantFrom("idle" as const, "dialling" as const, "on call" as const),
      markers: fc.constant([] as string[]),
    },
    { requiredKeys: [] },
  )
  .map(
    ({ markers, ...rest }): CaseScreen =>
      markers === undefined
        ? rest
        : { ...rest, markers: rest.caseReference === SENSITIVE_CASE ? ["sensitive"] : [] },
  );
/** Mostly the plain way: a case and a parent. */
const anyScreen = fc.oneof(
  { weight: 3, arbitrary: screen },
  {
    weight: 4,
    arbitrary: fc.record({ caseReference: fc.constantFrom(...CASES), role }),
  },
);
const corrections = fc.record(
  {
    caseReference: fc.constantFrom(...CASES),
    role,
    direction: fc.constantFrom("inbound" as const, "outbound" as const),
    firstContact: fc.boolean(),
    speaker: fc.constantFrom("client" as const, "someone else" as const, "voicemail" as const),
  },
  { requiredKeys: [] },
);
const other: fc.Arbitrary<Identity> = fc.record({ caseReference: fc.constantFrom(...CASES), role });
const anyDeed: fc.Arbitrary<DeedDetails> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("passage read" as const),
      statement,
      passage: fc.nat(4),
    }),
  },
  fc.record({ kind: fc.constant("undone" as const), statement }),
  fc.record({ kind: fc.constant("corrected" as const), change: corrections }),
  fc.record({ kind: fc.constant("moved" as const), to: other }),
  fc.record({ kind: fc.constant("joined" as const), with: fc.option(other) }),
  statement.map((id): DeedDetails => ({ kind: "note accepted", note: noteOf(id) })),
  fc.record({ kind: fc.constantFrom("prompts paused" as const, "prompts resumed" as const) }),
);

type Doing =
  | { kind: "shows"; screen: CaseScreen | null }
  | { kind: "reads"; statement: string }
  | { kind: "says"; change: Corrections }
  | { kind: "does"; deed: DeedDetails }
  | { kind: "ends" }
  | { kind: "claims"; isHere: boolean }
  | { kind: "waits"; minutes: number }
  | { kind: "puts the clock on"; hours: number };
interface Step {
  tab: number;
  doing: Doing;
}
const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("shows" as const), screen: fc.option(anyScreen) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("reads" as const), statement }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("does" as const), deed: anyDeed }) },
  fc.record({ kind: fc.constant("says" as const), change: corrections }),
  { weight: 3, arbitrary: fc.constant({ kind: "ends" as const }) },
  fc.record({ kind: fc.constant("claims" as const), isHere: fc.boolean() }),
  fc.record({ kind: fc.constant("waits" as const), minutes: fc.constantFrom(1, 40, 800) }),
  fc.record({ kind: fc.constant("puts the clock on" as const), hours: fc.constantFrom(-1, 1) }),
);
const anySteps: fc.Arbitrary<Step[]> = fc.array(fc.record({ tab: fc.nat(2), doing }), {
  maxLength: 40,
});

/** A deed can be done where there is a call or a case; the panel offers none elsewhere. */
const canDo = (tab: Tab): boolean => {
  const { standing, start } = tab;
  if (standing.kind === "on call" || standing.kind === "elsewhere") return true;
  return { ...start.screen, ...start.corrections }.caseReference !== undefined;
};

function take(desk: Desk, tab: Tab, what: Doing): void {
  if (what.kind === "shows") tab.shows(what.screen);
  else if (what.kind === "says") tab.says(what.change);
  else if (what.kind === "waits") desk.after(what.minutes);
  else if (what.kind === "puts the clock on") desk.putClockOn(what.hours);
  else if (what.kind === "claims") {
    if (tab.standing.kind === "asked") tab.claims(what.isHere);
  } else if (what.kind === "ends") {
    if (["on call", "elsewhere"].includes(tab.standing.kind)) tab.does({ kind: "ended" });
  } else if (canDo(tab)) {
    if (what.kind === "reads") tab.reads(what.statement);
    else tab.does(what.deed);
  }
}

/** A desk at which all of this was done, and then every call ended. */
function deskAfter(steps: readonly Step[]): Desk {
  const desk = new Desk();
  const tabs = [desk.tab(), desk.tab(), desk.tab()];
  for (const { tab, doing: what } of steps) {
    const chosen = tabs[tab];
    if (chosen !== undefined) take(desk, chosen, what);
  }
  desk.after(24 * 60);
  tabs[0]?.follows();
  expect(desk.open).toEqual([]);
  return desk;
}

/** What is known of every client by now, by client id. */
const historiesOf = (ledger: MemoryLedger): Record<string, ClientHistory> =>
  Object.fromEntries(
    Object.entries(marksOf(ledger)).map(([client, marks]) => [client, latestOf(marks)]),
  );

/** The statement of a mark, by the key under which it stands. */
const statementOfMark = (key: string): string => key.split(" ", 1)[0] ?? "";

/** Every call's marks of every client, by client id. */
function marksOf(ledger: MemoryLedger): Record<string, ClientHistory> {
  const readings = Object.entries(ledger.records).filter(([key]) => key.startsWith("readings:"));
  return Object.assign(
    {},
    ...readings.map(([key, value]) => parseRecord("readings", key, value).clients),
  );
}

const clientOf = (call: Call): string | undefined => {
  const binding = bindingOf(call);
  return binding === undefined ? undefined : clientIdOf(binding.identity);
};
const isFullyRead = (call: Call | undefined, id: string): boolean => {
  const found = pack.statements.find((each) => each.id === id);
  return found !== undefined && readingOf(call, found).readAt !== undefined;
};
const RUNS = { numRuns: 300 };

describe("whatever happens on whatever calls", () => {
  it("no reading belongs to two clients", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const histories = Object.values(marksOf(await deskAfter(steps).ledger()));
        const readings = histories.flatMap(({ read }) =>
          Object.entries(read).map(([key, { call }]) => `${call} ${statementOfMark(key)}`),
        );
        expect(new Set(readings).size).toBe(readings.length);
      }),
      RUNS,
    );
  });

  it("a reading is the client's whom its call was bound to at its end", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const desk = deskAfter(steps);
        for (const [client, { read, owed, told }] of Object.entries(marksOf(await desk.ledger()))) {
          for (const mark of [read, owed, told].flatMap((marks) => Object.values(marks))) {
            const call = desk.ended.find(({ id }) => id === mark.call);
            expect(call && clientOf(call)).toBe(client);
          }
        }
      }),
      RUNS,
    );
  });

  it("nothing is read without all its passages on one call", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const desk = deskAfter(steps);
        for (const { read } of Object.values(marksOf(await desk.ledger()))) {
          for (const [key, mark] of Object.entries(read)) {
            const call = desk.ended.find((each) => each.id === mark.call);
            expect(isFullyRead(call, statementOfMark(key))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it("what was read in full to a client who was known is never lost", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const desk = deskAfter(steps);
        const histories = historiesOf(await desk.ledger());
        for (const call of desk.ended) {
          const client = clientOf(call);
          const { speaker } = callFacts(call).known;
          const isHeld = speaker === "someone else" || speaker === "voicemail";
          if (client === undefined || isHeld) continue;
          for (const { id } of pack.statements) {
            if (isFullyRead(call, id)) expect(histories[client]?.read).toHaveProperty(id);
          }
        }
      }),
      RUNS,
    );
  });

  it("what is owed goes only by a reading, her word, or a note that she accepted", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const ledger = new MemoryLedger();
        for (const call of deskAfter(steps).ended) {
          const before = historiesOf(ledger);
          await ledger.seal(call);
          const after = historiesOf(ledger);
          for (const [client, { owed }] of Object.entries(before)) {
            const gone = Object.keys(owed).filter((id) => !(id in (after[client]?.owed ?? {})));
            const { known, corrected } = callFacts(call);
            const isHerWord = corrected.includes("firstContact") && known.firstContact === false;
            for (const id of gone) {
              expect(clientOf(call)).toBe(client);
              const isNoted = acceptedNotes(call).some((note) => note.statements.includes(id));
              expect(isFullyRead(call, id) || isHerWord || isNoted).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("the recording line is never owed", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        for (const { owed } of Object.values(historiesOf(await deskAfter(steps).ledger()))) {
          expect(owed).not.toHaveProperty("recording");
        }
      }),
      RUNS,
    );
  });

  it("the same inputs again give the same ledger, digest for digest", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const [one, other] = [await deskAfter(steps).ledger(), await deskAfter(steps).ledger()];
        expect(other.records).toEqual(one.records);
        expect(await other.links()).toEqual(await one.links());
      }),
      RUNS,
    );
  });

  it("sealing a call twice changes nothing but adds a link", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const ledger = new MemoryLedger();
        for (const call of deskAfter(steps).ended) {
          await ledger.seal(call);
          const { head: _head, "chain:0": _chain, ...before } = ledger.records;
          const { length } = await ledger.links();
          await ledger.seal(call);
          const { head: _newHead, "chain:0": _newChain, ...after } = ledger.records;
          expect(after).toEqual(before);
          expect(await ledger.links()).toHaveLength(length + 1);
        }
      }),
      RUNS,
    );
  });
});

describe("references, whatever happens", () => {
  it("stand in no event and in no sealed call", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const desk = deskAfter(steps);
        const { bindings: _apart, ...rest } = Object.fromEntries(
          Object.entries((await desk.ledger()).records).map(([key, value]) => [
            key.startsWith("bindings:") ? "bindings" : key,
            value,
          ]),
        );
        const text = JSON.stringify(rest);
        for (const reference of CASES) expect(text).not.toContain(reference);
      }),
      RUNS,
    );
  });

  it("that may be read are those of whom the binding names", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { identity, plain } of deskAfter(steps).ended.flatMap(
          ({ bindings }) => bindings,
        )) {
          if (plain === undefined) continue;
          const { case: ofCase, client } = keyed(plain);
          expect([identity.case, undefined]).toContain(ofCase);
          expect([identity.client, undefined]).toContain(client);
        }
      }),
      RUNS,
    );
  });

  it("that may be read say at least which case it was", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { plain } of deskAfter(steps).ended.flatMap(({ bindings }) => bindings)) {
          if (plain !== undefined) expect(plain.caseReference).toBeDefined();
        }
      }),
      RUNS,
    );
  });

  it("of a case that a screen showed to be sensitive while the call was on it may not be read", () => {
    const looks = fc.constantFrom<CaseScreen>(
      { caseReference: SENSITIVE_CASE },
      { caseReference: SENSITIVE_CASE, role: "pwc" },
      { caseReference: SENSITIVE_CASE, role: "pwc", markers: ["sensitive"] },
    );
    const onSensitive: fc.Arbitrary<Step[]> = fc.array(
      fc.record({
        tab: fc.constant(0),
        doing: fc.oneof(
          fc.record({ kind: fc.constant("shows" as const), screen: looks }),
          fc.record({ kind: fc.constant("reads" as const), statement }),
        ),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(onSensitive, (steps) => {
        const shown: CaseScreen = {
          caseReference: SENSITIVE_CASE,
          role: "pwc",
          markers: ["sensitive"],
        };
        const last: Step[] = [{ tab: 0, doing: { kind: "shows", screen: shown } }];
        const desk = deskAfter([...steps, ...last]);
        const pinned = desk.ended.filter(({ bindings }) =>
          bindings.some(({ identity }) => identity.role === "pwc"),
        );
        expect(JSON.stringify(pinned)).not.toContain(SENSITIVE_CASE);
      }),
      RUNS,
    );
  });
});

describe("whatever reaches calls after they were sealed", () => {
  const anyWho = fc.constantFrom<Identity>(
    { caseReference: CASES[0], role: "pwc" },
    { caseReference: CASES[0], role: "nrp" },
    { caseReference: CASES[1], role: "pwc" },
  );
  interface Made {
    who: Identity;
    read: string[];
    firstContact: false | undefined;
  }
  const anyCalls = fc.array(
    fc.record<Made>({
      who: anyWho,
      read: fc.uniqueArray(statement, { maxLength: 2 }),
      firstContact: fc.constantFrom(undefined, false),
    }),
    { minLength: 1, maxLength: 4 },
  );
  /** A call that began so many minutes after ten, and is over. */
  function callOf({ who, read, firstContact }: Made, minutes: number): Call {
    const facts = { direction: "inbound", firstContact } as const;
    const call = callWith([...read.flatMap(readInFull), ENDED], facts, who);
    const later = (when: string) => new Date(Date.parse(when) + minutes * 60_000).toISOString();
    return {
      ...call,
      id: `call-100${minutes}`,
      startedAt: later(call.startedAt),
      events: call.events.map((each) => ({ ...each, at: later(each.at ?? call.startedAt) })),
    };
  }
  const anyDeedLate: fc.Arbitrary<DeedDetails> = fc.oneof(
    fc.record({ kind: fc.constant("moved" as const), to: anyWho }),
    fc.record({ kind: fc.constant("undone" as const), statement }),
    fc.record({ kind: fc.constant("passage read" as const), statement, passage: fc.nat(4) }),
    fc.constant({ kind: "referral noted" as const, route: "complaints" }),
  );
  const anyLate = fc.array(fc.record({ nth: fc.nat(3), deed: anyDeedLate }), {
    minLength: 1,
    maxLength: 3,
  });
  const binder: Binder = {
    key: keyed,
    binding: (identity, by, when) => ({ at: when, by, salt: "5b".repeat(16), identity }),
  };

  const sealedAnew = async (calls: readonly Call[]): Promise<MemoryLedger> => {
    const ledger = new MemoryLedger();
    for (const call of calls) await ledger.seal(call);
    return ledger;
  };

  /** A ledger to which these came late, and the calls as they are by then. */
  async function afterLate(
    made: readonly Made[],
    deeds: readonly { nth: number; deed: DeedDetails }[],
  ): Promise<{ ledger: MemoryLedger; calls: Call[] }> {
    const calls = made.map(callOf);
    const ledger = await sealedAnew(calls);
    for (const [index, { nth, deed }] of deeds.entries()) {
      const call = calls[nth];
      if (call === undefined) continue;
      const done = { ...deed, id: eventId(1000 + index), ...moment(90_000 + index) };
      await ledger.reseal(call, (each) => {
        const next = takeDeed(each, done, binder);
        const end = call.events.filter(({ kind }) => kind === "ended");
        calls[nth] = { ...next, events: [...next.events, ...end] };
        return next;
      });
    }
    return { ledger, calls };
  }
  it("no reading belongs to two clients, and none is without all its passages on one call", async () => {
    await fc.assert(
      fc.asyncProperty(anyCalls, anyLate, async (before, deeds) => {
        const { ledger, calls } = await afterLate(before, deeds);
        const readings = Object.values(marksOf(ledger)).flatMap(({ read }) =>
          Object.entries(read).map(([key, { call }]) => ({ id: statementOfMark(key), call })),
        );
        expect(new Set(readings.map(({ id, call }) => `${call} ${id}`)).size).toBe(readings.length);
        for (const { id, call } of readings) {
          const found = calls.find((each) => each.id === call);
          expect(isFullyRead(found, id)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("each client has been read what the calls say, as they are by now", async () => {
    await fc.assert(
      fc.asyncProperty(anyCalls, anyLate, async (before, deeds) => {
        const { ledger, calls } = await afterLate(before, deeds);
        const reads = (each: MemoryLedger) =>
          Object.entries(historiesOf(each))
            .flatMap(([client, { read }]) => Object.keys(read).map((id) => `${client} ${id}`))
            .toSorted();
        expect(reads(ledger)).toEqual(reads(await sealedAnew(calls)));
      }),
      RUNS,
    );
  });

  // More may be: a later call showed it as owed, and what came of that call stays as it stood then.
  // For the same reason a reading that is taken away late, after another call, leaves that alone.
  it("no client is owed less than the calls say, as they are by now", async () => {
    await fc.assert(
      fc.asyncProperty(anyCalls, anyLate, async (before, all) => {
        const deeds = all.filter(({ deed }) => !["moved", "undone"].includes(deed.kind));
        const { ledger, calls } = await afterLate(before, deeds);
        const owed = (each: MemoryLedger) =>
          Object.entries(historiesOf(each))
            .flatMap(([client, history]) => {
              const open = Object.keys(history.owed);
              return open.map((id) => `${client} ${id}`);
            })
            .toSorted();
        expect(owed(ledger)).toEqual(expect.arrayContaining(owed(await sealedAnew(calls))));
      }),
      RUNS,
    );
  });

  it("a referral noted late changes nothing that came of any statement, on any call", async () => {
    await fc.assert(
      fc.asyncProperty(anyCalls, fc.nat(3), async (before, nth) => {
        const referred = { kind: "referral noted" as const, route: "complaints" };
        const { ledger } = await afterLate(before, [{ nth, deed: referred }]);
        const outcomes = async (each: MemoryLedger) =>
          Object.fromEntries((await each.calls()).map((call) => [call.id, call.outcomes]));
        const first = await sealedAnew(before.map(callOf));
        expect(await outcomes(ledger)).toEqual(await outcomes(first));
        expect(historiesOf(ledger)).toEqual(historiesOf(first));
      }),
      RUNS,
    );
  });
});
