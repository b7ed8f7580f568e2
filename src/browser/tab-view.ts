import {
  type Call,
  type CallEvent,
  type CallStart,
  callFacts,
  isEnded,
  screenOf,
  wasConnected,
} from "../call/call";
import { type CaseScreen, keptScreen } from "../call/case-screen";
import { type Corrections, clientKey, correct, factsOf, isSameIdentity } from "../call/facts";
import { emptyHistory, type SealedCall, sealCall } from "../call/sealed-call";
import type { Pack } from "../policy/pack";
import {
  addEvent,
  addLateEvent,
  beginCall,
  callsAndHistory,
  endAbandoned,
  historyOf,
  openCalls,
  withLedger,
} from "./ledger-store";
import { changeTab, isConnectedInAnyTab, mergedScreen, readTab, type TabRecord } from "./tab-store";
import { type View, viewFacts } from "./view";

const newEvent = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

/** The open call that a tab's screen belongs to: as the console shows it, or as she put it right. */
function callOf(calls: readonly Call[], { screen, facts }: Identity): Call | undefined {
  return calls.findLast(
    (call) =>
      isSameIdentity(screenOf(call), screen) || isSameIdentity(callFacts(call).known, facts),
  );
}

interface Identity {
  screen: CaseScreen;
  facts: CaseScreen;
}

const identityOf = (record: TabRecord): Identity => {
  const { screen } = mergedScreen(record);
  return { screen, facts: factsOf(screen, record.corrections).known };
};

/**
 * Changes what is known of a tab and says what it now shows. One change after another, so that no
 * page hears them in the wrong order.
 */
export function changeView(
  tab: number,
  change: (record: TabRecord) => TabRecord,
  onView: (view: View) => void,
): Promise<View> {
  return changeTab(tab, change, async (record) => {
    const view = await viewOf(tab, record);
    onView(view);
    return view;
  });
}

/** What is known of a tab. Where storage can't be read it says so, and knows nothing of the past. */
export async function viewOf(tab: number, record: TabRecord): Promise<View> {
  const { screen, conflicts } = mergedScreen(record);
  const view: View = {
    tab,
    nth: record.views,
    isCase: screen.caseReference !== undefined,
    screen,
    conflicts,
    corrections: record.corrections,
    call: null,
    lastCall: record.lastCall,
    history: emptyHistory(),
    isHistoryUnread: false,
  };
  try {
    const before = clientKey(viewFacts(view).known);
    const { calls, history } = await callsAndHistory(before);
    view.call = callOf(calls, identityOf(record)) ?? null;
    // The call may know better who the client is.
    const client = clientKey(viewFacts(view).known);
    view.history = client === before ? history : await historyOf(client);
  } catch (error) {
    console.error("The ledger can't be read.", error);
    view.isHistoryUnread = true;
  }
  return view;
}

/**
 * Brings the calls into line with what a tab's screen now says: a connection begins one call and
 * ends that one, and what has become known of a call is added to it.
 *
 * @returns whether that changed anything
 */
export function followScreen(tab: number, pack: Pack): Promise<boolean> {
  return withLedger(async () => {
    const open = await endAbandoned(await openCalls(), Date.now());
    const isOver = await endConnection(tab, open);
    const record = await readTab(tab);
    const identity = identityOf(record);
    const { callState } = identity.screen;
    const isNext = callState === "ringing" || callState === "dialling";
    const isTidied = isNext && record.lastCall !== null;
    if (isTidied) await changeTab(tab, (each) => ({ ...each, lastCall: null }));
    if (identity.facts.caseReference === undefined) return isOver || isTidied;

    const call = callOf(isOver ? await openCalls() : open, identity);
    if (callState === "on call" && record.connection === null) {
      const connected = call ?? (await beginByConsole(tab, record, pack));
      await changeTab(tab, (each) => ({ ...each, connection: connected.start.id }));
      await addNews(tab, connected, identity.screen);
      return true;
    }
    if (call === undefined) return isOver || isTidied;
    if (callState !== undefined && callState !== "on call" && (await isLeftOver(call, isNext))) {
      await add(tab, call, { ...newEvent(), kind: "ended", by: "console" });
      return true;
    }
    return (await addNews(tab, call, identity.screen)) || isOver || isTidied;
  });
}

/** Ends the call of a tab's connection, once the softphone shows that connection no longer. */
async function endConnection(tab: number, open: readonly Call[]): Promise<boolean> {
  const record = await readTab(tab);
  const { callState } = mergedScreen(record).screen;
  const { connection } = record;
  if (connection === null || callState === undefined || callState === "on call") return false;
  const call = open.find(({ start }) => start.id === connection);
  if (call !== undefined) await add(tab, call, { ...newEvent(), kind: "ended", by: "console" });
  await changeTab(tab, (each) => ({ ...each, connection: null }));
  return true;
}

/**
 * Whether an open call is one that this softphone can't be on: it had been connected and no tab
 * holds its connection any more, or it was begun with the softphone idle and another is beginning.
 */
async function isLeftOver(call: Call, isNext: boolean): Promise<boolean> {
  if (wasConnected(call)) return !(await isConnectedInAnyTab(call.start.id));
  const { callState } = call.start.screen;
  return isNext && (callState === "idle" || callState === "ended");
}

async function beginByConsole(tab: number, record: TabRecord, pack: Pack): Promise<Call> {
  const { id, at: startedAt } = newEvent();
  const { screen } = mergedScreen(record);
  const { corrections } = record;
  return begin(tab, { id, startedAt, by: "console", screen, corrections }, pack);
}

async function begin(tab: number, start: CallStart, pack: Pack): Promise<Call> {
  const call = await beginCall({ ...start, screen: keptScreen(start.screen) }, pack);
  await changeTab(tab, (each) => ({ ...each, lastCall: null, corrections: lasting(each) }));
  return call;
}

/** Corrections that are about the case on the screen. The others were about one call. */
const lasting = ({ corrections: { caseReference, role } }: TabRecord): Corrections => ({
  ...(caseReference === undefined ? {} : { caseReference }),
  ...(role === undefined ? {} : { role }),
});

/** Adds the fields that a screen now says and the call hasn't been shown yet. */
async function addNews(tab: number, call: Call, screen: CaseScreen): Promise<boolean> {
  const before = screenOf(call);
  const news = Object.entries(keptScreen(screen)).filter(
    ([field, value]) => before[field as keyof CaseScreen] !== value,
  );
  if (news.length === 0) return false;
  await add(tab, call, { ...newEvent(), kind: "seen", screen: Object.fromEntries(news) });
  return true;
}

async function add(tab: number, call: Call, event: CallEvent): Promise<void> {
  const next = await addEvent(call, event);
  if (!isEnded(next)) return;
  await changeTab(tab, (each) => {
    const isShown = isSameIdentity(screenOf(next), mergedScreen(each).screen);
    const lastCall = isShown ? sealCall(next) : each.lastCall;
    return { ...each, lastCall, corrections: lasting(each) };
  });
}

/**
 * Records what the handler did. `start` begins a call where this screen has none; where the
 * console began one in the same moment, the event goes to that. A press that was on its way when
 * its call ended is still kept.
 *
 * @throws where there is no case to keep it with
 */
export async function record(
  tab: number,
  start: CallStart,
  event: CallEvent,
  pack: Pack,
): Promise<void> {
  const identity = identityOf(await readTab(tab));
  await withLedger(async () => {
    const open = await openCalls();
    const own = open.find((each) => each.start.id === start.id);
    if (own !== undefined) return add(tab, own, event);
    const sealed = await addLateEvent(start, event, pack);
    if (sealed !== undefined) return showLate(tab, sealed);
    if (factsOf(start.screen, start.corrections).known.caseReference === undefined) {
      throw new Error("There is no case to keep this with.");
    }
    const calls = await endAbandoned(open, Date.now());
    return add(tab, callOf(calls, identity) ?? (await begin(tab, start, pack)), event);
  });
}

const showLate = (tab: number, sealed: SealedCall): Promise<undefined> =>
  changeTab(tab, (each) =>
    each.lastCall?.start.id === sealed.start.id ? { ...each, lastCall: sealed } : each,
  );

/** The handler's correction: of the open call where there is one, of the screen before there is. */
export const correctTab = (tab: number, change: Corrections): Promise<void> =>
  withLedger(async () => {
    const identity = identityOf(await readTab(tab));
    const call = callOf(await openCalls(), identity);
    if (call !== undefined) await add(tab, call, { ...newEvent(), kind: "corrected", change });
    const { caseReference, role } = change;
    const isLasting = caseReference !== undefined || role !== undefined;
    if (call !== undefined && !isLasting) return;
    await changeTab(tab, (each) => ({
      ...each,
      corrections: correct(mergedScreen(each).screen, each.corrections, change),
    }));
  });
