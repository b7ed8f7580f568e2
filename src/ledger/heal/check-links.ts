import { addLink } from "../add-link";
import type { Link } from "../chain";
import { Draft } from "../draft";
import type { Intent } from "../intent";
import { type Changes, dayOf, keys } from "../records";
import { callDigest, type SealedCall } from "../sealed-call";
import { linkOf } from "../stores/carry-out";
import type { PendingIntents } from "../stores/pending-intents";
import type { Copies } from "./copies";
import type { HealedChain } from "./heal-chain";
import { isSame } from "./same";
import type { Survey } from "./survey";

/** What a check adds to the chain. */
interface CheckedLinks {
  chain: HealedChain;
  survey: Survey;
  intents: readonly Intent[];
  /** Calls that are to be named anew. */
  unlinked: readonly SealedCall[];
  /** Names of what is lost. */
  lost: readonly string[];
  /** UTC, ISO 8601. */
  at: string;
}

/** Puts the links together that a check adds to the chain as it was healed. */
function newLinks({ chain, survey, intents, unlinked, lost, at }: CheckedLinks): Link[] {
  const links: Link[] = [];
  // What the chain that was given up had said to be gone stays gone.
  for (const link of chain.dropped) {
    const isThere = chain.links.some((each) => isSame(each.link, link));
    if ((link.kind === "erased" || link.kind === "purged") && !isThere) links.push(link);
  }
  for (const intent of intents) if (!survey.done.has(intent.id)) links.push(linkOf(intent));
  for (const call of unlinked) {
    const day = dayOf(call.startedAt);
    links.push({ kind: "sealed", at, call: call.id, day, digest: callDigest(call) });
  }
  const news = [...new Set(lost)].filter((name) => !survey.lost.has(name));
  const says = [
    ...(news.length > 0 ? [`Lost: ${count(news.length, "record")}.`] : []),
    ...(unlinked.length > 0 ? [`Named anew: ${count(unlinked.length, "call")}.`] : []),
    ...(chain.dropped.length > 0
      ? [`Given up for another copy: ${count(chain.dropped.length, "link")}.`]
      : []),
  ];
  if (says.length > 0) {
    const names = news.length > 0 ? { lost: news } : {};
    links.push({ kind: "healed", at, says: says.join(" "), ...names });
  }
  return links;
}

/** The records of the chain with some more links. */
async function addLinks(chain: HealedChain, links: readonly Link[]): Promise<Changes> {
  const draft = new Draft((wanted) =>
    Promise.resolve(
      Object.fromEntries(
        wanted.flatMap((key) =>
          chain.records[key] === undefined ? [] : [[key, chain.records[key]]],
        ),
      ),
    ),
  );
  for (const link of links) await addLink(draft, link);
  return draft.changes ?? { set: {}, remove: [] };
}

const count = (of: number, what: string): string => `${of} ${what}${of === 1 ? "" : "s"}`;

/** Adds to the chain what a check has to, and ends the intents that were carried out. */
export async function conclude(
  copies: Copies,
  pending: PendingIntents,
  found: Omit<CheckedLinks, "intents">,
): Promise<void> {
  const { chain, survey, unlinked } = found;
  const { set } = await addLinks(chain, newLinks({ ...found, intents: pending.intents }));
  const ended = pending.isCarriedOut ? pending.intents.map(({ id }) => keys.intent(id)) : [];
  const gone = Object.fromEntries([...ended, ...pending.unread].map((key) => [key, undefined]));
  const there = {
    ...chain.records,
    ...Object.fromEntries(Object.keys(gone).map((key) => [key, 0])),
  };
  const about = [
    ...chain.lost.filter((name) => !survey.lost.has(name)),
    ...unlinked.flatMap(({ id }) => (survey.sealed.has(id) ? [] : [id])),
  ];
  await copies.put(
    { ...set, ...gone },
    [there, there],
    about.length > 0 ? [{ kind: "links lost", about }] : [],
  );
}
