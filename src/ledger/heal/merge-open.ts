import type { Binding } from "../../call/binding";
import type { Call } from "../../call/call";
import type { CallEvent } from "../../call/call-event";
import type { SealedCall } from "../sealed-call";

/** Whether a call has events that it isn't sealed with. */
export const hasEventsBeyond = (
  { events }: Pick<Call, "events">,
  sealed: Pick<SealedCall, "events">,
): boolean => events.some(({ id }) => sealed.events.every((each) => each.id !== id));

/** What two copies of one call come to. */
export interface MergedCall {
  call: Call;
  /** Whether each of them has an event that the other lacks: no order of writing explains that. */
  isForked: boolean;
}

/** One call out of two copies of it: all the events of both, in the order of their times. */
export function mergeOpen(one: Call, other: Call): MergedCall {
  const [longer, shorter] = other.events.length > one.events.length ? [other, one] : [one, other];
  if (!hasEventsBeyond(shorter, longer)) {
    return { call: withPlainOf(longer, shorter), isForked: false };
  }
  const has = new Set(longer.events.map(({ id }) => id));
  const happened = [
    ...longer.events.map((event) => ({ event, of: longer })),
    ...shorter.events.filter(({ id }) => !has.has(id)).map((event) => ({ event, of: shorter })),
  ];
  happened.sort((first, second) => compare(timeOf(first.event), timeOf(second.event)));
  const bindings: Binding[] = [];
  const events = happened.map(({ event, of }): CallEvent => {
    if (event.kind !== "bound") return event;
    const binding = of.bindings[event.binding];
    if (binding === undefined) return event;
    bindings.push(binding);
    return { ...event, binding: bindings.length - 1 };
  });
  return {
    call: { ...longer, events, bindings, clocks: { ...shorter.clocks, ...longer.clocks } },
    isForked: hasEventsBeyond(longer, shorter),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const timeOf = ({ at, ms }: CallEvent): string =>
  `${at ?? ""} ${String(ms ?? 0).padStart(12, "0")}`;

/** References in plain come later than the binding itself, and without an event. */
function withPlainOf(call: Call, { bindings }: Call): Call {
  return {
    ...call,
    bindings: call.bindings.map((binding, nth) => {
      const there = bindings[nth];
      const isIt = there?.salt === binding.salt && there.plain !== undefined;
      return isIt && binding.plain === undefined ? { ...binding, plain: there.plain } : binding;
    }),
  };
}
