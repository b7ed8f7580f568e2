import * as z from "zod/mini";
import { type Binding, bindingSchema, commitmentOf } from "../../call/binding";
import { type SealedCall, type Timings, timingsDigest, timingsSchema } from "../sealed-call";
import type { Both } from "../stores/both";
import { lostNames } from "./lost-names";
import type { Survey } from "./survey";

/** What becomes of what is kept beside a sealed call. */
export interface HealedBeside<Value> {
  value: Value;
  /** Names of what is lost, whether or not it was said before. */
  lost: string[];
}

/** Of each binding the copy that the call has a digest of; null for one erased, or lost. */
export function healBindings(
  call: SealedCall,
  stored: Both<unknown>,
  { erasedBindings }: Survey,
): HealedBeside<(Binding | null)[]> {
  const lost: string[] = [];
  const value = call.bindings.map((commitment, nth) => {
    if (erasedBindings.has(commitment)) return null;
    for (const copy of stored) {
      const binding = z.safeParse(bindingSchema, Array.isArray(copy) ? copy[nth] : undefined);
      if (binding.success && commitmentOf(binding.data) === commitment) return binding.data;
    }
    lost.push(lostNames.binding(call.id, nth));
    return null;
  });
  return { value, lost };
}

/** The copy of a call's times that it has a digest of; none where they were purged, or are lost. */
export function healTimings(
  call: SealedCall,
  stored: Both<unknown>,
  survey: Survey,
): HealedBeside<Timings | undefined> {
  if (survey.isUntimed(call.id)) return { value: undefined, lost: [] };
  for (const copy of stored) {
    const timings = z.safeParse(timingsSchema, copy);
    if (timings.success && timingsDigest(timings.data) === call.timings) {
      return { value: timings.data, lost: [] };
    }
  }
  return { value: undefined, lost: [lostNames.timings(call.id)] };
}
