import type { Call } from "../../call/call";
import { keys } from "../records";
import type { SealedCall } from "../sealed-call";
import { mapBoth } from "../stores/both";
import { daysIn, type Progress } from "../verify/verify";
import type { Copies } from "./copies";
import { type DayCopy, type MisplacedCall, readDayCopy, withMisplaced } from "./day-copy";
import type { Healing } from "./heal-call";
import { type HealedDay, healDay, type StandingCall } from "./heal-day";
import { isSame } from "./same";

export interface DaysCheck {
  copies: Copies;
  healing: Healing;
  /** The open records that there are, by call id. */
  open: ReadonlyMap<string, Call>;
  /** Whether a day that is alike in both stores is verified, too. */
  isThorough: boolean;
  pause(): Promise<void>;
  onProgress: (progress: Progress) => void;
}

/** What was found in the days. */
export interface CheckedDays {
  /** Calls that the chain is to name anew. */
  unlinked: SealedCall[];
  /** Names of what is newly lost. */
  lost: string[];
  /** The sealed calls that have an open record too, by id. */
  sealedOpen: Map<string, SealedCall>;
}

/**
 * Compares the days of both stores, one after the other, and brings both to hold what they should.
 * Between two days, others go first.
 *
 * @param onStanding told of each call that stands, in the days that were looked into
 */
export async function checkDays(
  check: DaysCheck,
  onStanding: (call: StandingCall) => void,
): Promise<CheckedDays> {
  const { copies, healing, open, pause, onProgress } = check;
  const { survey } = healing;
  const days = [...new Set([...daysIn(copies.keys.flat()), ...survey.days])].sort();
  const openDays = new Set([...open.values()].map(({ startedAt }) => startedAt.slice(0, 10)));
  const checked: CheckedDays = { unlinked: [], lost: [], sealedOpen: new Map() };
  const misplaced = new Map<string, MisplacedCall[]>();
  const deferred: string[] = [];
  const take = (healed: HealedDay) => {
    checked.unlinked.push(...healed.unlinked);
    checked.lost.push(...healed.lost);
    for (const each of healed.standing) {
      if (open.has(each.call.id)) checked.sealedOpen.set(each.call.id, each.call);
      onStanding(each);
    }
  };
  const misplace = (healed: HealedDay) => {
    for (const each of healed.misplaced) {
      const day = survey.sealed.get(each.id)?.day ?? "";
      misplaced.set(day, [...(misplaced.get(day) ?? []), each]);
    }
  };
  for (const [done, day] of days.entries()) {
    if (copies.isAlone && !check.isThorough && !openDays.has(day)) continue;
    await pause();
    const { stored, actual } = await copies.read(keysOf(day));
    if (!check.isThorough && !openDays.has(day) && isSame(stored[0], stored[1])) {
      await copies.put(stored[0], actual, []);
    } else {
      const healed = healDay(
        day,
        mapBoth(stored, (records) => copyOf(records, day)),
        healing,
      );
      misplace(healed);
      // A call that isn't here may turn up under another day.
      if (healed.lost.length > 0) deferred.push(day);
      else {
        await copies.put(healed.records, actual, healed.found);
        take(healed);
      }
    }
    onProgress({ done: done + 1, of: days.length });
  }
  for (const day of deferred) {
    const { stored, actual } = await copies.read(keysOf(day));
    const strays = misplaced.get(day) ?? [];
    const whole = mapBoth(stored, (records) => withMisplaced(copyOf(records, day), strays));
    const healed = healDay(day, whole, healing);
    await copies.put(healed.records, actual, healed.found);
    take(healed);
  }
  return checked;
}

const keysOf = (day: string): string[] => [keys.day(day), keys.bindings(day), keys.timings(day)];

const copyOf = (records: Readonly<Record<string, unknown>>, day: string): DayCopy =>
  readDayCopy({
    day: records[keys.day(day)],
    bindings: records[keys.bindings(day)],
    timings: records[keys.timings(day)],
  });
