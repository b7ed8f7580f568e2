import * as z from "zod/mini";
import type { Intent } from "../intent";
import { keys } from "../records";
import { sealedCallSchema } from "../sealed-call";
import { type Both, mapBothAsync } from "../stores/both";
import { addToErasure, planErase } from "../stores/erase";
import type { RecordStore } from "../stores/record-store";
import { settled } from "../stores/settled";
import { reading, readKinds } from "../stores/store-read-error";
import { readDayCopy } from "./day-copy";
import { isSame } from "./same";

/**
 * Adds to each erasure what has come to light since it was planned: a store that couldn't be read
 * then may hold calls that the other lacked. What was done after it was asked for isn't part of it.
 */
export async function extendErasures(
  stores: Both<RecordStore>,
  usable: Both<boolean>,
  intents: readonly Intent[],
): Promise<Intent[]> {
  const stored = await readKinds(stores, usable, ["bindings", "unread"]);
  const extended: Intent[] = [];
  for (const intent of intents) {
    if (intent.kind === "purge") {
      extended.push(intent);
      continue;
    }
    const { clients, id, at } = intent;
    const plan = planErase({ clients, stored, id, at });
    const days = [...new Set([...Object.keys(plan.calls), ...Object.keys(plan.bindings)])];
    const wanted = days.map(keys.day);
    const copies = await mapBothAsync(stores, (store, which) =>
      usable[which] && wanted.length > 0 ? reading(which, store.get(wanted)) : Promise.resolve({}),
    );
    const next = addToErasure(intent, plan, endedAfter(at, copies));
    // It is known before any of it goes: a link will have to name it.
    if (!isSame(next, intent)) {
      const changes = { set: { [keys.intent(id)]: next }, remove: [] };
      const written = await mapBothAsync(stores, async (store, which) =>
        usable[which] ? "value" in (await settled(store.write(changes))) : false,
      );
      if (!written.includes(true)) throw new Error("Nothing can be written.");
    }
    extended.push(next);
  }
  return extended;
}

/** The calls that ended after a time, by id. */
function endedAfter(time: string, copies: Both<Readonly<Record<string, unknown>>>): Set<string> {
  const late = new Set<string>();
  for (const day of copies.flatMap(Object.values)) {
    for (const [id, call] of readDayCopy({ day, bindings: undefined, timings: undefined }).calls) {
      const events = z.safeParse(sealedCallSchema, call).data?.events ?? [];
      const end = events.find(({ kind }) => kind === "ended");
      if (end?.at !== undefined && end.at > time) late.add(id);
    }
  }
  return late;
}
