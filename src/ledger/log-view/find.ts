import * as z from "zod/mini";
import type { Binding } from "../../call/binding";
import type { Call } from "../../call/call";
import { readDayCopy } from "../heal/day-copy";
import { dayOf, keys, kindOf } from "../records";
import type { Progress, Source } from "../verify/verify";
import { sealedBindingsSchema } from "../verify/verify-day";

/** A call that is, or once was, bound to what was looked for. */
export interface FoundCall {
  /** UTC. */
  day: string;
  id: string;
  /** The binding that was meant: of several, the last. */
  binding: Binding;
  /** Whether it is the one that counts: otherwise it was corrected. */
  isNow: boolean;
}

/**
 * Looks through all bindings, the newest days first. The calls themselves aren't read.
 *
 * @param open the calls that are open, where they are to be looked through, too
 * @yields after each day
 */
export async function* findCalls(
  { get, list }: Source,
  open: readonly Call[],
  isMeant: (binding: Binding) => boolean,
): AsyncGenerator<Progress, FoundCall[]> {
  const found: FoundCall[] = [];
  const look = (day: string, id: string, bindings: readonly (Binding | null)[]) => {
    const nth = bindings.findLastIndex((each) => each !== null && isMeant(each));
    const binding = bindings[nth];
    if (binding === undefined || binding === null) return;
    found.push({ day, id, binding, isNow: nth === bindings.length - 1 });
  };
  for (const { id, startedAt, bindings } of open) look(dayOf(startedAt), id, bindings);
  const present = (await list()).filter((key) => kindOf(key) === "bindings");
  const days = present.map((key) => key.slice("bindings:".length));
  for (const [index, day] of days.sort().reverse().entries()) {
    const key = keys.bindings(day);
    const bindings = (await get([key]))[key];
    const copy = readDayCopy({ day: undefined, bindings, timings: undefined });
    for (const [id, stored] of copy.bindings) {
      look(day, id, z.safeParse(sealedBindingsSchema, stored).data ?? []);
    }
    yield { done: index + 1, of: days.length };
  }
  return found;
}
