import * as z from "zod/mini";
import type { Binding } from "../../call/binding";
import { bindingsOfDaySchema, timingsOfDaySchema } from "../records";
import type { SealedCall, Timings } from "../sealed-call";
import { type Both, mapBoth, other, STORE_NAMES } from "../stores/both";
import type { DayCopy } from "./day-copy";
import type { Found } from "./found";
import { healBindings, healTimings } from "./heal-bindings";
import type { Healing } from "./heal-call";
import { isSame } from "./same";

/** What stands beside a sealed call: whom it was with, and when its passages were read. */
export interface HealedBesideCall {
  bindings: (Binding | null)[];
  timings: Timings | undefined;
  /** Names of what is newly lost. */
  lost: string[];
  found: Found[];
}

export function healBeside(
  call: SealedCall,
  copies: Both<DayCopy>,
  { survey, isLag }: Healing,
): HealedBesideCall {
  const { id } = call;
  const stored = mapBoth(copies, (copy) => ({
    bindings: withoutErased(copy.bindings.get(id), call, survey.erasedBindings),
    timings: copy.timings.get(id),
  }));
  const bindings = healBindings(
    call,
    mapBoth(stored, (copy) => copy.bindings),
    survey,
  );
  const timings = healTimings(
    call,
    mapBoth(stored, (copy) => copy.timings),
    survey,
  );
  const wrong = mapBoth(stored, (copy) => [
    ...(isSame(copy.bindings, bindings.value) ? [] : [copy.bindings]),
    // What was purged and hadn't gone yet goes without a word.
    ...(survey.isUntimed(id) || isSame(copy.timings, timings.value) ? [] : [copy.timings]),
  ]);
  const allLost = [...bindings.lost, ...timings.lost];
  const lost = allLost.filter((name) => !survey.lost.has(name));
  const found: Found[] = [];
  if (lost.length > 0)
    found.push({ kind: "binding lost", about: [id], copies: there(wrong.flat()) });
  for (const which of [0, 1] as const) {
    // Where it is in neither, that has been said.
    if (wrong[which].length === 0 || (allLost.length > 0 && wrong[other(which)].length > 0))
      continue;
    const lag = isLag(which, survey.sealed.get(id)?.nth ?? 0);
    const kept = lag ? [] : there(wrong[which]);
    found.push({
      kind: "healed",
      about: [id],
      store: STORE_NAMES[which],
      copies: kept,
      isLag: lag,
    });
  }
  return { bindings: bindings.value, timings: timings.value, lost, found };
}

/**
 * What stands beside a call that is lost: whose it was stays known, and can be erased. What can't be
 * read would keep all else of the day from being read, and is set aside.
 */
export function keepBeside(
  id: string,
  copies: Both<DayCopy>,
): { bindings: unknown; timings: unknown; found: Found[] } {
  const found: Found[] = [];
  const keep = (from: "bindings" | "timings", schema: z.ZodMiniType): unknown => {
    const value = eitherOf(copies, from, id);
    const isReadable = z.safeParse(schema, { version: 2, calls: { [id]: value } }).success;
    if (value === undefined || isReadable) return value;
    found.push({ kind: "healed", about: [id], copies: [value] });
    return undefined;
  };
  return {
    bindings: keep("bindings", bindingsOfDaySchema),
    timings: keep("timings", timingsOfDaySchema),
    found,
  };
}

export const eitherOf = (
  copies: Both<DayCopy>,
  from: "bindings" | "timings",
  id: string,
): unknown => copies[0][from].get(id) ?? copies[1][from].get(id);

/** Stored bindings without those that were erased: they are to be seen nowhere any more. */
const withoutErased = (
  stored: unknown,
  { bindings }: SealedCall,
  erased: ReadonlySet<string>,
): unknown =>
  Array.isArray(stored)
    ? stored.map((each: unknown, nth) => (erased.has(bindings[nth] ?? "") ? null : each))
    : stored;

const there = (values: readonly unknown[]): unknown[] =>
  values.filter((value) => value !== undefined);
