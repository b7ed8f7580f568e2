import * as z from "zod/mini";
import { callDigest, type SealedCall, sealedCallSchema } from "../sealed-call";
import { type Both, mapBoth, STORE_NAMES } from "../stores/both";
import type { Found } from "./found";
import { lostNames } from "./lost-names";
import { hasEventsBeyond } from "./merge-open";
import { isSame } from "./same";
import type { Survey } from "./survey";

/** What becomes of a sealed call. */
export interface HealedCall {
  /** As both stores are to hold it; undefined where neither has a copy that can be believed. */
  call?: SealedCall;
  /** Whether the chain is to name it anew: no link names it, or not as it is now. */
  isUnlinked?: boolean;
  /** A copy that verifies and stands under another day than its own. */
  misplaced?: SealedCall;
  /** Whether it isn't sealed after all, and nothing of it belongs here. */
  isOpen?: boolean;
  /** Its name, where it is newly lost. */
  lost?: string;
  found: Found[];
}

/** What is known while a day is healed. */
export interface Healing {
  survey: Survey;
  /** Whether a store merely hadn't been reached by the write that added the nth link. */
  isLag: (which: 0 | 1, nth: number) => boolean;
  /** The calls that have an open record, by id. */
  open: ReadonlyMap<string, Pick<SealedCall, "events">>;
}

/**
 * Chooses between two copies of a sealed call: the one that the chain's last link for it names,
 * whichever store has it.
 *
 * @param day that it stands under, UTC
 * @param stored by store; undefined where it isn't there
 */
export function healCall(
  id: string,
  day: string,
  stored: Both<unknown>,
  healing: Healing,
): HealedCall {
  const { survey } = healing;
  if (survey.isGone(id, day)) return { found: [] };
  const copies = readCopies(stored);
  const sealing = survey.sealed.get(id);
  if (sealing === undefined) return unlinked(id, stored, copies, healing);
  const digests = digestsOf(copies);
  const last = sealing.digests.at(-1);
  const good = copies[digests.indexOf(last)];
  if (sealing.day !== day) {
    const found = foundIn(id, stored, (value) => value !== undefined && good === undefined);
    return { ...(good === undefined ? {} : { misplaced: good }), found };
  }
  if (good === undefined) return lost(id, stored, copies, digests, healing);
  const found = mapBoth(stored, (value, which): Found[] => {
    if (isSame(value, good)) return [];
    const digest = digests[which];
    const isOld = digest !== undefined && sealing.digests.includes(digest);
    const isOtherChains = digest !== undefined && survey.dropped.has(digest);
    return [
      {
        kind: isOtherChains ? "copies differ" : "healed",
        about: [id],
        store: STORE_NAMES[which],
        copies: value === undefined || isOld ? [] : [value],
        isLag: (value === undefined || isOld) && healing.isLag(which, sealing.nth),
      },
    ];
  }).flat();
  return { call: good, found };
}

const readCopies = (stored: Both<unknown>): Both<SealedCall | undefined> => {
  const first = z.safeParse(sealedCallSchema, stored[0]).data;
  // Nearly always the two are alike, and reading is what takes the time.
  return [first, isSame(...stored) ? first : z.safeParse(sealedCallSchema, stored[1]).data];
};

function digestsOf([first, second]: Both<SealedCall | undefined>): Both<string | undefined> {
  const digest = first === undefined ? undefined : callDigest(first);
  const isOne = second === first || second === undefined;
  return [digest, isOne ? second && digest : callDigest(second)];
}

/** No link names it: the link was lost, or another chain had it. It is kept, and linked anew. */
function unlinked(
  id: string,
  stored: Both<unknown>,
  [first, second]: Both<SealedCall | undefined>,
  { open }: Healing,
): HealedCall {
  const call =
    first !== undefined && second !== undefined && second.events.length > first.events.length
      ? second
      : (first ?? second);
  const still = open.get(id);
  // Its sealing was never finished: all that it was sealed with stands in its open record.
  const isOpen = still !== undefined && (call === undefined || !hasEventsBeyond(call, still));
  if (isOpen) return { isOpen, found: [] };
  const isRead = call !== undefined;
  const found = foundIn(id, stored, (value) => value !== undefined && !isSame(value, call));
  const said = isRead && first !== undefined && second !== undefined ? "copies differ" : "healed";
  return {
    ...(isRead ? { call, isUnlinked: true } : {}),
    found: found.map((each) => ({ ...each, kind: isRead ? said : "record lost" })),
  };
}

/** Neither copy is the last one sealed: one that was sealed before is kept, and the rest is said. */
function lost(
  id: string,
  stored: Both<unknown>,
  copies: Both<SealedCall | undefined>,
  digests: Both<string | undefined>,
  { survey, open }: Healing,
): HealedCall {
  const before = survey.sealed.get(id)?.digests.toReversed() ?? [];
  const digest = before.find((each) => digests.includes(each));
  const older = digest === undefined ? undefined : copies[digests.indexOf(digest)];
  const wrong = stored.filter((value) => value !== undefined && !isSame(value, older));
  // Its open record turned up again: it will be sealed anew.
  if (older === undefined && open.has(id)) return { found: [] };
  const name = lostNames.call(id);
  const isNew = !survey.lost.has(name) || wrong.length > 0 || older !== undefined;
  return {
    ...(older === undefined ? { lost: name } : { call: older, isUnlinked: true }),
    found: isNew ? [{ kind: "call lost", about: [id], copies: distinct(wrong) }] : [],
  };
}

const foundIn = (
  id: string,
  stored: Both<unknown>,
  isWrong: (value: unknown) => boolean,
): Found[] =>
  stored.flatMap((value, which): Found[] => {
    const store = STORE_NAMES[which];
    return isWrong(value) && store !== undefined
      ? [{ kind: "healed", about: [id], store, copies: [value] }]
      : [];
  });

const distinct = (values: readonly unknown[]): unknown[] =>
  values.filter((value, index) => !values.slice(0, index).some((each) => isSame(each, value)));
