import * as z from "zod/mini";
import { type Binding, bindingSchema, commitmentOf } from "../../call/binding";
import { clientIdOf } from "../../call/identity";
import { readDayCopy } from "../heal/day-copy";
import type { Intent } from "../intent";
import { kindOf } from "../records";
import { Names } from "./names";

type Erasure = Extract<Intent, { kind: "erase" }>;

/** What an erasure is put together from: whatever each store holds. */
export interface EraseInput {
  /** Client ids, as the readings name them. */
  clients: readonly string[];
  /** The records `bindings:…` and `unread:…` of every store, by key. */
  stored: readonly Readonly<Record<string, unknown>>[];
  id: string;
  /** UTC, ISO 8601. */
  at: string;
}

/**
 * What is to go when a client is erased: the calls that end bound to them, whole; of calls that were
 * bound to them and then corrected, that binding; and whatever was set aside unread and names them.
 * A call that is open stays: somebody is speaking with them.
 */
export function planErase({ clients, stored, id, at }: EraseInput): Erasure {
  const wanted = new Set(clients);
  const calls: Record<string, string[]> = {};
  const bindings: Record<string, string[]> = {};
  const commitments = new Set<string>();
  const names = new Names(clients);
  for (const { day, call, of } of bindingsIn(stored)) {
    const theirs = of.filter((each) => isWith(each, wanted));
    if (theirs.length === 0) continue;
    const isWhole = isWith(of.at(-1), wanted);
    (isWhole ? calls : bindings)[day] = add((isWhole ? calls : bindings)[day], call);
    for (const binding of theirs) if (binding !== undefined) names.add(binding);
    if (isWhole) names.addCall(call);
    else for (const each of theirs) if (each !== undefined) commitments.add(commitmentOf(each));
  }
  const unread = stored.flatMap((records) =>
    Object.keys(records).filter((key) => kindOf(key) === "unread" && names.isIn(records[key])),
  );
  return {
    version: 2,
    kind: "erase",
    id,
    at,
    clients: [...clients],
    calls,
    bindings,
    commitments: [...commitments],
    unread: [...new Set(unread)],
  };
}

/**
 * An erasure with what a later plan adds to it.
 *
 * @param late calls that aren't part of it
 */
export function addToErasure(intent: Erasure, plan: Erasure, late: ReadonlySet<string>): Erasure {
  const join = (one: Erasure["calls"], other: Erasure["calls"]) => {
    const joined = { ...one };
    for (const [day, ids] of Object.entries(other)) {
      for (const id of ids) if (!late.has(id)) joined[day] = add(joined[day], id);
    }
    return joined;
  };
  return {
    ...intent,
    calls: join(intent.calls, plan.calls),
    bindings: join(intent.bindings, plan.bindings),
    commitments: [...new Set([...intent.commitments, ...plan.commitments])],
    unread: [...new Set([...intent.unread, ...plan.unread])],
  };
}

const add = (list: readonly string[] = [], item: string): string[] => [...new Set([...list, item])];

const isWith = (binding: Binding | undefined, clients: ReadonlySet<string>): boolean => {
  const client = binding === undefined ? undefined : clientIdOf(binding.identity);
  return client !== undefined && clients.has(client);
};

/** The bindings of each call, as far as they can be read; one that was erased is undefined. */
function* bindingsIn(stored: EraseInput["stored"]) {
  for (const records of stored) {
    for (const [key, record] of Object.entries(records)) {
      if (kindOf(key) !== "bindings") continue;
      const copy = readDayCopy({ day: undefined, bindings: record, timings: undefined });
      for (const [call, list] of copy.bindings) {
        const of = (Array.isArray(list) ? (list as unknown[]) : []).map(
          (each) => z.safeParse(bindingSchema, each).data,
        );
        yield { day: key.slice("bindings:".length), call, of };
      }
    }
  }
}
