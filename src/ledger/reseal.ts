import { bindingOf, type Call } from "../call/call";
import { clientIdOf } from "../call/identity";
import type { Statement } from "../policy/pack";
import type { Draft } from "./draft";
import { dayOf, keys } from "./records";
import { type Fresh, seal } from "./seal";
import { type SealedCall, timedEvents } from "./sealed-call";

/** A sealed call, and the statements of today among which its wording is looked up. */
export interface SealedOf {
  id: string;
  /** UTC, ISO 8601: it is kept under that day. */
  startedAt: string;
  statements: readonly Statement[];
}

/**
 * Takes a sealed call up once more and seals it again, with a link of its own in the chain. What
 * it was kept as stays in the chain as a digest; no event of it is ever taken away.
 *
 * @param change leaves the call as it was where there is nothing new
 * @returns the call as it then stands; undefined where there is none of that id
 */
export async function reseal(
  draft: Draft,
  { id, startedAt, statements }: SealedOf,
  fresh: Fresh,
  change: (call: Call) => Call,
): Promise<SealedCall | undefined> {
  const day = dayOf(startedAt);
  const { calls = [] } = (await draft.read("day", keys.day(day))) ?? {};
  const sealed = calls.find((each) => each.id === id);
  if (sealed === undefined) return undefined;
  const bindings = (await draft.read("bindings", keys.bindings(day)))?.calls[id] ?? [];
  const timings = (await draft.read("timings", keys.timings(day)))?.calls[id];
  const known = bindings.flatMap((binding) => binding ?? []);
  // A call of which a binding was erased stays as it is sealed.
  if (known.length !== sealed.bindings.length) return sealed;
  const { version, desk, handler, edition } = sealed;
  const before: Call = {
    version,
    id,
    desk,
    ...(handler === undefined ? {} : { handler }),
    startedAt: sealed.startedAt,
    edition,
    wording: statements.filter((each) => sealed.wording[each.id] === each.digest),
    events: timedEvents(sealed, timings).filter(({ kind }) => kind !== "ended"),
    bindings: known,
    clock: { id: "sealed", ms: 0 },
  };
  const changed = change(before);
  // It has its end: the key pressed again, or another's word, gives it no second one.
  const after = { ...changed, events: changed.events.filter(({ kind }) => kind !== "ended") };
  const isSame =
    after.events.length === before.events.length && after.bindings.length === known.length;
  if (isSame) return sealed;
  const end = sealed.events.filter(({ kind }) => kind === "ended");
  const binding = bindingOf(before);
  const formerly = binding === undefined ? undefined : clientIdOf(binding.identity);
  const ended = { ...after, events: [...after.events, ...end] };
  return seal(draft, ended, fresh, { kept: sealed, formerly });
}
