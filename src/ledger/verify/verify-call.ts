import { canonical, digestOf } from "../../call/digest";
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
    add("call not gone", `Call ${id} was erased, and yet it is here.`);
  } else if (sealing === undefined && chain.purgedDays.has(day)) {
    add("call not gone", `Call ${id} was purged, and yet it is here.`);
  } else if (sealing === undefined) {
    add("call not in the chain", `No link of the chain names call ${id}.`);
  } else if (sealing.digest !== digestOf(`call ${canonical(call.stored)}`)) {
    add("call changed", `Call ${id} isn’t as it was when it was sealed.`);
  }
  if ((sealing?.day ?? day) !== day || dayOf(call.value.startedAt) !== day) {
    add("call changed", `Call ${id} stands under ${day}, which isn’t the day it began.`);
  }

  const kept = bindings?.stored as readonly unknown[] | undefined;
  for (const [nth, commitment] of call.value.bindings.entries()) {
    const binding = kept?.[nth] ?? undefined;
    if (binding !== undefined && digestOf(`binding ${canonical(binding)}`) !== commitment) {
      add("binding changed", `Which case and client call ${id} was with was changed.`);
    } else if (binding === undefined && !chain.isErased(id, commitment)) {
      const says = `Which case and client call ${id} was with is missing`;
      add("binding missing", withNote(says, chain.lost.has(lostNames.binding(id, nth))));
    }
  }
  if ((kept?.length ?? 0) > call.value.bindings.length) {
    add("binding changed", `Call ${id} has a case or client that it wasn’t sealed with.`);
  }

  if (timings !== undefined) {
    if (call.value.timings !== digestOf(`timings ${canonical(timings.stored)}`)) {
      add("times changed", `When the passages of call ${id} were read was changed.`);
    }
  } else if (withTimes && !chain.isUntimed(id)) {
    const says = `When the passages of call ${id} were read is missing`;
    add("times missing", withNote(says, chain.lost.has(lostNames.timings(id))));
  }
  return problems;
}

/** A loss that was found out before stays one: the chain says only that it isn't new. */
export const withNote = (says: string, isKnown: boolean): string =>
  isKnown ? `${says}: the chain says since when it was put right.` : `${says}.`;
