import type { Binding } from "../../call/binding";
import { type Standing, standingOf } from "./binding";
import type { LoggedCall } from "./call";
import type { FoundCall } from "./find";
import { clientOf } from "./search";

/** A client whom a search has found, and the calls with them. */
export interface FoundClient {
  /** As readings name the client; undefined where it isn't known which client of a case it is. */
  id: string | undefined;
  /** The latest binding that names the client, with the reference where that is kept. */
  binding: Binding;
  standing: Standing;
  /** The newest first. */
  calls: {
    call: LoggedCall;
    /** Whether the call still is bound to the client: otherwise that was corrected. */
    isNow: boolean;
  }[];
}

/** What is to go when a client is erased. */
export interface Erasing {
  /** The client's id, and the ids under which the same person was joined on other cases. */
  clients: string[];
  /** How many calls go whole; of how many others a former binding goes. */
  calls: number;
  bindings: number;
  /** How many calls with the client are open: they stay. */
  open: number;
}

/** Found calls by client: the newest first, and the client of the newest call. */
export function byClient(found: readonly { found: FoundCall; call: LoggedCall }[]): FoundClient[] {
  const clients = new Map<string, FoundClient>();
  const byTime = [...found].sort((one, other) =>
    one.call.startedAt < other.call.startedAt ? 1 : -1,
  );
  for (const { found: each, call } of byTime) {
    const { binding, isNow } = each;
    const id = clientOf(binding);
    const { case: ofCase, role } = binding.identity;
    const key = id ?? `unknown ${ofCase} ${role}`;
    const standing = standingOf(call, isNow ? call.bindings.length - 1 : 0);
    const client = clients.get(key) ?? { id, binding, standing, calls: [] };
    // One that can be read names the client better than one that can't, or not yet.
    if (client.binding.plain === undefined) Object.assign(client, { binding, standing });
    client.calls.push({ call, isNow });
    clients.set(key, client);
  }
  return [...clients.values()];
}
