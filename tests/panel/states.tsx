import {
  dutiesOfView,
  emptyView,
  isScreenShown,
  type LastCall,
  type View,
  viewFacts,
} from "../../src/browser/view";
import {
  append,
  arePromptsPaused,
  bind,
  bindingOf,
  type Call,
  type Moment,
  readingOf,
  startCall,
} from "../../src/call/call";
import type { Happening } from "../../src/call/call-event";
import type { CaseScreen } from "../../src/call/case-screen";
import {
  type ClientHistory,
  emptyHistory,
  type OwedMark,
  type ToldMark,
} from "../../src/call/client-history";
import { factsIn } from "../../src/call/facts";
import type { Identity } from "../../src/call/identity";
import { keyIdentity } from "../../src/call/key-identity";
import { emptyOrganisation } from "../../src/call/organisation";
import { outcomesOf } from "../../src/call/outcome";
import { noteOfCall } from "../../src/ledger/note-of-call";
import { sealCall } from "../../src/ledger/sealed-call";
import type { PanelState } from "../../src/panel/panel-state";
import { pack, statementOf } from "../ui/pack";

/** 10:31 where the handler is, and so many minutes after. */
export const at = (minutes: number): string =>
  new Date(2026, 10, 21, 10, 31 + minutes).toISOString();
const moment = (minutes: number): Moment => ({
  at: at(minutes),
  clock: { id: "page-0001", ms: minutes * 60_000 },
});

export const OUTGOING: CaseScreen = {
  caseReference: "7000000001",
  role: "pwc",
  direction: "outbound",
  firstContact: true,
  callState: "on call",
  owningTeam: "Team 4",
};
export const INCOMING: CaseScreen = { ...OUTGOING, direction: "inbound" };
/** Another case than theirs. */
export const OTHER: CaseScreen = { ...INCOMING, caseReference: "7000000002" };

const KEY = "0123456789abcdef".repeat(4);
const SALT = "5a".repeat(16);
const identityOf = ({ caseReference, clientReference, role }: CaseScreen): Identity => ({
  ...(caseReference === undefined ? {} : { caseReference }),
  ...(clientReference === undefined ? {} : { clientReference }),
  ...(role === undefined ? {} : { role }),
});
const keyed = (screen: CaseScreen) => keyIdentity(KEY, identityOf(screen));

/** A call with whom the screen shows: it began at 10:31, and has an event a minute. */
export function callWith(screen: CaseScreen, happenings: readonly Happening[]): Call {
  const name = { desk: "desk-0001" };
  const begun = startCall({ id: "call-0001", by: "console", name, pack, now: moment(0) });
  const binding = { at: at(0), by: "console", salt: SALT, identity: keyed(screen) } as const;
  const shown: Happening = { kind: "fact changed", by: "console", change: factsIn(screen) };
  const call = bind(
    append(begun, "event-shown", shown, moment(0)),
    "event-bound",
    binding,
    moment(0),
  );
  return happenings.reduce(
    (each, happening, index) => append(each, `event-${index + 1}`, happening, moment(index + 1)),
    call,
  );
}

export const passagesRead = (statement: string, count?: number): Happening[] =>
  statementOf(statement)
    .passages.slice(0, count)
    .map((_, passage) => ({ kind: "passage read", statement, passage }));

/** What is shown of a call that is over. @param screen whom it was with */
export function lastCallOf(call: Call, screen: CaseScreen = OUTGOING): LastCall {
  const sealed = sealCall(call, outcomesOf(call, emptyHistory()), SALT).call;
  const { caseReference, role } = screen;
  return {
    call: sealed,
    with: bindingOf(call)?.identity ?? {},
    ...(caseReference === undefined ? {} : { caseReference }),
    noteLine:
      caseReference === undefined
        ? null
        : noteOfCall(sealed, pack.statements, role, caseReference, "2026-11-21T10:31"),
  };
}

const EARLIER = { at: at(0), call: "call-0000" } as const;
const forEach = <Mark,>(statements: readonly string[], mark: (statement: string) => Mark) =>
  Object.fromEntries(statements.map((id) => [id, mark(id)]));

/** The history of a client who was read these statements at 10:31, on an earlier call. */
export const historyOfRead = (...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  read: forEach(statements, (id) => ({
    ...EARLIER,
    digest: statementOf(id).digest,
    edition: pack.stamp,
  })),
});

/** The history of a client to whom the call that began at 10:31 left these statements owed. */
export const historyOwed = (how: OwedMark["how"], ...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  owed: forEach(statements, () => ({ ...EARLIER, how })),
});

/** The history of a client who had been told these before, as she or a note said at 10:31. */
export const historyTold = (mark: Partial<ToldMark>, ...statements: string[]): ClientHistory => ({
  ...emptyHistory(),
  told: forEach(statements, () => ({ ...EARLIER, by: "handler" as const, ...mark })),
});

/** What the panel paints for a view, its duties worked out as the session does. */
export function stateOf(view: Partial<View>, rest: Partial<PanelState> = {}): PanelState {
  const whole: View = { ...emptyView(1), ...view };
  const call = isScreenShown(whole) ? undefined : (whole.call ?? undefined);
  const isOpen = whole.call !== null && whole.standing !== "asked";
  const promptsPaused = rest.promptsPaused ?? (call !== undefined && arePromptsPaused(call));
  return {
    pack,
    view: whole,
    call,
    summary: isOpen ? undefined : (whole.lastCall ?? undefined),
    facts: viewFacts(whole),
    duties: dutiesOfView(whole, pack.statements, promptsPaused),
    place: null,
    sheet: null,
    opened: [],
    isSuicideThreat: false,
    threat: null,
    organisation: emptyOrganisation,
    wordings: {},
    promptsPaused,
    saved: "nothing",
    asksNewCall: null,
    problem: null,
    ...rest,
  };
}

/** A case screen with no call on it. */
export const caseState = (
  screen: CaseScreen,
  view: Partial<View> = {},
  rest: Partial<PanelState> = {},
): PanelState => stateOf({ isCase: true, screen, client: keyed(screen), ...view }, rest);

/** A call with whom the screen shows. */
export const onCallState = (
  screen: CaseScreen,
  happenings: readonly Happening[] = [],
  view: Partial<View> = {},
  rest: Partial<PanelState> = {},
): PanelState =>
  caseState(
    screen,
    {
      standing: "on call",
      call: callWith(screen, happenings),
      callWith: identityOf(screen),
      ...view,
    },
    { saved: happenings.length > 0 ? "saved" : "nothing", ...rest },
  );

/** A statement open in the reader, so many passages of it read on this call. */
export function readingState(statement: string, passages: number): PanelState {
  const happenings = passagesRead(statement, passages);
  const { next } = readingOf(callWith(OUTGOING, happenings), statementOf(statement));
  return onCallState(OUTGOING, happenings, {}, { place: { statement, passage: next } });
}

/** A call with one, while the screen shows another. */
export const elsewhereState = (
  screen: CaseScreen,
  looking: View["looking"],
  rest: Partial<PanelState> = {},
): PanelState =>
  caseState(
    screen,
    {
      standing: "elsewhere",
      call: callWith(OUTGOING, passagesRead("recording")),
      callWith: identityOf(OUTGOING),
      looking,
      client: keyed(looking === "call" ? OUTGOING : screen),
    },
    { saved: "saved", ...rest },
  );
