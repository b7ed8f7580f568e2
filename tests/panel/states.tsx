import { emptyView, type View, viewFacts } from "../../src/browser/view";
import {
  append,
  arePromptsPaused,
  type Call,
  type CallEvent,
  readingOf,
  startCall,
} from "../../src/call/call";
import type { CaseScreen } from "../../src/call/case-screen";
import { dutiesOf } from "../../src/call/duties";
import { emptyOrganisation } from "../../src/call/organisation";
import type { ClientHistory } from "../../src/call/sealed-call";
import type { PanelState } from "../../src/panel/panel-session";
import { pack, statementOf } from "../ui/pack";

type Happening = CallEvent extends infer E
  ? E extends CallEvent
    ? Omit<E, "id" | "at">
    : never
  : never;

/** 10:31 where the handler is, and so many minutes after. */
export const at = (minutes: number): string =>
  new Date(2026, 10, 21, 10, 31 + minutes).toISOString();

export const OUTGOING: CaseScreen = {
  caseReference: "7000000001",
  role: "pwc",
  direction: "outbound",
  firstContact: true,
  callState: "on call",
  owningTeam: "Team 4",
};
export const INCOMING: CaseScreen = { ...OUTGOING, direction: "inbound" };

/** A call that began at 10:31, with an event a minute. */
export function callWith(screen: CaseScreen, happenings: readonly Happening[]): Call {
  const begun = startCall(
    { id: "call-0001", startedAt: at(0), by: "console", screen, corrections: {} },
    pack,
  );
  return happenings.reduce(
    (call, happening, index) =>
      append(call, { ...happening, id: `event-${index + 1}`, at: at(index + 1) }),
    begun,
  );
}

export const passagesRead = (statement: string, count?: number): Happening[] =>
  statementOf(statement)
    .passages.slice(0, count)
    .map((_, passage) => ({ kind: "passage read", statement, passage }));

/** The history of a client who was read these statements at 10:31, on an earlier call. */
export const historyOfRead = (...statements: string[]): ClientHistory => ({
  read: Object.fromEntries(
    statements.map((id) => [
      id,
      { at: at(0), call: "call-0000", digest: statementOf(id).digest, edition: pack.stamp },
    ]),
  ),
  putOff: {},
});

/** What the panel paints for a view, its duties worked out as the session does. */
export function stateOf(view: Partial<View>, rest: Partial<PanelState> = {}): PanelState {
  const whole: View = { ...emptyView(1), ...view };
  const call = whole.call ?? undefined;
  const facts = viewFacts(whole);
  const promptsPaused = rest.promptsPaused ?? (call !== undefined && arePromptsPaused(call));
  return {
    pack,
    view: whole,
    call,
    summary: call === undefined ? (whole.lastCall ?? undefined) : undefined,
    facts,
    duties: dutiesOf({
      statements: call?.wording ?? pack.statements,
      facts,
      call,
      history: whole.history,
      promptsPaused,
    }),
    place: null,
    sheet: null,
    opened: [],
    isSuicideThreat: false,
    threat: null,
    organisation: emptyOrganisation,
    wordings: {},
    promptsPaused,
    saved: "nothing",
    problem: null,
    ...rest,
  };
}

/** A case screen, before or on a call. */
export const caseState = (screen: CaseScreen, view: Partial<View> = {}): PanelState =>
  stateOf({ isCase: true, screen, ...view });

/** A statement open in the reader, so many passages of it read on this call. */
export function readingState(statement: string, passages: number): PanelState {
  const call = callWith(OUTGOING, passagesRead(statement, passages));
  const { next } = readingOf(call, statementOf(statement));
  return stateOf(
    { isCase: true, screen: OUTGOING, call },
    { place: { statement, passage: next }, saved: "saved" },
  );
}
