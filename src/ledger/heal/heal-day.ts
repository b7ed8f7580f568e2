import type { Binding } from "../../call/binding";
import { keys } from "../records";
import type { SealedCall } from "../sealed-call";
import { type Both, mapBoth, STORE_NAMES, type Which } from "../stores/both";
import type { DayCopy, MisplacedCall } from "./day-copy";
import type { Found } from "./found";
import { eitherOf, healBeside, keepBeside } from "./heal-beside";
import { type Healing, healCall } from "./heal-call";

/** A sealed call that stands, and whom it is bound to as far as that is known. */
export interface StandingCall {
  call: SealedCall;
  bindings: (Binding | null)[];
}

/** A day as both stores are to hold it. */
export interface HealedDay {
  /** By key; what is to go is undefined. */
  records: Record<string, unknown>;
  standing: StandingCall[];
  /** Calls that the chain is to name anew. */
  unlinked: SealedCall[];
  /** Calls that verify and stand under another day than theirs. */
  misplaced: MisplacedCall[];
  /** Names of what is newly lost. */
  lost: string[];
  found: Found[];
}

/** @param day UTC */
export function healDay(day: string, copies: Both<DayCopy>, healing: Healing): HealedDay {
  const calls: SealedCall[] = [];
  const bindings: Record<string, unknown> = {};
  const timings: Record<string, unknown> = {};
  const healed: HealedDay = {
    records: {},
    standing: [],
    unlinked: [],
    misplaced: [],
    lost: [],
    found: mapBoth(copies, ({ unread }, which) => unreadIn(day, unread, which)).flat(),
  };
  for (const id of callsOf(day, copies, healing)) {
    const { call, isUnlinked, isOpen, misplaced, lost, found } = healCall(
      id,
      day,
      mapBoth(copies, (copy) => copy.calls.get(id)),
      healing,
    );
    healed.found.push(...found);
    if (lost !== undefined) healed.lost.push(lost);
    if (isUnlinked === true && call !== undefined) healed.unlinked.push(call);
    if (call !== undefined) {
      const beside = healBeside(call, copies, healing);
      healed.found.push(...beside.found);
      healed.lost.push(...beside.lost);
      healed.standing.push({ call, bindings: beside.bindings });
      calls.push(call);
      bindings[id] = beside.bindings;
      if (beside.timings !== undefined) timings[id] = beside.timings;
    } else if (misplaced !== undefined) {
      const [of, times] = [eitherOf(copies, "bindings", id), eitherOf(copies, "timings", id)];
      healed.misplaced.push({ id, call: misplaced, bindings: of, timings: times });
    } else if (isOpen !== true && !healing.survey.isGone(id, day)) {
      const beside = keepBeside(id, copies);
      healed.found.push(...beside.found);
      if (beside.bindings !== undefined) bindings[id] = beside.bindings;
      if (beside.timings !== undefined) timings[id] = beside.timings;
    }
  }
  healed.records = recordsOf(day, inOrder(calls, healing), bindings, timings);
  return healed;
}

/** All calls that anything says to have been on a day. */
const callsOf = (day: string, copies: Both<DayCopy>, { survey }: Healing): Set<string> =>
  new Set([
    ...copies.flatMap(({ calls }) => [...calls.keys()]),
    ...survey.callsOf(day),
    ...copies.flatMap(({ bindings, timings }) => [...bindings.keys(), ...timings.keys()]),
  ]);

/** As they were sealed; those that are to be linked anew come last. */
const inOrder = (calls: SealedCall[], { survey }: Healing): SealedCall[] => {
  const place = ({ id }: SealedCall) => survey.sealed.get(id)?.nth ?? Number.MAX_SAFE_INTEGER;
  return calls.sort((one, next) => place(one) - place(next));
};

const unreadIn = (day: string, unread: readonly unknown[], which: Which): Found[] =>
  unread.length === 0
    ? []
    : [{ kind: "healed", about: [keys.day(day)], store: STORE_NAMES[which], copies: unread }];

function recordsOf(
  day: string,
  calls: SealedCall[],
  bindings: Record<string, unknown>,
  timings: Record<string, unknown>,
): Record<string, unknown> {
  const orNone = (of: Record<string, unknown>) =>
    Object.keys(of).length === 0 ? undefined : { version: 2, calls: of };
  return {
    [keys.day(day)]: calls.length === 0 ? undefined : { version: 2, calls },
    [keys.bindings(day)]: orNone(bindings),
    [keys.timings(day)]: orNone(timings),
  };
}
