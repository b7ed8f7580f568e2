import { canonical, digestOf } from "../../call/digest";
import { say } from "../../words/say";
import { lostNames } from "../heal/lost-names";
import { dayOf } from "../records";
import type { ChainWalk } from "./verify-chain";
import type { StoredCall } from "./verify-day";
import type { Problem, ProblemKind } from "./verify-problem";

/** What a sealed call is held against. */
export interface Against {
  /** The day that it stands under, UTC. */
  day: string;
  chain: ChainWalk;
  /** Whether the times of passages must be there, unless they were purged. */
  withTimes: boolean;
}

/**
 * What is wrong with one sealed call: held against the last link that names it, and whom it is
 * bound to and when its passages were read against the digests that it has of them.
 */
export function checkCall(stored: StoredCall, { day, chain, withTimes }: Against): Problem[] {
  const { call, bindings, timings } = stored;
  const { id } = call.value;
  if (chain.isGoing(id, day)) return [];
  const problems: Problem[] = [];
  const add = (kind: ProblemKind, says: string) => problems.push({ kind, says, call: id, day });

  const sealing = chain.calls.get(id);
  if (chain.erased.has(id)) {
    add("call not gone", say("verifyErasedHere", { call: id }));
  } else if (sealing === undefined && chain.purgedDays.has(day)) {
    add("call not gone", say("verifyPurgedHere", { call: id }));
  } else if (sealing === undefined) {
    add("call not in the chain", say("verifyNotInChain", { call: id }));
  } else if (sealing.digest !== digestOf(`call ${canonical(call.stored)}`)) {
    add("call changed", say("verifyCallChanged", { call: id }));
  }
  if ((sealing?.day ?? day) !== day || dayOf(call.value.startedAt) !== day) {
    add("call changed", say("verifyOtherDay", { call: id, day }));
  }

  const kept = bindings?.stored as readonly unknown[] | undefined;
  for (const [nth, commitment] of call.value.bindings.entries()) {
    const binding = kept?.[nth] ?? undefined;
    if (binding !== undefined && digestOf(`binding ${canonical(binding)}`) !== commitment) {
      add("binding changed", say("verifyBindingChanged", { call: id }));
    } else if (binding === undefined && !chain.isErased(id, commitment)) {
      const isKnown = chain.lost.has(lostNames.binding(id, nth));
      const key = isKnown ? "verifyBindingMissingKnown" : "verifyBindingMissing";
      add("binding missing", say(key, { call: id }));
    }
  }
  if ((kept?.length ?? 0) > call.value.bindings.length) {
    add("binding changed", say("verifyBindingTooMany", { call: id }));
  }

  if (timings !== undefined) {
    if (call.value.timings !== digestOf(`timings ${canonical(timings.stored)}`)) {
      add("times changed", say("verifyTimesChanged", { call: id }));
    }
  } else if (withTimes && !chain.isUntimed(id)) {
    // A loss that was found out before stays one: the chain says only that it isn't new.
    const isKnown = chain.lost.has(lostNames.timings(id));
    const key = isKnown ? "verifyTimesMissingKnown" : "verifyTimesMissing";
    add("times missing", say(key, { call: id }));
  }
  return problems;
}
