import { compilePolicy } from "../../scripts/policy/editions";
import type { Binding } from "../../src/call/binding";
import { append, bind, type Call, type Moment, startCall } from "../../src/call/call";
import type { Happening } from "../../src/call/call-event";
import {
  type ClientHistory,
  emptyHistory,
  type OwedMark,
  type ReadMark,
  type ToldMark,
} from "../../src/call/client-history";
import type { CallFacts } from "../../src/call/facts";
import type { Identity, KeyedIdentity } from "../../src/call/identity";
import { keyIdentity } from "../../src/call/key-identity";
import type { Source } from "../../src/call/source";
import type { Statement } from "../../src/policy/pack";

export type { Happening } from "../../src/call/call-event";

export const { pack } = await compilePolicy();

/** A desk's key. */
export const KEY = "0123456789abcdef".repeat(4);
/** A desk's name. */
export const DESK = { desk: "desk-0001" } as const;

const TEN_O_CLOCK = Date.parse("2026-11-21T10:00:00.000Z");

/** ISO 8601 time, in seconds after the call began. */
export const at = (seconds: number): string => new Date(TEN_O_CLOCK + seconds * 1000).toISOString();

/** So many seconds after the call began, by the computer's clock and by that of one page. */
export const moment = (seconds: number): Moment => ({
  at: at(seconds),
  clock: { id: "page-0001", ms: seconds * 1000 },
});

export const eventId = (index: number): string => `event-${String(index).padStart(4, "0")}`;

export function statementOf(id: string): Statement {
  const statement = pack.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`There is no statement "${id}".`);
  return statement;
}

/** A call that has just begun. */
export const begunCall = (id = "call-0001", by: Source = "handler"): Call =>
  startCall({ id, by, name: DESK, pack, now: moment(0) });

/**
 * A call on which this happened, the first thing a second after it began.
 *
 * @param facts what the console showed of it at its beginning
 * @param identity whom the console showed it to be with
 */
export function callWith(
  happenings: readonly Happening[],
  facts: CallFacts = {},
  identity?: Identity,
): Call {
  const begun = begunCall();
  const bound = identity === undefined ? begun : boundTo(begun, identity);
  const isShown = Object.keys(facts).length > 0;
  const shown = isShown ? append(bound, eventId(0), showed(facts), moment(0)) : bound;
  return happenings.reduce(
    (call, happening, index) => append(call, eventId(index + 1), happening, moment(index + 1)),
    shown,
  );
}

export const keyed = (identity: Identity): KeyedIdentity => keyIdentity(KEY, identity);

/** A binding to somebody, with nothing in it that may be read. */
export const bindingTo = (identity: Identity, by: Source = "console"): Binding => ({
  at: at(0),
  by,
  salt: "5a".repeat(16),
  identity: keyed(identity),
});

/** The call bound to somebody, at the moment of the last thing that happened on it. */
export const boundTo = (call: Call, identity: Identity, by: Source = "console"): Call =>
  bind(
    call,
    `${call.id}.bound-${call.bindings.length}`,
    bindingTo(identity, by),
    moment((call.events.at(-1)?.ms ?? 0) / 1000),
  );

export const showed = (change: CallFacts): Happening => ({
  kind: "fact changed",
  by: "console",
  change,
});
export const said = (change: CallFacts): Happening => ({
  kind: "fact changed",
  by: "handler",
  change,
});
export const PAUSED: Happening = { kind: "prompts paused" };
export const RESUMED: Happening = { kind: "prompts resumed" };
export const ENDED: Happening = { kind: "ended", by: "handler" };

export const passageRead = (statement: string, passage: number): Happening => ({
  kind: "passage read",
  statement,
  passage,
});

/** All that happens when a statement is read from its beginning to its end. */
export const readInFull = (statement: string): Happening[] =>
  statementOf(statement).passages.map((_, passage) => passageRead(statement, passage));

export const undone = (statement: string): Happening => ({ kind: "undone", statement });

/** A colleague's note that says these statements were read. */
export const noteOf = (...statements: string[]) => ({
  code: "7KQ2M-9FMD3-W1X5A",
  on: "2026-11-19T14:05",
  statements,
});
export const accepted = (...statements: string[]): Happening => ({
  kind: "note accepted",
  note: noteOf(...statements),
});

const YESTERDAY = { at: "2026-11-20T09:00:00.000Z", call: "call-0000" } as const;

/** The mark of a statement read in full on an earlier call. */
export const readMark = (statement: string, more: Partial<ReadMark> = {}): ReadMark => ({
  ...YESTERDAY,
  digest: statementOf(statement).digest,
  edition: pack.stamp,
  ...more,
});
export const owedMark = (more: Partial<OwedMark> = {}): OwedMark => ({
  ...YESTERDAY,
  how: "stopped",
  ...more,
});
export const toldMark = (more: Partial<ToldMark> = {}): ToldMark => ({
  ...YESTERDAY,
  by: "handler",
  ...more,
});

const forEach = <Mark>(statements: readonly string[], mark: (statement: string) => Mark) =>
  Object.fromEntries(statements.map((id) => [id, mark(id)]));

/** The history of a client who was read these statements on an earlier call. */
export const historyOfRead = (...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  read: forEach(statements, (id) => readMark(id)),
});

/** The history of a client whose last contact left these statements owed. */
export const historyOwed = (how: OwedMark["how"], ...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  owed: forEach(statements, () => owedMark({ how })),
});

/** The history of a client who had been told these before, as she or a note said. */
export const historyTold = (by: ToldMark["by"], ...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  told: forEach(statements, () =>
    toldMark({ by, ...(by === "note" ? { on: "2026-11-19T14:05" } : {}) }),
  ),
});
