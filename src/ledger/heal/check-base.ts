import { type Desk, keys } from "../records";
import { mapBoth, STORE_NAMES } from "../stores/both";
import type { PendingIntents } from "../stores/pending-intents";
import { partAt } from "./chain-copy";
import type { CheckOptions } from "./check";
import type { Copies } from "./copies";
import type { Found } from "./found";
import { type HealedChain, healChain } from "./heal-chain";
import { healSingle, isSingle } from "./heal-single";

/** The chain, and what stands by itself: all else is held against these. */
export async function checkBase(
  copies: Copies,
  pending: PendingIntents,
  { stores, usable, means, isNew }: CheckOptions,
): Promise<HealedChain> {
  const wanted = [...new Set(copies.keys.flat())].filter((key) => isOfChain(key) || isSingle(key));
  const { stored, actual } = await copies.read(wanted);
  const chain = healChain(mapBoth(stored, (records) => only(records, isOfChain)));
  const better = (chain.lengths[1] ?? -1) > (chain.lengths[0] ?? -1) ? 1 : 0;
  const makeDesk = (): Desk => ({ version: 2, id: means.random(8), key: means.random(32) });
  const healed = healSingle(
    mapBoth(stored, (records) => only(records, isSingle)),
    better,
    makeDesk,
  );
  // What the first store may hold in an older shape must still be found to be of that version.
  const isBorn = usable[0] || stored[1][keys.ledger] !== undefined;
  if (!isBorn) delete healed.records[keys.ledger];
  copies.findings = (healed.records[keys.findings] as typeof copies.findings | undefined) ?? [];
  const found: Found[] = [...pending.found, ...chain.found, ...healed.found];
  const lost = copies.lost;
  const hasAny = copies.keysOf(keys.head, "call:", "day:").length > 0;
  if (lost !== undefined && hasAny && !isNew) {
    found.push({ kind: "store lost", about: [stores[lost].name], store: STORE_NAMES[lost] });
  }
  if (chain.head.links > 0 && stored.every((records) => records[keys.desk] === undefined)) {
    found.push({ kind: "record lost", about: [keys.desk] });
  }
  await copies.put({ ...chain.records, ...healed.records }, actual, found);
  return chain;
}

const isOfChain = (key: string): boolean => key === keys.head || partAt(key) !== undefined;

const only = (records: Readonly<Record<string, unknown>>, isWanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(records).filter(([key]) => isWanted(key)));
