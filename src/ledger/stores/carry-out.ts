import * as z from "zod/mini";
import { bindingSchema, commitmentOf } from "../../call/binding";
import { type ClientHistory, withoutCall } from "../../call/client-history";
import { clientIdOf } from "../../call/identity";
import { addLink } from "../add-link";
import type { Link } from "../chain";
import type { Draft, Get } from "../draft";
import { readDayCopy } from "../heal/day-copy";
import type { Intent } from "../intent";
import { type Changes, findingsSchema, keys } from "../records";
import { Edits } from "./edits";

/**
 * What has to change in one store for an intent to be carried out there. Each store is read and
 * changed by itself, whatever state it is in, so that nothing of the one brings back what the other
 * has lost already. Doing it again changes nothing.
 *
 * @param get of that store
 */
export async function carryOut(get: Get, intent: Intent): Promise<Changes> {
  const changes = new Edits(get);
  if (intent.kind === "erase") await erase(changes, intent);
  else await purge(changes, intent);
  for (const key of intent.unread) changes.put(key, undefined);
  const findings = z.safeParse(findingsSchema, await changes.read(keys.findings)).data ?? [];
  const before = intent.kind === "purge" ? intent.before : "";
  const left = findings
    .filter(({ at }) => at.slice(0, 10) >= before)
    .map((each) => ({ ...each, kept: each.kept?.filter((key) => !intent.unread.includes(key)) }));
  if (findings.length > 0) changes.put(keys.findings, left);
  return changes.changes;
}

/** The link that says in the chain what an intent has taken away. */
export function linkOf(intent: Intent): Link {
  const { at, id } = intent;
  if (intent.kind === "purge") {
    return { kind: "purged", at, days: intent.days, timings: intent.timings, intent: id };
  }
  return {
    kind: "erased",
    at,
    calls: Object.values(intent.calls).flat(),
    bindings: Object.values(intent.bindings).flat(),
    commitments: intent.commitments,
    intent: id,
  };
}

/** Ends an intent that is carried out in both stores: the chain says so, and the intent goes. */
export async function conclude(draft: Draft, intent: Intent): Promise<void> {
  await addLink(draft, linkOf(intent));
  draft.remove(keys.intent(intent.id));
}

async function erase(changes: Edits, intent: Extract<Intent, { kind: "erase" }>): Promise<void> {
  const commitments = new Set(intent.commitments);
  for (const day of new Set([...Object.keys(intent.calls), ...Object.keys(intent.bindings)])) {
    const gone = new Set(intent.calls[day]);
    const corrected = new Set(intent.bindings[day]);
    const stored = await changes.readDay(day);
    const copy = readDayCopy(stored);
    const left = (of: ReadonlyMap<string, unknown>) => [...of].filter(([id]) => !gone.has(id));
    const calls = left(copy.calls).map(([, call]) => call);
    const bindings = left(copy.bindings).map(([id, list]) => [
      id,
      corrected.has(id) ? withoutBindings(list, commitments) : list,
    ]);
    changes.put(keys.day(day), calls.length === 0 ? undefined : { version: 2, calls });
    changes.put(keys.bindings(day), byCall(bindings));
    changes.put(keys.timings(day), byCall(left(copy.timings)));
    for (const id of gone) changes.put(keys.call(id), undefined);
  }
  for (const client of intent.clients) await forget(changes, client, intent);
}

/** Takes a client out of the readings, and out of those whom they were joined with. */
async function forget(
  changes: Edits,
  client: string,
  { clients, calls, at }: Extract<Intent, { kind: "erase" }>,
): Promise<void> {
  const own = (await changes.bucket(client))?.clients[client];
  const erased = new Set(Object.values(calls).flat());
  for (const each of [client, ...(own?.joined ?? [])]) {
    await changes.history(each, (history) => {
      const joined = history.joined.filter((id) => !clients.includes(id));
      if (each !== client) return { ...history, joined };
      // A call made since it was asked for isn't part of it.
      return { ...marksAfter(history, at, erased), joined: [] };
    });
  }
}

const marksAfter = (
  { read, owed, told }: ClientHistory,
  time: string,
  erased: ReadonlySet<string>,
) => {
  const after = <Mark extends { at: string; call: string }>(marks: Record<string, Mark>) =>
    Object.fromEntries(
      Object.entries(marks).filter(([, { at, call }]) => at > time && !erased.has(call)),
    );
  return { read: after(read), owed: after(owed), told: after(told) };
};

async function purge(changes: Edits, intent: Extract<Intent, { kind: "purge" }>): Promise<void> {
  for (const day of intent.days) {
    const copy = readDayCopy(await changes.readDay(day));
    for (const [call, list] of copy.bindings) {
      for (const binding of Array.isArray(list) ? (list as unknown[]) : []) {
        const identity = z.safeParse(bindingSchema, binding).data?.identity;
        const client = identity === undefined ? undefined : clientIdOf(identity);
        if (client === undefined) continue;
        await changes.history(client, (history) => withoutCall(history, call));
      }
    }
    for (const key of [keys.day(day), keys.bindings(day)]) changes.put(key, undefined);
  }
  for (const day of [...intent.days, ...intent.timings]) changes.put(keys.timings(day), undefined);
}

const byCall = (entries: readonly (readonly unknown[])[]): unknown =>
  entries.length === 0
    ? undefined
    : { version: 2, calls: Object.fromEntries(entries as [string, unknown][]) };

/** A call's bindings as they are stored, without those that are to go: null stands in their place. */
const withoutBindings = (list: unknown, commitments: ReadonlySet<string>): unknown =>
  (Array.isArray(list) ? (list as unknown[]) : []).map((each) => {
    const binding = z.safeParse(bindingSchema, each).data;
    return binding !== undefined && !commitments.has(commitmentOf(binding)) ? each : null;
  });
