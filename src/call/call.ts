import * as z from "zod/mini";
import type { Pack, Statement } from "../policy/pack";
import { statementSchema } from "../policy/pack";
import { type CaseScreen, caseScreenSchema } from "./case-screen";
import { type Corrections, correctionsSchema, type Facts, factsOf } from "./facts";

const id = z.string().check(z.minLength(8), z.maxLength(64));
/** UTC, ISO 8601 with milliseconds. */
const time = z.iso.datetime({ precision: 3 });
const statementId = z.string().check(z.maxLength(64));

const happened = { id, at: time };

/** What can happen on a call. Each has its own id, so that a repeat is recognised. */
export const callEventSchema = z.discriminatedUnion("kind", [
  z.object({
    ...happened,
    kind: z.literal("passage read"),
    statement: statementId,
    passage: z.int().check(z.nonnegative()),
  }),
  z.object({
    ...happened,
    kind: z.literal("stopped"),
    statement: statementId,
    passage: z.int().check(z.nonnegative()),
  }),
  z.object({ ...happened, kind: z.literal("undone"), statement: statementId }),
  z.object({ ...happened, kind: z.literal("corrected"), change: correctionsSchema }),
  z.object({ ...happened, kind: z.literal("seen"), screen: caseScreenSchema }),
  z.object({ ...happened, kind: z.literal("referral noted"), route: statementId }),
  /** Why prompts were paused is never part of it. */
  z.object({ ...happened, kind: z.literal("prompts paused") }),
  z.object({ ...happened, kind: z.literal("prompts resumed") }),
  z.object({
    ...happened,
    kind: z.literal("ended"),
    by: z.enum(["console", "handler", "assumed"]),
  }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;

/** How a call began: what was on the screen, and what the handler had corrected by then. */
export const callStartSchema = z.object({
  id,
  startedAt: time,
  by: z.enum(["console", "handler"]),
  screen: caseScreenSchema,
  corrections: correctionsSchema,
});
export type CallStart = z.infer<typeof callStartSchema>;

/** One call: its start, its events in order, and the wording it began with. */
export const callSchema = z.object({
  version: z.literal(1),
  start: callStartSchema,
  edition: z.string(),
  wording: z.array(statementSchema),
  events: z.array(callEventSchema),
});
export type Call = z.infer<typeof callSchema>;

/** A call that begins now freezes the wording: an update in the middle of it changes nothing. */
export const startCall = (start: CallStart, pack: Pick<Pack, "stamp" | "statements">): Call => ({
  version: 1,
  start,
  edition: pack.stamp,
  wording: pack.statements,
  events: [],
});

/** The call with one more event. The same event again changes nothing; nor does any after the end. */
export function append(call: Call, event: CallEvent): Call {
  if (isEnded(call) || call.events.some((each) => each.id === event.id)) return call;
  return { ...call, events: [...call.events, event] };
}

export const isEnded = (call: Call): boolean => call.events.some(({ kind }) => kind === "ended");

export const lastEventAt = (call: Call): string => call.events.at(-1)?.at ?? call.start.startedAt;

/** Thirty idle minutes end a call nobody ended: a desk is left, a laptop closed. */
export const IDLE_MS = 30 * 60_000;

/** A connection that the console has shown, and never shown to end, lasts no longer than a shift. */
const CONNECTED_IDLE_MS = 12 * 60 * 60_000;

/**
 * Whether nothing has happened on an open call for thirty minutes; a call that the console last
 * showed connected is given a shift: parents talk, and handlers listen.
 *
 * @param now ms since 1970
 */
export const isAbandoned = (call: Call, now: number): boolean =>
  !isEnded(call) &&
  now - Date.parse(lastEventAt(call)) >
    (screenOf(call).callState === "on call" ? CONNECTED_IDLE_MS : IDLE_MS);

/** The last screen that the console showed of this call. */
export const screenOf = (call: Call): CaseScreen =>
  call.events.reduce(
    (screen, event) => (event.kind === "seen" ? { ...screen, ...event.screen } : screen),
    call.start.screen,
  );

/** The handler's corrections, the later over the earlier. */
export const correctionsOf = (call: Call): Corrections =>
  call.events.reduce(
    (corrections, event) =>
      event.kind === "corrected" ? { ...corrections, ...event.change } : corrections,
    call.start.corrections,
  );

/** What is taken to be true on this call. */
export const callFacts = (call: Call): Facts => factsOf(screenOf(call), correctionsOf(call));

/** Whether the console has shown this call connected: only then can it say that it is over. */
export const wasConnected = (call: Call): boolean =>
  call.start.screen.callState === "on call" ||
  call.events.some((event) => event.kind === "seen" && event.screen.callState === "on call");

export const arePromptsPaused = (call: Call): boolean =>
  call.events.findLast(({ kind }) => kind === "prompts paused" || kind === "prompts resumed")
    ?.kind === "prompts paused";

/** When each route was last noted as taken, ISO 8601, by the route's id. */
export const referralsOf = (call: Pick<Call, "events">): Map<string, string> =>
  new Map(
    call.events.flatMap((event) =>
      event.kind === "referral noted" ? [[event.route, event.at] as const] : [],
    ),
  );

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
export function readingOf(call: Pick<Call, "events"> | undefined, statement: Statement): Reading {
  let passagesRead = new Set<number>();
  let readAt: string | undefined;
  for (const event of call?.events ?? []) {
    if (!("statement" in event) || event.statement !== statement.id) continue;
    if (event.kind === "undone") {
      passagesRead = new Set();
      readAt = undefined;
    } else if (event.kind === "passage read" && event.passage < statement.passages.length) {
      passagesRead.add(event.passage);
      if (passagesRead.size === statement.passages.length) readAt ??= event.at;
    }
  }
  const next = statement.passages.findIndex((_, passage) => !passagesRead.has(passage));
  return { passagesRead, next: Math.max(0, next), readAt };
}
