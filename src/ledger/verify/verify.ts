import { canonical } from "../../call/digest";
import type { Get } from "../draft";
import { partAt } from "../heal/chain-copy";
import { keys } from "../records";
import { Check, type Expected, type Verified } from "./verify-check";
import { readDay } from "./verify-day";
import { readPending } from "./verify-pending";
import { walkChain } from "./verify-stored-chain";

/** How far something long has come. */
export interface Progress {
  done: number;
  of: number;
}

/** Where records are read from. */
export interface Source {
  get: Get;
  /** The keys of everything that is there. */
  list: () => Promise<readonly string[]>;
}

/** A call may be sealed, or a day purged, while it is looked at: then it is looked at again. */
const TRIES = 3;

/**
 * Verifies the whole ledger: the chain to its head, each sealed call against its last link, and
 * whom it is bound to and its times against the call. Open calls aren't in the chain yet.
 *
 * @yields after each part of the chain and each day, so that the caller can show it, or stop
 * @returns what was found. Whoever can write to the store could have rewritten all of it: only a
 *   head that was kept somewhere else tells.
 */
export async function* verifyLedger(
  source: Source,
  expected: Expected = {},
): AsyncGenerator<Progress, Verified> {
  for (let turn = 1; ; turn++) {
    const head = await headIn(source);
    const verified = yield* verifyOnce(source, expected);
    const isMoved = (await headIn(source)) !== head;
    if (verified.problemCount === 0 || !isMoved || turn === TRIES) return verified;
  }
}

async function* verifyOnce(source: Source, expected: Expected): AsyncGenerator<Progress, Verified> {
  const { get } = source;
  const check = new Check(expected, () => true);
  const present = await source.list();
  const days = daysIn(present);
  const progress = {
    done: 0,
    of: days.length + present.filter((key) => partAt(key) !== undefined).length,
  };
  for await (const _links of walkChain(get, present, check.chain, check.problems)) {
    progress.done++;
    yield { ...progress };
  }
  for (const pending of await readPending(get, present)) check.chain.expect(pending);
  for (const day of days) {
    const { calls, problems, strayBindings, strayTimings } = await readDay(get, day);
    check.problems.add(...problems);
    for (const call of calls) check.call(day, call);
    for (const { call } of problems) if (call !== undefined) check.unreadable(call);
    for (const id of strayBindings.keys()) check.stray("bindings", id, day);
    for (const id of strayTimings.keys()) check.stray("timings", id, day);
    progress.done++;
    yield { ...progress };
  }
  return check.finish();
}

/** The days of which anything is there, UTC, in order. */
export const daysIn = (present: readonly string[]): string[] =>
  [
    ...new Set(present.flatMap((key) => /^(?:day|bindings|timings):(.+)$/.exec(key)?.[1] ?? [])),
  ].sort();

/** The head as it stands now, whatever it is, as one text. */
export const headIn = async ({ get }: Source): Promise<string> =>
  canonical((await get([keys.head]))[keys.head]);
