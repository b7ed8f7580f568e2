import type { Statement } from "../policy/pack";
import { type Happened, readingOf } from "./call";
import type { AcceptedNote } from "./call-event";
import {
  type ClientHistory,
  countingFor,
  emptyHistory,
  latestOf,
  type OwedMark,
  type ReadMark,
  type ToldMark,
} from "./client-history";
import type { Facts } from "./facts";
import type { KeyedIdentity } from "./identity";

/** Why a duty stands as it does. The panel puts each into words; policy rows are quoted by id. */
export type Reason =
  | { kind: "outbound call" }
  | { kind: "inbound call"; row: string | null }
  | { kind: "first contact"; by: "console" | "handler" }
  | { kind: "no record here" }
  /** Read to this person on this case before, in the other role: that no longer counts. */
  | { kind: "role changed"; mark: ReadMark }
  /**
   * Read to whoever had this client's role on this case, when the console showed no reference of
   * their own: it may have been somebody else.
   */
  | { kind: "read by role"; mark: ReadMark }
  | { kind: "not first contact"; by: "console" | "handler" }
  | { kind: "read before"; mark: ReadMark; contradictsConsole: boolean }
  | { kind: "told before"; mark: ToldMark; contradictsConsole: boolean }
  /** The handler took a colleague's note for it on this call. `on` is local wall time. */
  | { kind: "note accepted"; on: string }
  /** Due on this client's last contact, and not read in full. */
  | { kind: "owed"; mark: OwedMark; contradictsConsole: boolean }
  | { kind: "prompts paused" }
  /** Somebody else, or a machine, is on the phone. */
  | { kind: "not the client" };

/** What the panel has to ask before it can say whether a statement is due. */
export type Question = "direction" | "client";

/** A statement on a call. */
export type Duty = { statement: Statement } & (
  | { state: "owed"; reason: Reason }
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
  /** Whom the call is with, as far as that is known. */
  client: KeyedIdentity;
  call: Happened | undefined;
  /** What this desk knows of the client; empty where there is no record. */
  history: ClientHistory;
  /** What was read under case and role alone, where the client has a reference of their own. */
  byRole?: Pick<ClientHistory, "read"> | undefined;
  /** Whether the handler has put every prompt off. */
  promptsPaused: boolean;
  /** Colleagues' notes that she took for true before a call began; a call keeps its own. */
  accepted?: readonly AcceptedNote[] | undefined;
}

/** The duty of each statement on this call: what is owed on top, else in the statements' order. */
export function dutiesOf(input: DutyInput): Duty[] {
  const history = latestOf(countingFor(input.history, input.client));
  const duties = input.statements.map(
    (statement): Duty => ({ statement, ...dutyOf(statement, input, history) }),
  );
  const isOwed = ({ statement, state }: Duty) =>
    state === "owed" || (state === "reading" && statement.id in history.owed);
  return [...duties.filter(isOwed), ...duties.filter((duty) => !isOwed(duty))];
}

const isOpen = ({ state }: Duty): boolean =>
  state === "owed" || state === "due" || state === "reading";

/** How many statements are still to be given: what the badge shows. */
export const countDue = (duties: readonly Duty[]): number => duties.filter(isOpen).length;

/** The statement to be given next: the first that is due or begun, in the order they are shown. */
export const firstDue = (duties: readonly Duty[]): Duty | undefined => duties.find(isOpen);

type DutyState = Duty extends infer D ? (D extends Duty ? Omit<D, "statement"> : never) : never;

function dutyOf(statement: Statement, input: DutyInput, history: ClientHistory): DutyState {
  const { facts, call, promptsPaused } = input;
  const reading = readingOf(call, statement);
  const { speaker } = facts.known;
  const isHeld = speaker === "someone else" || speaker === "voicemail";
  if (reading.readAt !== undefined && !isHeld) return { state: "read", at: reading.readAt };
  const duty =
    statement.trigger === "outbound call"
      ? recordingDuty(statement, facts)
      : firstContactDuty(statement, input, history);
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
 * knows of this very statement: read to the client in full, or owed since their last contact; then
 * what the console says. With none of them it is due: silence is "no record here", never "read".
 * Where the desk and the console contradict each other, the reason says so.
 */
function firstContactDuty(
  statement: Statement,
  { facts: { known, corrected }, client, call, accepted, history: all, byRole }: DutyInput,
  history: ClientHistory,
): DutyState {
  const by = corrected.includes("firstContact") ? "handler" : "console";
  const shown = by === "console" ? known.firstContact : undefined;
  if (by === "handler" && known.firstContact !== undefined) {
    return known.firstContact
      ? { state: "due", reason: { kind: "first contact", by } }
      : { state: "not due", reason: { kind: "not first contact", by } };
  }
  const note = acceptedNotes(call, accepted).find(({ statements }) =>
    statements.includes(statement.id),
  );
  if (note !== undefined)
    return { state: "not due", reason: { kind: "note accepted", on: note.on } };
  const [read, owed, told] = [history.read, history.owed, history.told].map(
    (marks) => marks[statement.id],
  ) as [ReadMark | undefined, OwedMark | undefined, ToldMark | undefined];
  if (owed !== undefined) {
    const contradictsConsole = shown === false;
    return { state: "owed", reason: { kind: "owed", mark: owed, contradictsConsole } };
  }
  const contradictsConsole = shown === true;
  if (read !== undefined) {
    return { state: "not due", reason: { kind: "read before", mark: read, contradictsConsole } };
  }
  if (told !== undefined) {
    return { state: "not due", reason: { kind: "told before", mark: told, contradictsConsole } };
  }
  if (known.firstContact === false) {
    return { state: "not due", reason: { kind: "not first contact", by } };
  }
  const former = latestOf(all).read[statement.id];
  if (former !== undefined) return { state: "due", reason: { kind: "role changed", mark: former } };
  const perhaps = latestOf({ ...emptyHistory(), ...byRole }).read[statement.id];
  if (perhaps !== undefined) {
    return { state: "due", reason: { kind: "read by role", mark: perhaps } };
  }
  if (client.role === undefined && client.client === undefined) {
    return { state: "asked", question: "client" };
  }
  return known.firstContact === undefined
    ? { state: "due", reason: { kind: "no record here" } }
    : { state: "due", reason: { kind: "first contact", by } };
}

/** The colleagues' notes that stand on a call, or before one has begun. */
export const acceptedNotes = (
  call: Happened | undefined,
  before: readonly AcceptedNote[] = [],
): readonly AcceptedNote[] =>
  call === undefined
    ? before
    : call.events.flatMap((event) => (event.kind === "note accepted" ? [event.note] : []));
