/** What one store holds of a day: each call, its bindings and its times as they are stored. */
export interface DayCopy {
  /** By call id. */
  calls: ReadonlyMap<string, unknown>;
  bindings: ReadonlyMap<string, unknown>;
  timings: ReadonlyMap<string, unknown>;
  /** What hasn't even the shape that would say which call it is of. */
  unread: readonly unknown[];
}

/** The three records of a day as they are stored; undefined where one isn't there. */
export interface StoredDay {
  day: unknown;
  bindings: unknown;
  timings: unknown;
}

/** A call that stands under a wrong day, and what is kept beside it there, as it is stored. */
export interface MisplacedCall {
  id: string;
  call: unknown;
  bindings: unknown;
  timings: unknown;
}

/** A copy of a day with calls that were found under another one, where it lacks them. */
export function withMisplaced(copy: DayCopy, misplaced: readonly MisplacedCall[]): DayCopy {
  const [calls, bindings, timings] = [copy.calls, copy.bindings, copy.timings].map(
    (each) => new Map(each),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
  for (const each of misplaced) {
    if (calls.has(each.id)) continue;
    calls.set(each.id, each.call);
    if (!bindings.has(each.id)) bindings.set(each.id, each.bindings);
    if (!timings.has(each.id)) timings.set(each.id, each.timings);
  }
  return { calls, bindings, timings, unread: copy.unread };
}

/** Takes the records of a day apart, call by call: one that is damaged must not cost the others. */
export function readDayCopy({ day, bindings, timings }: StoredDay): DayCopy {
  const unread: unknown[] = [];
  const listed = callsIn(day, unread);
  const calls = new Map<string, unknown>();
  for (const call of Array.isArray(listed) ? (listed as unknown[]) : []) {
    const id = memberOf(call, "id");
    if (typeof id === "string" && !calls.has(id)) calls.set(id, call);
    else unread.push(call);
  }
  if (listed !== undefined && !Array.isArray(listed)) unread.push(day);
  return {
    calls,
    bindings: byCall(bindings, unread),
    timings: byCall(timings, unread),
    unread,
  };
}

function byCall(record: unknown, unread: unknown[]): Map<string, unknown> {
  const calls = callsIn(record, unread);
  if (calls === undefined) return new Map();
  if (!Array.isArray(calls)) return new Map(Object.entries(calls));
  unread.push(record);
  return new Map();
}

function callsIn(record: unknown, unread: unknown[]): object | undefined {
  if (record === undefined) return undefined;
  const calls = memberOf(record, "calls");
  if (typeof calls === "object" && calls !== null && memberOf(record, "version") === 2)
    return calls;
  unread.push(record);
  return undefined;
}

/** A member of something stored, whatever that is. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
