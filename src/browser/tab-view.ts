import {
  type Call,
  type CallEvent,
  type CallStart,
  callFacts,
  isEnded,
  screenOf,
  wasConnected,
} from "../call/call";
import type { CaseScreen } from "../call/case-screen";
import { clientKey, factsOf, isSameIdentity } from "../call/facts";
import { emptyHistory, sealCall } from "../call/sealed-call";
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
import { changeTab, mergedScreen, readTab, type TabRecord } from "./tab-store";
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
 * Brings the calls into line with what a tab's screen now says: a connected call begins, a call
 * that the console had shown connected ends, and what has become known is added.
 *
 * @returns whether that changed anything
 */
export async function followScreen(tab: number, pack: Pack): Promise<boolean> {
  const record = await readTab(tab);
  const { screen } = mergedScreen(record);
  const { callState } = screen;
  if (screen.caseReference === undefined) return false;
  const isOver = record.isConnectionOver && callState === "on call";
  const isNext = callState === "ringing" || callState === "dialling";
  const lastCall = isNext ? null : record.lastCall;
  const isTidied = isOver !== record.isConnectionOver || lastCall !== record.lastCall;
  if (isTidied) await changeTab(tab, (each) => ({ ...each, lastCall, isConnectionOver: isOver }));
  const isFollowed = await withLedger(async () => {
    const calls = await endAbandoned(await openCalls(), Date.now());
    const call = callOf(calls, identityOf(record));
    if (call === undefined) {
      if (callState !== "on call" || isOver) return false;
      const { id, at: startedAt } = newEvent();
      const { corrections } = record;
      await begin(tab, { id, startedAt, by: "console", screen, corrections }, pack);
      return true;
    }
    if (wasConnected(call) && (callState === "idle" || callState === "ended")) {
      await add(tab, call, { ...newEvent(), kind: "ended", by: "console" });
      return true;
    }
    const news = changed(screenOf(call), screen);
    if (news !== undefined) await add(tab, call, { ...newEvent(), kind: "seen", screen: news });
    return news !== undefined;
  });
  return isTidied || isFollowed;
}

async function begin(tab: number, start: CallStart, pack: Pack): Promise<Call> {
  const call = await beginCall(start, pack);
  await changeTab(tab, (each) => ({ ...each, lastCall: null }));
  return call;
}

/** The fields that a screen now says and the call hasn't been shown yet. */
function changed(before: CaseScreen, now: CaseScreen): CaseScreen | undefined {
  const news = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(before[field as keyof CaseScreen]) !== JSON.stringify(value),
  );
  return news.length === 0 ? undefined : Object.fromEntries(news);
}

async function add(tab: number, call: Call, event: CallEvent): Promise<void> {
  const next = await addEvent(call, event);
  if (!isEnded(next)) return;
  await changeTab(tab, (each) => ({
    ...each,
    lastCall: sealCall(next),
    isConnectionOver: mergedScreen(each).screen.callState === "on call",
  }));
}

/**
 * Records what the handler did. `start` begins a call where this screen has none; where the
 * console began one in the same moment, the event goes to that. A press that was on its way when
 * its call ended is still kept.
 */
export async function record(
  tab: number,
  start: CallStart,
  event: CallEvent,
  pack: Pack,
): Promise<void> {
  const identity = identityOf(await readTab(tab));
  await withLedger(async () => {
    if (await addLateEvent(start, event, pack)) return;
    const calls = await endAbandoned(await openCalls(), Date.now());
    const call =
      calls.find((each) => each.start.id === start.id) ??
      callOf(calls, identity) ??
      (await begin(tab, start, pack));
    await add(tab, call, event);
  });
}
