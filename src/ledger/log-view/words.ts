import type { CallEvent } from "../../call/call-event";
import type { Direction, Role } from "../../call/case-screen";
import type { CallFacts, Speaker } from "../../call/facts";
import type { Outcome, WhyNotRead } from "../../call/outcome";
import type { Source } from "../../call/source";

/** What ids stand for: a statement's label, a route's. An id that isn't there stands for itself. */
export interface Names {
  statements: Readonly<Record<string, string>>;
  routes: Readonly<Record<string, string>>;
}

export const ROLES: Record<Role, string> = {
  pwc: "parent with care",
  nrp: "non-resident parent",
};

export const DIRECTIONS: Record<Direction, string> = {
  outbound: "outgoing call",
  inbound: "incoming call",
};

const SPEAKERS: Record<Speaker, string> = {
  client: "the client is on the phone",
  representative: "the client’s representative is on the phone",
  "someone else": "someone else is on the phone",
  voicemail: "voicemail",
};

/** Who said so. The log is the handler's own. */
export const BY: Record<Source, string> = { console: "console", handler: "you" };

const WHYS: Record<WhyNotRead, string> = {
  "not given": "not given on this call",
  "put off": "put off",
  "incoming call": "not due: incoming call",
  "not first contact": "not due: not first contact",
  "read before": "not due: read before",
  "told before": "not due: told before",
  "note accepted": "not due: a colleague’s note was accepted",
  "not the client": "held: somebody else was on the phone",
  "not known": "not known whether it was due",
};

/** "read in full", "read in part, 3 of 5", "not given on this call". */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === "read") return "read in full";
  if (outcome.kind === "not read") return WHYS[outcome.why];
  const part = `read in part, ${outcome.read} of ${outcome.of}`;
  return outcome.wasDue ? part : `${part}; it wasn’t due`;
}

/** Facts as they were said, each in a few words. */
export function factWords(change: CallFacts): string[] {
  const { role, direction, firstContact, callState, speaker } = change;
  return [
    ...(role === undefined ? [] : [`the client is the ${ROLES[role]}`]),
    ...(direction === undefined ? [] : [DIRECTIONS[direction]]),
    ...(firstContact === undefined ? [] : [firstContact ? "first contact" : "not first contact"]),
    ...(callState === undefined ? [] : [`call state: ${callState}`]),
    ...(speaker === undefined ? [] : [SPEAKERS[speaker]]),
  ];
}

/** What the end of a call was told by. */
const ENDS: Record<Extract<CallEvent, { kind: "ended" }>["by"], string> = {
  console: "console",
  handler: "you",
  assumed: "assumed, since nothing more happened",
};

/** Who or what an event goes back to, where it says so. */
export function byWords(event: CallEvent): string | undefined {
  if (event.kind === "ended") return ENDS[event.by];
  return "by" in event ? BY[event.by] : undefined;
}
