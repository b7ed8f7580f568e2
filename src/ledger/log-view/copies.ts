import * as z from "zod/mini";
import { callSchema } from "../../call/call-schema";
import { canonical } from "../../call/digest";
import type { Get } from "../draft";
import type { Finding } from "../finding";
import { dayOf, unreadSchema } from "../records";
import { sealedCallSchema } from "../sealed-call";
import type { ChainWalk } from "../verify/verify-chain";
import { readDay } from "../verify/verify-day";
import { type LoggedCall, openInLog, sealedInLog } from "./call";

/** Something that was set aside with a finding. */
export interface FoundCopy {
  /** As a call, where it is one. */
  copy: LoggedCall | undefined;
  /** As it was found. */
  found: unknown;
}

/** What was set aside with a finding, as it was found. */
export async function copiesOf(get: Get, { copies = [], kept = [] }: Finding): Promise<unknown[]> {
  const records = kept.length === 0 ? {} : await get(kept);
  const values = kept.flatMap((key) => {
    const record = z.safeParse(unreadSchema, records[key]);
    return record.success ? [record.data.value] : [];
  });
  return [...copies, ...values];
}

/** A copy as the log shows it. Whom it was with is taken from the call that stands, if it fits. */
export async function copyInLog(get: Get, found: unknown, chain: ChainWalk): Promise<FoundCopy> {
  const open = z.safeParse(callSchema, found);
  if (open.success) return { copy: openInLog(open.data), found };
  const sealed = z.safeParse(sealedCallSchema, found);
  if (!sealed.success) return { copy: undefined, found };
  const { id, startedAt, bindings, timings } = sealed.data;
  const day = dayOf(startedAt);
  const { calls } = await readDay(get, day);
  const there = calls.find(({ call }) => call.value.id === id);
  const isBoundAlike = canonical(there?.call.value.bindings) === canonical(bindings);
  const stored = {
    call: { value: sealed.data, stored: found },
    bindings: isBoundAlike ? there?.bindings : undefined,
    timings: there?.call.value.timings === timings ? there.timings : undefined,
  };
  return { copy: sealedInLog(stored, day, chain), found };
}
