import * as z from "zod/mini";
import type { Call } from "../call/call";
import { isEnded } from "../call/call";
import { callSchema } from "../call/call-schema";
import { type ClientHistory, emptyHistory } from "../call/client-history";
import { clientIdOf, type Identity, type KeyedIdentity } from "../call/identity";
import { keyIdentity } from "../call/key-identity";
import { type Wordings, wordingsOf } from "../call/wordings";
import { Draft, type Get } from "../ledger/draft";
import type { Finding } from "../ledger/finding";
import { readJoined } from "../ledger/histories";
import { type Desk, keys } from "../ledger/records";
import { reseal } from "../ledger/reseal";
import { seal } from "../ledger/seal";
import type { SealedCall } from "../ledger/sealed-call";
import type { Pack } from "../policy/pack";
import { localRecords } from "./local-records";
import { randomHex } from "./random";
import {
  askAhead as askHowStoresStand,
  prepareStores,
  readRecords,
  writeRecords,
} from "./twin-store";

/** Runs something with no other change to the ledger, or to what tabs show, under way anywhere. */
export const withLedger = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("ledger", work);

/** What came of a change to the ledger. */
export type Saved = "saved" | "no second copy";

/**
 * Puts a change together and writes it to both stores in one write each. Call it within
 * `withLedger`.
 *
 * @throws where neither store took it: then nothing has changed
 */
export async function changeLedger<T>(
  change: (draft: Draft) => Promise<T>,
): Promise<{ result: T; saved: Saved | undefined }> {
  const draft = new Draft(readRecords);
  const result = await change(draft);
  const { changes } = draft;
  return { result, saved: changes === undefined ? undefined : await writeRecords(changes) };
}

/** What every step of a call needs of the ledger. */
export interface OpenLedger {
  desk: Desk;
  /** Oldest first. */
  calls: Call[];
  /** Records of open calls that can't be read: they stay where they are. */
  unread: string[];
  /** What was put right or found wrong and hasn't been said yet. */
  findings: Finding[];
  /** Reads records: those that were asked for along with the rest are there already. */
  read: Get;
}

/**
 * This desk's id and key, made at the first use, and the calls that are open. Call it within
 * `withLedger`.
 *
 * @param likely keys of what will probably be asked for: it is read along with the rest
 * @throws where neither store can be read, or a newer Verbatim has written them
 */
export async function openLedger(likely: readonly string[] = []): Promise<OpenLedger> {
  await prepareStores();
  const needed = [keys.desk, keys.open, keys.findings];
  let along = [...new Set([...needed, ...likely])];
  const stored = await readRecords(along).catch((error: unknown) => {
    // What can't be read of one client must not stop all saving.
    if (likely.length === 0) throw error;
    along = needed;
    return readRecords(along);
  });
  const draft = new Draft(async (wanted) => pick(stored, wanted));
  const desk = (await draft.read("desk", keys.desk)) ?? (await makeDesk());
  const ids = (await draft.read("open", keys.open)) ?? [];
  const findings = (await draft.read("findings", keys.findings)) ?? [];
  const others = ids.map(keys.call).filter((key) => !along.includes(key));
  const records = others.length === 0 ? stored : { ...stored, ...(await readRecords(others)) };
  const calls: Call[] = [];
  const unread: string[] = [];
  for (const id of ids) {
    const call = z.safeParse(callSchema, records[keys.call(id)]);
    // One record must not stop all saving; it is said on the screen, and stays where it is.
    if (call.success) calls.push(call.data);
    else unread.push(id);
  }
  lastKey = desk.key;
  return {
    desk,
    calls,
    unread,
    findings: findings.filter(({ isSeen }) => !isSeen),
    read: async (wanted) =>
      wanted.every((key) => along.includes(key)) ? pick(stored, wanted) : readRecords(wanted),
  };
}

const pick = (from: Record<string, unknown>, wanted: readonly string[]) =>
  Object.fromEntries(wanted.filter((key) => key in from).map((key) => [key, from[key]]));

/** This desk's key when the ledger was opened last: good enough to guess by. */
let lastKey: string | undefined;

/** Keys of what is known of a client and of their role, where they can be told beforehand. */
export function likelyReadings(identity: Identity): string[] {
  if (lastKey === undefined) return [];
  const { client, ...role } = keyIdentity(lastKey, identity);
  const ids = [clientIdOf({ client, ...role }), clientIdOf(role)];
  return [...new Set(ids.flatMap((id) => (id === undefined ? [] : keys.readings(id))))];
}

/** Asks for what the first step will need, before it comes. The worker calls it when it starts. */
export function askAhead(): void {
  askHowStoresStand();
  new Draft(localRecords.get).read("desk", keys.desk).then(
    (desk) => {
      lastKey ??= desk?.key;
    },
    // It is for a guess only.
    () => undefined,
  );
}

async function makeDesk(): Promise<Desk> {
  const desk: Desk = { version: 2, id: randomHex(8), key: randomHex(32) };
  await writeRecords({ set: { [keys.desk]: desk, [keys.ledger]: { version: 2 } }, remove: [] });
  return desk;
}

/** Writes the calls that a step has changed; those that it ended are sealed. */
export async function writeCalls(
  ledger: OpenLedger,
  after: readonly Call[],
): Promise<{ sealed: SealedCall[]; saved: Saved | undefined }> {
  const before = ledger.calls;
  const changed = after.filter((call) => !before.includes(call));
  if (changed.length === 0) return { sealed: [], saved: undefined };
  const { result, saved } = await changeLedger(async (draft) => {
    const sealed: SealedCall[] = [];
    for (const call of changed) {
      if (isEnded(call)) sealed.push(await seal(draft, call, fresh()));
      else await writeOpen(draft, call, before);
    }
    return sealed;
  });
  // What is known of their clients is another now.
  if (result.length > 0) ledger.read = readRecords;
  return { sealed: result, saved };
}

async function writeOpen(draft: Draft, call: Call, before: readonly Call[]): Promise<void> {
  draft.write(keys.call(call.id), call);
  // One that was open before is among the ids.
  if (before.some(({ id }) => id === call.id)) return;
  const ids = (await draft.read("open", keys.open)) ?? [];
  if (!ids.includes(call.id)) draft.write(keys.open, [...ids, call.id]);
}

export const fresh = () => ({ at: new Date().toISOString(), salt: randomHex(16) });

/**
 * Brings a change to a call that is sealed already: it was on its way when the call ended.
 *
 * @param change leaves the call as it was where there is nothing new
 * @returns undefined where there is no sealed call of that id
 */
export async function changeSealed(
  ledger: OpenLedger,
  id: string,
  startedAt: string,
  pack: Pack,
  change: (call: Call) => Call,
): Promise<SealedCall | undefined> {
  const { result } = await changeLedger((draft) =>
    reseal(draft, { id, startedAt, statements: pack.statements }, fresh(), change),
  );
  ledger.read = readRecords;
  return result;
}

/** What this desk knows of a client, and of those joined with them. */
export async function historyOf(
  { read }: Pick<OpenLedger, "read">,
  client: KeyedIdentity,
  joined?: readonly KeyedIdentity[],
): Promise<ClientHistory> {
  const id = clientIdOf(client);
  if (id === undefined) return emptyHistory();
  const others = joined?.flatMap((each) => clientIdOf(each) ?? []);
  return readJoined(new Draft(read), id, others);
}

/** The wordings that this desk has read last, by statement. */
export const readWordings = async (): Promise<Wordings> =>
  (await new Draft(readRecords).read("wordings", keys.wordings)) ?? {};

/** Notes that the handler knows the present wording of a statement. */
export const noteWording = (statement: string, { statements, stamp }: Pack): Promise<Wordings> =>
  withLedger(async () => {
    await prepareStores();
    const { result } = await changeLedger(async (draft) => {
      const known = statements.filter(({ id }) => id === statement);
      const before = (await draft.read("wordings", keys.wordings)) ?? {};
      const wordings = { ...before, ...wordingsOf(known, stamp) };
      draft.write(keys.wordings, wordings);
      return wordings;
    });
    return result;
  });

/** Notes that the handler has seen what was put right or found wrong. */
export const noteFindings = (ids: readonly string[]): Promise<void> =>
  withLedger(async () => {
    await changeLedger(async (draft) => {
      const findings = (await draft.read("findings", keys.findings)) ?? [];
      draft.write(
        keys.findings,
        findings.map((each) => (ids.includes(each.id) ? { ...each, isSeen: true } : each)),
      );
    });
  });
