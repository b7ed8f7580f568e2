import type { Statement } from "../policy/pack";
import { type Call, readingOf } from "./call";
import type { Facts } from "./facts";
import type { ClientHistory, ReadMark } from "./sealed-call";

/** Why a duty stands as it does. The panel puts each into words; policy rows are quoted by id. */
export type Reason =
  | { kind: "outbound call" }
  | { kind: "inbound call"; row: string | null }
  | { kind: "first contact"; by: "console" | "handler" }
  | { kind: "no record here" }
  | { kind: "not first contact"; by: "console" | "handler" }
  | { kind: "read before"; mark: ReadMark; contradictsConsole: boolean }
  /** Put off at this client's last contact; why is never kept. */
  | { kind: "put off before"; at: string }
  | { kind: "prompts paused" }
  /** Somebody else, or a machine, is on the phone. */
  | { kind: "not the client" };

/** What the panel has to ask before it can say whether a statement is due. */
export type Question = "direction" | "client";

/** A statement on a call. */
export type Duty = { statement: Statement } & (
  | { state: "due"; reason: Reason }
  | { state: "reading"; passage: number }
  | { state: "read"; at: string }
  | { state: "not due"; reason: Reason }
  | { state: "put off"; reason: Reason }
  | { state: "asked"; question: Question }
);

export interface DutyInput {
  /** The wording this call goes by: its own once it has begun, the pack's before. */
  statements: readonly Statement[];
  facts: Facts;
  call: Call | undefined;
  /** What this desk has read to this client before; empty where there is no record. */
  history: ClientHistory;
  /** Whether the handler has put every prompt off. */
  promptsPaused: boolean;
}

/** The duty of each statement on this call, in the order of the statements. */
export const dutiesOf = (input: DutyInput): Duty[] =>
  input.statements.map((statement) => ({ statement, ...dutyOf(statement, input) }));

/** How many statements are still to be given: what the badge shows. */
export const countDue = (duties: readonly Duty[]): number =>
  duties.filter(({ state }) => state === "due" || state === "reading").length;

/** The statement to be given next: the first that is due or begun, in the order they are shown. */
export const firstDue = (duties: readonly Duty[]): Duty | undefined =>
  duties.find(({ state }) => state === "due" || state === "reading");

type DutyState = Duty extends infer D ? (D extends Duty ? Omit<D, "statement"> : never) : never;

function dutyOf(
  statement: Statement,
  { facts, call, history, promptsPaused }: DutyInput,
): DutyState {
  const reading = readingOf(call, statement);
  const { speaker } = facts.known;
  const isHeld = speaker === "someone else" || speaker === "voicemail";
  if (reading.readAt !== undefined && !isHeld) return { state: "read", at: reading.readAt };
  const duty =
    statement.trigger === "outbound call"
      ? recordingDuty(statement, facts)
      : firstContactDuty(statement, facts, history);
  const isBegun = reading.passagesRead.size > 0;
  if (isBegun || duty.state !== "not due") {
    if (promptsPaused) return { state: "put off", reason: { kind: "prompts paused" } };
    if (isHeld) return { state: "put off", reason: { kind: "not the client" } };
  }
  // What has been begun is shown as begun, whatever was found out about its being due since.
  if (isBegun) return { state: "reading", passage: reading.next };
  return duty;
}

/** REC-1 and REC-3: on an outgoing call only; the automated message says it on an incoming one. */
function recordingDuty(statement: Statement, { known }: Facts): DutyState {
  if (known.direction === undefined) return { state: "asked", question: "direction" };
  return known.direction === "outbound"
    ? { state: "due", reason: { kind: "outbound call" } }
    : { state: "not due", reason: { kind: "inbound call", row: statement.notDueInbound } };
}

/**
 * CON-1 and FIW-1: on first contact with a client. The handler's word wins; then what this desk
 * has read to the client; then what the console says. With none of them it is due: silence is
 * "no record here", never "read".
 */
function firstContactDuty(
  statement: Statement,
  { known, corrected }: Facts,
  history: ClientHistory,
): DutyState {
  const mark = history.read[statement.id];
  const putOff = history.putOff[statement.id];
  const by = corrected.includes("firstContact") ? "handler" : "console";
  if (by === "handler" && known.firstContact !== undefined) {
    return known.firstContact
      ? { state: "due", reason: { kind: "first contact", by } }
      : { state: "not due", reason: { kind: "not first contact", by } };
  }
  if (mark !== undefined) {
    return {
      state: "not due",
      reason: { kind: "read before", mark, contradictsConsole: known.firstContact === true },
    };
  }
  if (putOff !== undefined) {
    return { state: "due", reason: { kind: "put off before", at: putOff.at } };
  }
  if (known.firstContact === false) {
    return { state: "not due", reason: { kind: "not first contact", by } };
  }
  if (known.role === undefined && known.clientReference === undefined) {
    return { state: "asked", question: "client" };
  }
  return known.firstContact === undefined
    ? { state: "due", reason: { kind: "no record here" } }
    : { state: "due", reason: { kind: "first contact", by } };
}
