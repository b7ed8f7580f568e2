import { compilePolicy } from "../../scripts/policy/editions";
import { append, type Call, type CallEvent, type CallStart, startCall } from "../../src/call/call";
import type { ClientHistory } from "../../src/call/sealed-call";
import type { Statement } from "../../src/policy/pack";

export const { pack } = await compilePolicy();

/** An event without what makes it this one: its id and its time. */
export type Happening = CallEvent extends infer E
  ? E extends CallEvent
    ? Omit<E, "id" | "at">
    : never
  : never;

const TEN_O_CLOCK = Date.parse("2026-11-21T10:00:00.000Z");

/** ISO 8601 time, in seconds after the call began. */
export const at = (seconds: number): string => new Date(TEN_O_CLOCK + seconds * 1000).toISOString();

export const eventId = (index: number): string => `event-${String(index).padStart(4, "0")}`;

export function statementOf(id: string): Statement {
  const statement = pack.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`There is no statement "${id}".`);
  return statement;
}

/** A call on which this happened, the first thing a second after it began. */
export function callWith(happenings: readonly Happening[], start: Partial<CallStart> = {}): Call {
  const begun = startCall(
    {
      id: "call-0001",
      startedAt: at(0),
      by: "handler",
      screen: {},
      corrections: {},
      ...start,
    },
    pack,
  );
  return happenings.reduce(
    (call, happening, index) =>
      append(call, { ...happening, id: eventId(index + 1), at: at(index + 1) }),
    begun,
  );
}

export const passageRead = (statement: string, passage: number): Happening => ({
  kind: "passage read",
  statement,
  passage,
});

/** All that happens when a statement is read from its beginning to its end. */
export const readInFull = (statement: string): Happening[] =>
  statementOf(statement).passages.map((_, passage) => passageRead(statement, passage));

export const undone = (statement: string): Happening => ({ kind: "undone", statement });

/** The mark of a statement read in full on an earlier call. */
export const readMark = (statement: string) => ({
  at: "2026-11-20T09:00:00.000Z",
  call: "call-0000",
  digest: statementOf(statement).digest,
  edition: pack.stamp,
});

/** The history of a client who was read these statements on an earlier call. */
export const historyOfRead = (...statements: string[]): ClientHistory => ({
  read: Object.fromEntries(statements.map((id) => [id, readMark(id)])),
  putOff: {},
});

/** The history of a client for whom these statements were put off on an earlier call. */
export const historyOfPutOff = (...statements: string[]): ClientHistory => ({
  read: {},
  putOff: Object.fromEntries(
    statements.map((id) => [id, { at: "2026-11-20T09:00:00.000Z", call: "call-0000" }]),
  ),
});
