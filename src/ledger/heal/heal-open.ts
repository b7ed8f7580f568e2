import * as z from "zod/mini";
import type { Call } from "../../call/call";
import { callSchema } from "../../call/call-schema";
import { keys, openSchema } from "../records";
import type { SealedCall } from "../sealed-call";
import { type Both, mapBoth, STORE_NAMES, type StoreName, type Which } from "../stores/both";
import type { Found } from "./found";
import { hasEventsBeyond, mergeOpen } from "./merge-open";
import { isSame } from "./same";
import type { Survey } from "./survey";

/** The open calls as both stores are to hold them. */
export interface HealedOpen {
  /** By key; what is to go is undefined. */
  records: Record<string, unknown>;
  /** Calls that are sealed, and whose open record has events that they weren't sealed with. */
  strays: Call[];
  found: Found[];
}

/** More events than that don't go missing by one write that didn't reach a store. */
const EVENTS_IN_A_WRITE = 8;

/** What the open records of both stores come to. */
export interface ReadOpen {
  /** Each call as one out of its two copies, by id. */
  calls: Map<string, Call>;
  /** What there is to say of each, should it still be open. */
  foundOf: Map<string, Found[]>;
}

export function readOpen(stored: Both<Readonly<Record<string, unknown>>>): ReadOpen {
  const calls = new Map<string, Call>();
  const foundOf = new Map<string, Found[]>();
  for (const key of new Set(stored.flatMap(Object.keys))) {
    if (!key.startsWith("call:")) continue;
    const id = key.slice("call:".length);
    const values = mapBoth(stored, (records) => records[key]);
    const [first, second] = mapBoth(values, (value) => z.safeParse(callSchema, value).data);
    const merged =
      first === undefined || second === undefined ? undefined : mergeOpen(first, second);
    const call = merged?.call ?? first ?? second;
    if (call === undefined) {
      const copies = values.filter((value) => value !== undefined);
      foundOf.set(id, [{ kind: "record lost", about: [key], copies }]);
      continue;
    }
    calls.set(id, call);
    const found = mapBoth(values, (value, which) => differing(key, value, call, which)).flat();
    const fork: Found = { kind: "copies differ", about: [id], copies: values };
    foundOf.set(id, merged?.isForked === true ? [fork] : found);
  }
  return { calls, foundOf };
}

function differing(key: string, value: unknown, call: Call, which: Which): Found[] {
  if (isSame(value, call)) return [];
  const store: StoreName = STORE_NAMES[which];
  const copy = z.safeParse(callSchema, value).data;
  const missing = call.events.length - (copy?.events.length ?? 0);
  const isLag = (copy !== undefined || value === undefined) && missing <= EVENTS_IN_A_WRITE;
  const copies = copy === undefined && value !== undefined ? [value] : [];
  return [{ kind: "healed", about: [key], store, copies, isLag }];
}

/**
 * Tells the open calls from those that are sealed already: they go, unless they have events that
 * they weren't sealed with.
 *
 * @param calls as `readOpen` gives them
 * @param sealedOf the sealed call of an id, as it stands now
 */
export function healOpen(
  stored: Both<Readonly<Record<string, unknown>>>,
  calls: ReadonlyMap<string, Call>,
  survey: Survey,
  sealedOf: (id: string) => SealedCall | undefined,
): HealedOpen {
  const records: Record<string, unknown> = {};
  const strays: Call[] = [];
  const lists = mapBoth(stored, (each) => z.safeParse(openSchema, each[keys.open]).data ?? []);
  const open: string[] = [];
  const found = mapBoth(stored, unreadList).flat();
  for (const key of new Set(stored.flatMap(Object.keys))) {
    if (key.startsWith("call:")) records[key] = undefined;
  }
  for (const id of new Set([...lists.flat(), ...calls.keys()])) {
    const call = calls.get(id);
    const sealed = sealedOf(id);
    if (call === undefined) {
      const isExpected = sealed === undefined && !survey.isGone(id, "");
      if (isExpected && !(keys.call(id) in records)) {
        found.push({ kind: "record lost", about: [keys.call(id)] });
      }
    } else if (!survey.isGone(id, call.startedAt.slice(0, 10))) {
      const isStray = sealed !== undefined && hasEventsBeyond(withoutEnd(call), sealed);
      if (sealed !== undefined && !isStray) continue;
      records[keys.call(id)] = call;
      if (isStray) strays.push(call);
      else open.push(id);
    }
  }
  const isListed = stored.some((each) => each[keys.open] !== undefined);
  if (isListed || open.length > 0) records[keys.open] = open;
  return { records, strays, found };
}

/** A sealed call has its end already. */
const withoutEnd = ({ events }: Call) => ({
  events: events.filter(({ kind }) => kind !== "ended"),
});

function unreadList(records: Readonly<Record<string, unknown>>, which: Which): Found[] {
  const list = records[keys.open];
  if (list === undefined || z.safeParse(openSchema, list).success) return [];
  return [{ kind: "healed", about: [keys.open], store: STORE_NAMES[which], copies: [list] }];
}
