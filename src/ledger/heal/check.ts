import type { Call } from "../../call/call";
import { dayOf, keys } from "../records";
import { type Both, mapBoth, type Which } from "../stores/both";
import type { Means } from "../stores/means";
import { carryOutPending } from "../stores/pending-intents";
import type { RecordStore } from "../stores/record-store";
import type { Progress } from "../verify/verify";
import { checkBase } from "./check-base";
import { checkDays } from "./check-days";
import { conclude } from "./check-links";
import { Copies } from "./copies";
import { type HealedChain, isLagging } from "./heal-chain";
import { healOpen, readOpen } from "./heal-open";
import { healReadings, settleReadings } from "./heal-readings";
import { Rebuild } from "./rebuild-readings";
import { Survey } from "./survey";

export interface CheckOptions {
  stores: Both<RecordStore>;
  /** Which of them can be used at all. */
  usable: Both<boolean>;
  means: Means;
  /** Whether what is alike in both stores is verified, too. */
  isThorough: boolean;
  /** Whether one may well be empty: the ledger was only just made in the other. */
  isNew: boolean;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Asked between two days: whether nobody waits for the ledger. */
  mayGoOn?: (() => boolean) | undefined;
}

/** Somebody needed the ledger. What was put right so far is right, and the rest is as it was. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

/** What came of comparing the two stores. */
export interface Checked {
  /** Keys that a store should have taken and didn't. */
  behind: Both<readonly string[]>;
  /** Calls that are sealed, and whose open record has events that they weren't sealed with. */
  strays: Call[];
  /** Whether something is to go for good and couldn't go from both. */
  hasIntent: boolean;
  /** Whether nothing is newly lost: whatever the chain names, and hadn't lost before, is there. */
  isWhole: boolean;
}

/**
 * Compares the two stores, record by record, and brings both to hold what they should: what was to
 * go for good first, then the chain, the days it names, the open calls, and what is derived from
 * all of these. Doing it again finds nothing more; nor does it matter where it is interrupted.
 *
 * @throws StoreReadError where a store that could be used can't be read
 * @throws NotSavedError where neither store takes what it should
 */
export async function checkStores(options: CheckOptions): Promise<Checked> {
  const { stores, usable, means } = options;
  const at = means.now();
  const pending = await carryOutPending(stores, usable);
  const copies = await Copies.of(stores, usable, at);
  const chain = await checkBase(copies, pending, options);
  const survey = new Survey(chain.links, chain.dropped, pending.intents);
  const isLag = (which: Which) => isLagging(chain, which);

  const open = await copies.read([keys.open, ...copies.keysOf("call:")]);
  const { calls, foundOf } = readOpen(open.stored);
  const readings = await copies.read(copies.keysOf("readings:"));
  const settled = settleReadings(readings.stored, survey, ([0, 1] as const).find(isLag));
  const isThorough =
    options.isThorough ||
    settled === undefined ||
    isTorn(chain, survey) ||
    copies.lost !== undefined;

  const rebuild = new Rebuild();
  const { unlinked, lost, sealedOpen } = await checkDays(
    {
      copies,
      healing: {
        survey,
        open: calls,
        isLag: (which, nth) => isLag(which) && nth >= (chain.lengths[which] ?? 0),
      },
      open: calls,
      isThorough,
      pause: async () => {
        await means.pause();
        if (options.mayGoOn?.() === false) throw new InterruptedError();
      },
      onProgress: options.onProgress ?? (() => undefined),
    },
    (call) => rebuild.add(call, survey.sealed.get(call.call.id)?.nth ?? chain.head.links),
  );

  const healedOpen = healOpen(open.stored, calls, survey, (id) => sealedOpen.get(id));
  const isOver = (id: string) =>
    sealedOpen.has(id) || survey.isGone(id, dayOf(calls.get(id)?.startedAt ?? ""));
  const found = [...foundOf].flatMap(([id, each]) => (isOver(id) ? [] : each));
  await copies.put(healedOpen.records, open.actual, [...found, ...healedOpen.found]);

  await conclude(copies, pending, { chain, survey, unlinked, lost: [...chain.lost, ...lost], at });

  if (settled !== undefined && !isThorough) await copies.put(settled, readings.actual, []);
  else {
    const known = new Set([...rebuild.ids, ...calls.keys()]);
    const healed = healReadings(readings.stored, rebuild.finish(), known, survey);
    await copies.put(healed.records, readings.actual, healed.found);
  }
  return {
    behind: mapBoth(copies.behind, (each) => [...each]),
    strays: healedOpen.strays,
    hasIntent: pending.intents.length > 0 && !pending.isCarriedOut,
    isWhole: !isTorn(chain, survey) && lost.every((name) => survey.lost.has(name)),
  };
}

/** Whether the two copies of the chain don't come to one without a loss that is news. */
const isTorn = ({ dropped, lost }: HealedChain, survey: Survey): boolean =>
  dropped.length > 0 || lost.some((name) => !survey.lost.has(name));
