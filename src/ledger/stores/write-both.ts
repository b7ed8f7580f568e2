import { isSame } from "../heal/same";
import type { Changes } from "../records";
import { type Both, other, STORE_NAMES, type Which } from "./both";
import { NotSavedError } from "./not-saved-error";
import type { RecordStore } from "./record-store";
import { type Behind, isBehind, lackingIn, lagWith } from "./stores-state";

/** What came of a write: both stores have it and everything else, or not. */
export type Saved = "saved" | "no second copy";

/**
 * Writes to both stores. IndexedDB comes first: it isn't read from, so that whatever can be read has
 * a second copy, unless it is said that it hasn't; a worker that dies in between leaves no more
 * than what nobody was told to be saved. A store that lacks something is given it along the way.
 *
 * @param remember notes what a store lacks before anybody is told of it
 * @throws NotSavedError where neither took it
 */
export async function writeBoth(
  stores: Both<RecordStore>,
  before: Behind,
  changes: Changes,
  remember: (behind: Behind) => Promise<void>,
): Promise<Saved> {
  const [first, second] = STORE_NAMES;
  const keys = [...Object.keys(changes.set), ...changes.remove];
  let behind = before;
  const note = async (next: Behind) => {
    if (!isSame(next, behind)) await remember(next);
    behind = next;
  };

  const toSecond = await bring(stores, 1, behind, changes, keys);
  // What the first store lacks only the second has: that stays the one to go by.
  const lackedByFirst = lackingIn(behind, first, keys);
  const ofFirst = keys.filter((key) => !lackedByFirst.includes(key));
  await note({
    ...behind,
    [second]: "error" in toSecond ? lagWith(behind[second], ofFirst) : toSecond.left,
  });

  const toFirst = await bring(stores, 0, behind, changes, keys);
  if ("error" in toFirst) {
    if ("error" in toSecond) throw new NotSavedError([toFirst.error, toSecond.error]);
    await note({ ...behind, [first]: lagWith(behind[first], keys) });
  } else {
    const lag = "error" in toSecond ? lagWith(behind[second], keys) : behind[second];
    await note({ [first]: toFirst.left, [second]: lag });
  }
  return isBehind(behind) ? "no second copy" : "saved";
}

/** What a store still lacks, or why it took nothing. */
type Brought = { left: string[] } | { error: unknown };

async function bring(
  stores: Both<RecordStore>,
  which: Which,
  behind: Behind,
  changes: Changes,
  keys: readonly string[],
): Promise<Brought> {
  const lag = behind[STORE_NAMES[which]];
  if (lag === "all") return { error: new Error("The store can't be used.") };
  let left = lag.filter((key) => !keys.includes(key));
  let wanted = changes;
  if (left.length > 0) {
    try {
      const values = await stores[other(which)].get(left);
      const gone = left.filter((key) => !(key in values));
      wanted = { set: { ...values, ...changes.set }, remove: [...gone, ...changes.remove] };
      left = [];
    } catch {
      // It is given what there is, and lacks the rest for now.
    }
  }
  try {
    if (Object.keys(wanted.set).length + wanted.remove.length > 0) {
      await stores[which].write(wanted);
    }
    return { left };
  } catch (error) {
    return { error };
  }
}
