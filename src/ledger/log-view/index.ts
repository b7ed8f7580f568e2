import { kindOf } from "../records";
import { headIn, type Source } from "../verify/verify";
import { ChainWalk } from "../verify/verify-chain";
import { readPending } from "../verify/verify-pending";
import { Problems } from "../verify/verify-problem";
import { walkChain } from "../verify/verify-stored-chain";

/** The chain as the log needs it: what it says of each call, and of each day. */
export interface ChainIndex {
  chain: ChainWalk;
  /** The calls that should be there, by day, UTC. */
  days: ReadonlyMap<string, readonly string[]>;
}

/** Reads the chain once, and again only when it has grown. */
export function createIndex(source: Source): () => Promise<ChainIndex> {
  let known: { head: string; index: Promise<ChainIndex> } | undefined;
  return async () => {
    const present = await source.list();
    const intents = present.filter((key) => kindOf(key) === "intent");
    const head = [await headIn(source), ...intents].join(" ");
    if (known?.head !== head) {
      const index = readIndex(source, present);
      known = { head, index };
      // What couldn't be read once is read anew the next time.
      index.catch(() => {
        known = undefined;
      });
    }
    return known.index;
  };
}

async function readIndex({ get }: Source, present: readonly string[]): Promise<ChainIndex> {
  const chain = new ChainWalk();
  for await (const _part of walkChain(get, present, chain, new Problems()));
  for (const pending of await readPending(get, present)) chain.expect(pending);
  const days = new Map<string, string[]>();
  for (const [id, { day }] of chain.calls) {
    const ofDay = days.get(day);
    if (ofDay === undefined) days.set(day, [id]);
    else ofDay.push(id);
  }
  return { chain, days };
}
