import type { CallEvent } from "../../call/call-event";
import type { CallState, Direction, Role } from "../../call/case-screen";
import type { CallFacts, Speaker } from "../../call/facts";
import type { Outcome, WhyNotRead } from "../../call/outcome";
import type { Source } from "../../call/source";
import type { Key } from "../../words/messages";
import { say } from "../../words/say";

/** What ids stand for: a statement's label, a route's. An id that isn't there stands for itself. */
export interface Names {
  statements: Readonly<Record<string, string>>;
  routes: Readonly<Record<string, string>>;
}

const ROLES = { pwc: "ledgerRolePwc", nrp: "ledgerRoleNrp" } as const satisfies Record<Role, Key>;

/** "parent with care" */
export const roleWords = (role: Role): string => say(ROLES[role]);

const DIRECTIONS = {
  outbound: "ledgerOutbound",
  inbound: "ledgerInbound",
} as const satisfies Record<Direction, Key>;

/** "outgoing call" */
export const directionWords = (direction: Direction): string => say(DIRECTIONS[direction]);

const IS_ROLE = { pwc: "ledgerFactPwc", nrp: "ledgerFactNrp" } as const satisfies Record<Role, Key>;

const STATES = {
  idle: "ledgerStateIdle",
  ringing: "ledgerStateRinging",
  dialling: "ledgerStateDialling",
  "on call": "ledgerStateOnCall",
  ended: "ledgerStateEnded",
} as const satisfies Record<CallState, Key>;

const SPEAKERS = {
  client: "ledgerSpeakerClient",
  representative: "ledgerSpeakerRepresentative",
  "someone else": "ledgerSpeakerOther",
  voicemail: "ledgerSpeakerVoicemail",
} as const satisfies Record<Speaker, Key>;

/** Who said so. The log is the handler's own. */
const BY = {
  console: "ledgerByConsole",
  handler: "ledgerByHandler",
} as const satisfies Record<Source, Key>;

const WHYS = {
  "not given": "ledgerNotGiven",
  "put off": "ledgerPutOff",
  "incoming call": "ledgerNotDueIncoming",
  "not first contact": "ledgerNotDueContact",
  "read before": "ledgerNotDueRead",
  "told before": "ledgerNotDueTold",
  "note accepted": "ledgerNotDueNote",
  "not the client": "ledgerHeld",
  "not known": "ledgerNotKnown",
} as const satisfies Record<WhyNotRead, Key>;

/** "read in full", "read in part, 3 of 5", "not given on this call". */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === "read") return say("ledgerReadInFull");
  if (outcome.kind === "not read") return say(WHYS[outcome.why]);
  const { read, of, wasDue } = outcome;
  return say(wasDue ? "ledgerReadInPart" : "ledgerReadInPartNotDue", { read, of });
}

/** Facts as they were said, each in a few words. */
export function factWords(change: CallFacts): string[] {
  const { role, direction, firstContact, callState, speaker } = change;
  return [
    ...(role === undefined ? [] : [say(IS_ROLE[role])]),
    ...(direction === undefined ? [] : [directionWords(direction)]),
    ...(firstContact === undefined
      ? []
      : [say(firstContact ? "ledgerFirstContact" : "ledgerNotFirstContact")]),
    ...(callState === undefined ? [] : [say(STATES[callState])]),
    ...(speaker === undefined ? [] : [say(SPEAKERS[speaker])]),
  ];
}

/** What the end of a call was told by. */
const ENDS = {
  ...BY,
  assumed: "ledgerByAssumed",
} as const satisfies Record<Extract<CallEvent, { kind: "ended" }>["by"], Key>;

/** Who or what an event goes back to, where it says so. */
export function byWords(event: CallEvent): string | undefined {
  if (event.kind === "ended") return say(ENDS[event.by]);
  return "by" in event ? say(BY[event.by]) : undefined;
}
