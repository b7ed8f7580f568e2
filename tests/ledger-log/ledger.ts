import type { Binding } from "../../src/call/binding";
import { plainOf } from "../../src/call/binding";
import { append, bind, type Call, startCall } from "../../src/call/call";
import type { Happening } from "../../src/call/call-event";
import { digestOf } from "../../src/call/digest";
import type { Identity } from "../../src/call/identity";
import { keyIdentity } from "../../src/call/key-identity";
import { addLink } from "../../src/ledger/add-link";
import { Draft } from "../../src/ledger/draft";
import { dayOf, keys } from "../../src/ledger/records";
import { seal } from "../../src/ledger/seal";
import type { Source } from "../../src/ledger/verify/verify";
import type { Statement } from "../../src/policy/pack";

export const DESK = { version: 2 as const, id: "desk-of-a-test-0", key: "ab".repeat(32) };
export const EDITION = "PLDMG @ 09.03.2017";

/** Statements with words of this test's own: the ledger keeps only their digests. */
const statement = (id: string, label: string, passages: number): Statement => ({
  id,
  section: id,
  label,
  strength: "must",
  strengthWords: "must",
  trigger: id === "recording" ? "outbound call" : "first contact",
  why: ["A-1"],
  notDueInbound: null,
  language: "en",
  passages: Array.from({ length: passages }, (_, nth) => ({
    blocks: [{ kind: "paragraph", text: `Passage ${nth + 1} of ${id}.` }],
  })),
  digest: digestOf(id),
});
export const STATEMENTS = [
  statement("recording", "Call recording", 1),
  statement("confidentiality", "Confidentiality statement", 3),
  statement("offence", "Offence statement", 2),
];

/** A call to be put into the ledger. Each step comes a given number of seconds after the last. */
export interface CallScript {
  id: string;
  /** UTC, ISO 8601. */
  startedAt: string;
  handler?: string;
  steps: (
    | Happening
    | { bind: Identity; by?: Binding["by"]; isSensitive?: boolean; joined?: Identity[] }
  )[];
  secondsApart?: number;
}

/** Steps that read a statement, from its first passage to its last. */
export const reading = (id: string): Happening[] =>
  (STATEMENTS.find((each) => each.id === id)?.passages ?? []).map((_, passage) => ({
    kind: "passage read",
    statement: id,
    passage,
  }));

export const ENDED: Happening = { kind: "ended", by: "handler" };

/** Salts that look random and are the same in each run. */
const salt = (of: string) => digestOf(`salt ${of}`).slice(0, 32);

export function callOf({ id, startedAt, handler, steps, secondsApart = 10 }: CallScript): Call {
  const moment = (nth: number) => ({
    at: new Date(Date.parse(startedAt) + nth * secondsApart * 1000).toISOString(),
    clock: { id: "page", ms: nth * secondsApart * 1000 },
  });
  const start = startCall({
    id,
    by: "handler",
    name: { desk: DESK.id, ...(handler === undefined ? {} : { handler }) },
    pack: { stamp: EDITION, statements: STATEMENTS },
    now: moment(0),
  });
  return steps.reduce((call, step, index) => {
    const [now, event] = [moment(index + 1), `${id}.${index + 1}`];
    if ("kind" in step) return append(call, event, step, now);
    const { bind: identity, by = "console", isSensitive = false, joined } = step;
    const binding: Binding = {
      at: now.at,
      by,
      salt: salt(event),
      identity: keyIdentity(DESK.key, identity),
      ...(isSensitive ? {} : { plain: plainOf(identity) }),
      ...(joined === undefined
        ? {}
        : { joined: joined.map((each) => keyIdentity(DESK.key, each)) }),
    };
    return bind(call, event, binding, now);
  }, start);
}

/** A ledger in memory. */
export class MemoryLedger implements Source {
  records = new Map<string, unknown>([
    [keys.ledger, { version: 2 }],
    [keys.desk, DESK],
  ]);

  get = async (wanted: readonly string[]): Promise<Record<string, unknown>> =>
    structuredClone(
      Object.fromEntries(
        wanted.filter((key) => this.records.has(key)).map((key) => [key, this.records.get(key)]),
      ),
    );

  list = async (): Promise<string[]> => [...this.records.keys()];

  async change(work: (draft: Draft) => Promise<unknown>): Promise<void> {
    const draft = new Draft(this.get);
    await work(draft);
    const { set = {}, remove = [] } = draft.changes ?? {};
    // As storage does it: undefined members are dropped.
    for (const [key, value] of Object.entries(set)) {
      this.records.set(key, JSON.parse(JSON.stringify(value)));
    }
    for (const key of remove) this.records.delete(key);
  }

  seal(script: CallScript): Promise<void> {
    const call = callOf(script);
    const at = call.events.at(-1)?.at ?? call.startedAt;
    return this.change((draft) => seal(draft, call, { at, salt: salt(script.id) }));
  }

  /** Leaves a call open. */
  async open(script: CallScript): Promise<void> {
    await this.change(async (draft) => {
      const ids = (await draft.read("open", keys.open)) ?? [];
      draft.write(keys.open, [...ids, script.id]);
      draft.write(keys.call(script.id), callOf(script));
    });
  }

  /** Erases calls as a request does, with the link that says so. */
  erase(day: string, calls: string[], bindings: string[] = []): Promise<void> {
    return this.change(async (draft) => {
      const without = <T>(record: Record<string, T>) =>
        Object.fromEntries(Object.entries(record).filter(([id]) => !calls.includes(id)));
      const [of, bound, timed] = [
        await draft.read("day", keys.day(day)),
        await draft.read("bindings", keys.bindings(day)),
        await draft.read("timings", keys.timings(day)),
      ];
      const kept = Object.fromEntries(
        Object.entries(without(bound?.calls ?? {})).map(([id, each]) => [
          id,
          bindings.includes(id) ? [null, ...each.slice(1)] : each,
        ]),
      );
      draft.write(keys.day(day), {
        version: 2,
        calls: (of?.calls ?? []).filter(({ id }) => !calls.includes(id)),
      });
      draft.write(keys.bindings(day), { version: 2, calls: kept });
      draft.write(keys.timings(day), { version: 2, calls: without(timed?.calls ?? {}) });
      const commitments = (of?.calls ?? [])
        .filter(({ id }) => bindings.includes(id))
        .flatMap((call) => call.bindings.slice(0, 1));
      const at = `${day}T23:00:00.000Z`;
      await addLink(draft, { kind: "erased", at, calls, bindings, commitments });
    });
  }

  /** Purges days as they are when they have been kept long enough. */
  purge(days: string[]): Promise<void> {
    return this.change(async (draft) => {
      for (const day of days) {
        for (const key of [keys.day(day), keys.bindings(day), keys.timings(day)]) draft.remove(key);
      }
      await addLink(draft, { kind: "purged", at: "2027-01-01T03:00:00.000Z", days });
    });
  }

  /** Purges the times of passages of days. */
  purgeTimes(days: string[]): Promise<void> {
    return this.change(async (draft) => {
      for (const day of days) draft.remove(keys.timings(day));
      const at = "2026-12-24T03:00:00.000Z";
      await addLink(draft, { kind: "purged", at, days: [], timings: days });
    });
  }
}

/** A call on which everything of a usual one happens. */
export const usualCall = (
  nth: number,
  {
    startedAt = `2026-11-21T${String(9 + nth).padStart(2, "0")}:00:00.000Z`,
    ...more
  }: Partial<CallScript> = {},
): CallScript => ({
  id: `call-${String(nth).padStart(4, "0")}`,
  startedAt,
  steps: [
    { kind: "fact changed", by: "console", change: { direction: "outbound", firstContact: true } },
    { bind: { caseReference: `1210012345${nth}`, role: "pwc" } },
    ...reading("recording"),
    ...reading("confidentiality"),
    ...reading("offence").slice(0, 1),
    { kind: "stopped", statement: "offence", passage: 1 },
    { kind: "referral noted", route: "complaints" },
    ENDED,
  ],
  ...more,
});

export { dayOf };
