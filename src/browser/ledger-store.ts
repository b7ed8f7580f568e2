import * as z from "zod/mini";
import { bucketOf } from "../call/bucket";
import {
  append,
  type Call,
  type CallEvent,
  type CallStart,
  callSchema,
  isAbandoned,
  isEnded,
  lastEventAt,
  readingOf,
  startCall,
} from "../call/call";
import {
  addToHistory,
  type ClientHistory,
  clientHistorySchema,
  clientOf,
  emptyHistory,
  type SealedCall,
  sealCall,
  sealedCallSchema,
  withoutCall,
} from "../call/sealed-call";
import { type Wordings, wordingsOf, wordingsSchema } from "../call/wordings";
import type { Pack } from "../policy/pack";
import { browser } from "./extension";

/**
 * The ledger in `storage.local`. Only the background writes, under one Web Lock, and keeps
 * nothing in memory between calls. Keys:
 *   open              ids of the calls that are open
 *   call:ID           one open call, written whole
 *   day:YYYY-MM-DD    the sealed calls of a day (UTC, by when they began)
 *   readings:N        what each client of bucket N has been read in full, or put off
 *   wordings          the wording of each statement that this desk has read last
 */

const openSchema = z.array(z.string());
const daySchema = z.object({ version: z.literal(1), calls: z.array(sealedCallSchema) });
const bucketSchema = z.object({
  version: z.literal(1),
  clients: z.record(z.string(), clientHistorySchema),
});

const EMPTY_DAY: z.infer<typeof daySchema> = { version: 1, calls: [] };
const EMPTY_BUCKET: z.infer<typeof bucketSchema> = { version: 1, clients: {} };

const local = () => browser.storage.local;

/** A stored record has a shape this build can't read. It is left as it is. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
}

function parsed<T>(schema: z.ZodMiniType<T>, key: string, value: unknown): T {
  const result = z.safeParse(schema, value);
  if (!result.success)
    throw new LedgerError(`The record "${key}" can't be read.`, { cause: result.error });
  return result.data;
}

async function read<T>(schema: z.ZodMiniType<T>, key: string, absent: T): Promise<T> {
  const value = (await local().get(key))[key];
  return value === undefined ? absent : parsed(schema, key, value);
}

const callKey = (id: string) => `call:${id}`;
const dayKey = (startedAt: string) => `day:${startedAt.slice(0, 10)}`;
const bucketKey = (client: string) => `readings:${bucketOf(client)}`;

/** Runs a change to the ledger with no other change under way in any context. */
export const withLedger = <T>(change: () => Promise<T>): Promise<T> =>
  navigator.locks.request("ledger", change);

/** The calls that haven't ended. */
export const openCalls = async (): Promise<Call[]> => callsOf(await read(openSchema, "open", []));

async function callsOf(ids: readonly string[]): Promise<Call[]> {
  if (ids.length === 0) return [];
  const stored = await local().get(ids.map(callKey));
  return ids.flatMap((id) => {
    const value = stored[callKey(id)];
    if (value === undefined) return [];
    const call = z.safeParse(callSchema, value);
    // It stays where it is, and the others go on: one record must not stop all saving.
    if (!call.success) console.error(`The record "${callKey(id)}" can't be read.`, call.error);
    return call.success ? [call.data] : [];
  });
}

/** What this desk has read to a client in full. */
export const historyOf = async (client: string | undefined): Promise<ClientHistory> =>
  (await callsAndHistory(client)).history;

/** The open calls and one client's history in one look: a panel waits for it. */
export async function callsAndHistory(
  client: string | undefined,
): Promise<{ calls: Call[]; history: ClientHistory }> {
  const bucket = client === undefined ? undefined : bucketKey(client);
  const stored = await local().get(bucket === undefined ? ["open"] : ["open", bucket]);
  const calls = await callsOf(parsed(openSchema, "open", stored.open ?? []));
  if (client === undefined || bucket === undefined) return { calls, history: emptyHistory() };
  const { clients } = parsed(bucketSchema, bucket, stored[bucket] ?? EMPTY_BUCKET);
  return { calls, history: clients[client] ?? emptyHistory() };
}

/**
 * Begins a call: one write of the call and of the list of open ones. Call it within `withLedger`.
 */
export async function beginCall(start: CallStart, pack: Pack): Promise<Call> {
  const call = startCall(start, pack);
  const ids = await read(openSchema, "open", []);
  await local().set({ open: [...new Set([...ids, start.id])], [callKey(start.id)]: call });
  return call;
}

/**
 * Adds an event to an open call, and seals the call if it was its end. Call it within
 * `withLedger`. An event that is there already writes nothing.
 *
 * @returns the call as it now stands, sealed or open
 */
export async function addEvent(call: Call, event: CallEvent): Promise<Call> {
  const next = append(call, event);
  if (next === call) return call;
  if (isEnded(next)) await seal(next);
  else await local().set({ [callKey(call.start.id)]: next });
  return next;
}

/**
 * Adds an event to a call that is sealed already: it was on its way when the call ended.
 *
 * @returns the sealed call as it then stands; undefined where there is none of that id
 */
export async function addLateEvent(
  { id, startedAt }: CallStart,
  event: CallEvent,
  { statements }: Pack,
): Promise<SealedCall | undefined> {
  const day = await read(daySchema, dayKey(startedAt), EMPTY_DAY);
  const sealed = day.calls.find((each) => each.start.id === id);
  if (sealed === undefined || sealed.events.some((each) => each.id === event.id)) return sealed;
  const wording = statements.filter((each) => sealed.wording[each.id] === each.digest);
  const before: Call = { ...sealed, wording };
  const after: Call = { ...before, events: [...sealed.events, event] };
  await local().set(await sealing(after, clientOf(before)));
  return { ...sealed, events: after.events };
}

/**
 * Moves a call into its day and its client's readings in one write, and only then drops the open
 * record: a browser killed in between finds both, and sealing again changes nothing.
 */
async function seal(call: Call): Promise<void> {
  const { id } = call.start;
  const ids = await read(openSchema, "open", []);
  await local().set({ ...(await sealing(call)), open: ids.filter((each) => each !== id) });
  await local().remove(callKey(id));
}

/**
 * The records that change when a call is sealed. A call that is there already keeps its events and
 * digests and is given what is new.
 *
 * @param clientBefore the client that it had been sealed under, whose history it leaves
 */
async function sealing(call: Call, clientBefore?: string): Promise<Record<string, unknown>> {
  const { id, startedAt } = call.start;
  const day = await read(daySchema, dayKey(startedAt), EMPTY_DAY);
  const there = day.calls.find(({ start }) => start.id === id);
  const isNew = (event: CallEvent) => there?.events.every((each) => each.id !== event.id) ?? true;
  const sealed: SealedCall =
    there === undefined
      ? sealCall(call)
      : { ...there, events: [...there.events, ...call.events.filter(isNew)] };
  const others = day.calls.filter(({ start }) => start.id !== id);
  const changes: Record<string, unknown> = {
    [dayKey(startedAt)]: { version: 1, calls: [...others, sealed] },
  };
  const whole: Call = { ...call, events: sealed.events };
  const statementsRead = whole.wording.filter(
    (each) => readingOf(whole, each).readAt !== undefined,
  );
  if (statementsRead.length > 0) {
    changes.wordings = { ...(await readWordings()), ...wordingsOf(statementsRead, call.edition) };
  }
  const client = clientOf(whole);
  const touched = new Set([clientBefore, client].filter((each) => each !== undefined));
  for (const each of touched) {
    const key = bucketKey(each);
    const stored = await read(bucketSchema, key, EMPTY_BUCKET);
    const bucket = (changes[key] as typeof stored | undefined) ?? stored;
    const before = bucket.clients[each] ?? emptyHistory();
    const history = each === client ? addToHistory(whole, before) : withoutCall(before, id);
    changes[key] = { version: 1, clients: { ...bucket.clients, [each]: history } };
  }
  return changes;
}

/** The wordings that this desk has read last, by statement. */
export const readWordings = (): Promise<Wordings> => read(wordingsSchema, "wordings", {});

/** Notes that the handler knows the present wording of a statement. */
export const noteWording = (statement: string, { statements, stamp }: Pack): Promise<Wordings> =>
  withLedger(async () => {
    const known = statements.filter(({ id }) => id === statement);
    const wordings = { ...(await readWordings()), ...wordingsOf(known, stamp) };
    await local().set({ wordings });
    return wordings;
  });

/** Ends the calls on which nothing has happened for thirty minutes, marked as assumed. */
export async function endAbandoned(calls: readonly Call[], now: number): Promise<Call[]> {
  const open: Call[] = [];
  for (const call of calls) {
    if (!isAbandoned(call, now)) open.push(call);
    else {
      await addEvent(call, {
        kind: "ended",
        id: `assumed-${call.start.id}`,
        at: lastEventAt(call),
        by: "assumed",
      });
    }
  }
  return open;
}
