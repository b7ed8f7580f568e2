import { Draft } from "../draft";
import type { Intent } from "../intent";
import { keys, type RecordKind } from "../records";
import { mapBothAsync } from "./both";
import { conclude } from "./carry-out";
import { seeDay } from "./days-seen";
import { planErase } from "./erase";
import { NotReadableError } from "./not-readable-error";
import { tryToCarryOut } from "./pending-intents";
import { planPurge } from "./purge";
import { type RecordStore, recordsOfKinds } from "./record-store";
import { settled } from "./settled";
import type { Twin } from "./twin";

/** What came of it: it has gone from both stores, or one of them couldn't be written. */
export type Forgotten = "done" | "unfinished";

/**
 * Erases clients: whatever is kept of them, in both stores. Where one of them can't be written, the
 * rest follows as soon as it can. Call it within the Web Lock "ledger".
 *
 * @param clients ids as the readings name them; joined ones are to be named too
 * @throws NotSavedError where neither store took it: then nothing has changed
 */
export async function eraseClients(twin: Twin, clients: readonly string[]): Promise<Forgotten> {
  await twin.prepare();
  const { values, isWhole } = await recordsOf(twin, ["bindings", "unread"]);
  const { means } = twin;
  const plan = { clients, stored: values, id: means.random(16), at: means.now() };
  return forget(twin, planErase(plan), isWhole);
}

/**
 * Purges what has been kept for long enough, once a day is believed to be that day. Call it daily,
 * within the Web Lock "ledger".
 *
 * @param retentionDays for how many days after a call it is kept
 * @throws NotSavedError where neither store took it: then nothing has changed
 */
export async function purgeOld(twin: Twin, retentionDays: number): Promise<Forgotten> {
  await twin.prepare();
  const { means } = twin;
  const at = means.now();
  const today = at.slice(0, 10);
  const draft = new Draft(twin.read);
  const { seen, isBelieved } = seeDay(await draft.read("days", keys.days), today);
  await twin.write({ set: { [keys.days]: seen }, remove: [] });
  if (!isBelieved) return "done";
  const intent = planPurge({
    today,
    retentionDays,
    keys: (await ofEach(twin, (store) => store.keys())).values.flat(),
    unread: (await recordsOf(twin, ["unread"])).values,
    id: means.random(16),
    at,
  });
  return intent === undefined ? "done" : forget(twin, intent, true);
}

/**
 * First both stores know what is to go; then it goes from both; then the chain says that it has.
 *
 * @param isWhole whether all that is to go is named; else it can't be done with yet
 */
async function forget(twin: Twin, intent: Intent, isWhole: boolean): Promise<Forgotten> {
  await twin.noteIntent(true);
  await twin.write({ set: { [keys.intent(intent.id)]: intent }, remove: [] });
  const done = await mapBothAsync(twin.stores, (store) => tryToCarryOut(store, intent));
  const isDone = isWhole && done[0] && done[1];
  if (isDone) {
    const draft = new Draft(twin.read);
    await conclude(draft, intent);
    await twin.write(draft.changes);
  }
  await twin.noteIntent(!isDone);
  return isDone ? "done" : "unfinished";
}

/** The records of some kinds in each store that can be read. */
const recordsOf = (twin: Twin, kinds: readonly RecordKind[]) =>
  ofEach(twin, (store) => recordsOfKinds(store, kinds));

/** @throws NotReadableError where neither can be read: then nobody knows what is to go */
async function ofEach<T>(
  twin: Twin,
  read: (store: RecordStore) => Promise<T>,
): Promise<{ values: T[]; isWhole: boolean }> {
  const [first, second] = await mapBothAsync(twin.stores, (store) => settled(read(store)));
  if ("error" in first && "error" in second) {
    throw new NotReadableError([first.error, second.error]);
  }
  const values = [first, second].flatMap((each) => ("value" in each ? [each.value] : []));
  return { values, isWhole: values.length === 2 };
}
