import type { Statement } from "../policy/pack";
import type { Binding } from "./binding";
import type { CallEvent, Happening } from "./call-event";
import type { Call, Clock, DeskName } from "./call-schema";
import type { CallFacts, CorrectableField, Facts } from "./facts";
import type { Source } from "./source";

export type { Call, Clock, DeskName };

/** A moment: what the computer's clock says, UTC, ISO 8601, and what an even one does. */
export interface Moment {
  at: string;
  clock: Clock;
}

/** Any call of which the events are known: open or sealed. */
export type Happened = Pick<Call, "events">;

export interface CallStart {
  id: string;
  by: Source;
  name: DeskName;
  pack: { stamp: string; statements: Statement[] };
  now: Moment;
}

/** A call that begins now freezes the wording: an update in the middle of it changes nothing. */
export const startCall = ({ id, by, name, pack, now }: CallStart): Call => ({
  version: 2,
  id,
  ...name,
  startedAt: now.at,
  edition: pack.stamp,
  wording: pack.statements,
  events: [{ id: `${id}.started`, at: now.at, ms: 0, kind: "started", by }],
  bindings: [],
  clock: now.clock,
  clocks: { [now.clock.id]: now.clock.ms },
});

/**
 * Milliseconds from the start of a call to a moment. By the even clock where the last event was
 * timed by the same one; else by the computer's, and never backwards.
 */
function elapsed(call: Call, { at, clock }: Moment): number {
  const last = call.events.at(-1);
  if (last?.at === undefined || last.ms === undefined) return 0;
  const beginning = call.clocks?.[clock.id];
  if (beginning !== undefined) return Math.max(last.ms, Math.round(clock.ms - beginning));
  const since =
    clock.id === call.clock.id ? clock.ms - call.clock.ms : Date.parse(at) - Date.parse(last.at);
  return last.ms + Math.max(0, Math.round(since));
}

/**
 * The call with one more event, and with what follows from it: after the last passage the
 * statement is read. The same event again changes nothing; nor does any after the end.
 */
export function append(call: Call, id: string, happening: Happening, now: Moment): Call {
  if (isEnded(call) || call.events.some((each) => each.id === id)) return call;
  const event = { id, at: now.at, ms: elapsed(call, now), ...happening } as CallEvent;
  const timed: Call = { ...call, events: [...call.events, event], clock: now.clock };
  const next = knowClock(timed, now.clock);
  if (event.kind !== "passage read") return next;
  const statement = call.wording.find((each) => each.id === event.statement);
  const isComplete =
    statement !== undefined &&
    readingOf(call, statement).readAt === undefined &&
    readingOf(next, statement).passagesRead.size === statement.passages.length;
  return isComplete
    ? append(next, `${id}.read`, { kind: "statement read", statement: statement.id }, now)
    : next;
}

/** The call with one more binding, and the event that says so. */
export function bind(call: Call, id: string, binding: Binding, now: Moment): Call {
  const next = append(
    call,
    id,
    { kind: "bound", by: binding.by, binding: call.bindings.length },
    now,
  );
  return next === call ? call : { ...next, bindings: [...call.bindings, binding] };
}

/** Whom the call is bound to by now; undefined where that isn't known yet. */
export const bindingOf = ({ bindings }: Pick<Call, "bindings">): Binding | undefined =>
  bindings.at(-1);

export const isEnded = (call: Happened): boolean =>
  call.events.some(({ kind }) => kind === "ended");

export const lastEventAt = (call: Call): string =>
  call.events.findLast(({ at }) => at !== undefined)?.at ?? call.startedAt;

/** Thirty idle minutes end a call nobody ended: a desk is left, a laptop closed. */
export const IDLE_MS = 30 * 60_000;

/** A connection that the console has shown, and never shown to end, lasts no longer than a shift. */
const CONNECTED_IDLE_MS = 12 * 60 * 60_000;

/**
 * Whether nothing has happened on an open call for thirty minutes; a call that the console last
 * showed connected is given a shift: parents talk, and handlers listen.
 *
 * @param now as the background has it
 */
export const isAbandoned = (call: Call, now: Moment): boolean =>
  !isEnded(call) &&
  idleMs(call, now) > (callFacts(call).known.callState === "on call" ? CONNECTED_IDLE_MS : IDLE_MS);

/** By the even clock where it is the same one: the computer's may have been put right since. */
function idleMs(call: Call, { at, clock }: Moment): number {
  const beginning = call.clocks?.[clock.id];
  return beginning === undefined
    ? Date.parse(at) - Date.parse(lastEventAt(call))
    : clock.ms - beginning - lastMs(call);
}

/** When something last happened, in milliseconds from the start of the call. */
const lastMs = ({ events }: Call): number => events.findLast(({ ms }) => ms !== undefined)?.ms ?? 0;

/** The call, which from now on can be timed by that clock as well. */
export const knowClock = (call: Call, { id, ms }: Clock): Call =>
  call.clocks?.[id] === undefined
    ? { ...call, clocks: { ...call.clocks, [id]: ms - lastMs(call) } }
    : call;

/** What one side has said of a call, the later over the earlier. */
const saidBy = ({ events }: Happened, by: Source): CallFacts =>
  events.reduce<CallFacts>(
    (facts, event) =>
      event.kind === "fact changed" && event.by === by ? { ...facts, ...event.change } : facts,
    {},
  );

/** What the console has said of a call. */
export const shownFacts = (call: Happened): CallFacts => saidBy(call, "console");

/** What is taken to be true on this call; whom it is with stands in its binding. */
export function callFacts(call: Happened): Facts {
  const [shown, said] = [saidBy(call, "console"), saidBy(call, "handler")];
  const corrected = (Object.keys(said) as (keyof CallFacts)[]).filter(
    (field): field is CorrectableField & keyof CallFacts =>
      field !== "callState" &&
      (field === "speaker" || field === "firstContact" || said[field] !== shown[field]),
  );
  return { known: { ...shown, ...said }, corrected };
}

/** Whether the console has shown this call connected: only then can it say that it is over. */
export const wasConnected = (call: Happened): boolean =>
  call.events.some(
    (event) => event.kind === "fact changed" && event.change.callState === "on call",
  );

export const arePromptsPaused = (call: Happened): boolean =>
  call.events.findLast(({ kind }) => kind === "prompts paused" || kind === "prompts resumed")
    ?.kind === "prompts paused";

/** When each route was last noted as taken, ISO 8601, by the route's id. */
export function referralsOf(call: Happened): Map<string, string> {
  const referrals = new Map<string, string>();
  for (const event of call.events) {
    if (event.kind === "referral noted") referrals.set(event.route, event.at ?? "");
    if (event.kind === "referral undone") referrals.delete(event.route);
  }
  return referrals;
}

/** How far a statement has been read on one call. */
export interface Reading {
  /** Passages stepped through since it was last undone. */
  passagesRead: ReadonlySet<number>;
  /** The first passage that hasn't been read: where reading resumes. */
  next: number;
  /** ISO 8601 time at which the last passage was stepped through; undefined until all were. */
  readAt: string | undefined;
}

/** Read is: every passage stepped through on one call, in one wording. */
export function readingOf(
  call: Happened | undefined,
  statement: Pick<Statement, "id" | "passages">,
): Reading {
  let passagesRead = new Set<number>();
  let readAt: string | undefined;
  for (const event of call?.events ?? []) {
    if (!("statement" in event) || event.statement !== statement.id) continue;
    if (event.kind === "undone") {
      passagesRead = new Set();
      readAt = undefined;
    } else if (event.kind === "passage read" && event.passage < statement.passages.length) {
      passagesRead.add(event.passage);
    } else if (event.kind === "statement read" && passagesRead.size === statement.passages.length) {
      readAt ??= event.at;
    }
  }
  const next = statement.passages.findIndex((_, passage) => !passagesRead.has(passage));
  return { passagesRead, next: Math.max(0, next), readAt };
}
