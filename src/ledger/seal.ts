import { addToHistory } from "../call/add-to-history";
import type { Binding } from "../call/binding";
import { bindingOf, type Call, readingOf } from "../call/call";
import type { CallEvent } from "../call/call-event";
import { emptyHistory, historyBefore, withoutCall } from "../call/client-history";
import { clientIdOf } from "../call/identity";
import { type Outcomes, outcomesOf } from "../call/outcome";
import { wordingsOf } from "../call/wordings";
import { addLink } from "./add-link";
import type { Draft } from "./draft";
import { readHistory, readJoined, writeHistory } from "./histories";
import { dayOf, keys } from "./records";
import { callDigest, type SealedCall, sealCall, wordingOf } from "./sealed-call";

/** What sealing can't work out for itself. */
export interface Fresh {
  /** UTC, ISO 8601. */
  at: string;
  /** 128 random bits, hexadecimal. */
  salt: string;
}

/**
 * Moves a call that is over into its day, its binding and its timings beside it, adds its digest
 * to the chain, and what it says of its client to the readings. Sealing again what is sealed
 * already replaces it, with a link of its own: something reached the call after its end.
 *
 * @param again where it is sealed again: as it was, and the client that it had been sealed under
 */
export async function seal(
  draft: Draft,
  call: Call,
  fresh: Fresh,
  again?: { kept: SealedCall; formerly: string | undefined },
): Promise<SealedCall> {
  const outcomes = await outcomesIn(draft, call, again?.kept);
  const sealed = sealCall(call, outcomes, fresh.salt, again?.kept);
  await addReadings(draft, call, sealed.call, again?.formerly);
  const day = dayOf(call.startedAt);
  const { calls = [] } = (await draft.read("day", keys.day(day))) ?? {};
  const others = calls.filter(({ id }) => id !== call.id);
  draft.write(keys.day(day), { version: 2, calls: [...others, sealed.call] });
  const bindings = await draft.read("bindings", keys.bindings(day));
  draft.write(keys.bindings(day), {
    version: 2,
    calls: { ...bindings?.calls, [call.id]: sealed.bindings },
  });
  const timings = await draft.read("timings", keys.timings(day));
  draft.write(keys.timings(day), {
    version: 2,
    calls: { ...timings?.calls, [call.id]: sealed.timings },
  });
  const digest = callDigest(sealed.call);
  await addLink(draft, { kind: "sealed", at: fresh.at, call: call.id, day, digest });
  await addWordings(draft, call);
  const open = (await draft.read("open", keys.open)) ?? [];
  draft.write(
    keys.open,
    open.filter((id) => id !== call.id),
  );
  draft.remove(keys.call(call.id));
  return sealed.call;
}

/** Kinds of event that say nothing of what came of a statement. */
const ASIDE: ReadonlySet<CallEvent["kind"]> = new Set(["referral noted", "referral undone"]);

/**
 * What came of the call: as it was sealed before, where nothing has reached it since that says
 * anything of that; else in the light of what was known when it began.
 */
async function outcomesIn(draft: Draft, call: Call, kept?: SealedCall): Promise<Outcomes> {
  const isNew = ({ id }: CallEvent) => kept?.events.every((each) => each.id !== id) ?? true;
  if (kept !== undefined && call.events.filter(isNew).every(({ kind }) => ASIDE.has(kind))) {
    return kept.outcomes;
  }
  const binding = bindingOf(call);
  const client = binding === undefined ? undefined : clientIdOf(binding.identity);
  if (binding === undefined || client === undefined) return outcomesOf(call, emptyHistory());
  const joined = binding.joined?.flatMap((each) => clientIdOf(each) ?? []);
  const known = withoutCall(await readJoined(draft, client, joined), call.id);
  return outcomesOf(call, kept === undefined ? known : historyBefore(known, call.startedAt));
}

/** Moves what the call says of its client to whom it is bound to now. */
async function addReadings(
  draft: Draft,
  call: Call,
  sealed: SealedCall,
  formerly?: string,
): Promise<void> {
  const binding = bindingOf(call);
  const client = binding === undefined ? undefined : clientIdOf(binding.identity);
  if (formerly !== undefined && formerly !== client) {
    await writeHistory(draft, formerly, withoutCall(await readHistory(draft, formerly), call.id));
  }
  if (binding === undefined || client === undefined) return;
  await joinClients(draft, client, binding);
  const finished = { ...call, wording: wordingOf(sealed) };
  const own = await readHistory(draft, client);
  await writeHistory(draft, client, addToHistory(finished, sealed.outcomes, own));
}

/** Notes at each of them that they are one person, or no longer. */
async function joinClients(draft: Draft, client: string, binding: Binding): Promise<void> {
  const own = await readHistory(draft, client);
  if (binding.joined === undefined) return;
  const joined = binding.joined.flatMap((each) => clientIdOf(each) ?? []);
  for (const other of new Set([...own.joined, ...joined])) {
    const theirs = await readHistory(draft, other);
    const rest = theirs.joined.filter((each) => each !== client);
    const isJoined = joined.includes(other);
    await writeHistory(draft, other, { ...theirs, joined: isJoined ? [...rest, client] : rest });
  }
  await writeHistory(draft, client, { ...own, joined });
}

async function addWordings(draft: Draft, call: Call): Promise<void> {
  const read = call.wording.filter((each) => readingOf(call, each).readAt !== undefined);
  if (read.length === 0) return;
  const wordings = await draft.read("wordings", keys.wordings);
  draft.write(keys.wordings, { ...wordings, ...wordingsOf(read, call.edition) });
}
