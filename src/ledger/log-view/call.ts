import type { Binding } from "../../call/binding";
import { type Call, callFacts } from "../../call/call";
import type { CallEvent } from "../../call/call-event";
import type { Direction, Role } from "../../call/case-screen";
import type { Outcomes } from "../../call/outcome";
import { dayOf } from "../records";
import { timedEvents } from "../sealed-call";
import type { ChainWalk } from "../verify/verify-chain";
import type { StoredCall } from "../verify/verify-day";
import type { Problem } from "../verify/verify-problem";

/** A binding as it is kept; or why it isn't: erased on request, or gone for no known reason. */
export type KeptBinding = Binding | "erased" | "lost";

/** A call as the log shows it: sealed, or still open. */
export interface LoggedCall {
  id: string;
  /** The day it is kept under, UTC. */
  day: string;
  desk: string;
  handler: string | undefined;
  /** UTC, ISO 8601. */
  startedAt: string;
  /** Undefined while it is open. */
  endedAt: string | undefined;
  edition: string;
  /** Digest of each statement's words, by statement id. */
  wording: Readonly<Record<string, string>>;
  /** With the times of passages where they are kept. */
  events: readonly CallEvent[];
  /** In order. The last one counts. */
  bindings: readonly KeptBinding[];
  /** Undefined while it is open. */
  outcomes: Outcomes | undefined;
  isOver: boolean;
  /** Whether something reached it after it had been sealed. */
  isAmended: boolean;
  /** Whether the times of its passages are kept. */
  isTimed: boolean;
  direction: Direction | undefined;
  role: Role | undefined;
  firstContact: boolean | undefined;
  /** What is wrong with it. */
  problems: readonly Problem[];
}

/** @param day that it stands under, UTC @param problems what is wrong with it */
export function sealedInLog(
  { call: { value: call }, bindings, timings }: StoredCall,
  day: string,
  chain: ChainWalk,
  problems: readonly Problem[] = [],
): LoggedCall {
  const { id, desk, handler, startedAt, edition, wording, outcomes } = call;
  const kept = call.bindings.map(
    (commitment, nth): KeptBinding =>
      bindings?.value[nth] ?? (chain.isErased(id, commitment) ? "erased" : "lost"),
  );
  const events = timedEvents(call, timings?.value);
  return {
    ...{ id, day, desk, handler, startedAt, edition, wording, events, outcomes },
    bindings: kept,
    isOver: true,
    isAmended: chain.calls.get(id)?.isAmended === true,
    isTimed: timings !== undefined,
    ...factsOf(events, kept),
    problems,
  };
}

export function openInLog(call: Call): LoggedCall {
  const { id, desk, handler, startedAt, edition, events, bindings } = call;
  return {
    ...{ id, desk, handler, startedAt, edition, events, bindings },
    day: dayOf(startedAt),
    wording: Object.fromEntries(call.wording.map((each) => [each.id, each.digest])),
    outcomes: undefined,
    isOver: false,
    isAmended: false,
    isTimed: true,
    ...factsOf(events, bindings),
    problems: [],
  };
}

function factsOf(events: readonly CallEvent[], bindings: readonly KeptBinding[]) {
  const { known } = callFacts({ events: [...events] });
  const binding = bindings.at(-1);
  return {
    endedAt: events.findLast(({ kind }) => kind === "ended")?.at,
    direction: known.direction,
    role: (typeof binding === "object" ? binding.identity.role : undefined) ?? known.role,
    firstContact: known.firstContact,
  };
}
