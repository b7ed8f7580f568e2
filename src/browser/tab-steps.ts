import { type Call, isEnded } from "../call/call";
import type { AcceptedNote } from "../call/call-event";
import type { Deed } from "../call/deed";
import { correctTab, type DeedStart, deedInScene } from "../call/deed-in-scene";
import {
  type DeskState,
  endAbandoned,
  type Step,
  type SteppedDesk,
  stepDesk,
} from "../call/desk-step";
import type { Corrections } from "../call/facts";
import { claim, standingIn } from "../call/follow-screen";
import { clientIdOf } from "../call/identity";
import { keyIdentity } from "../call/key-identity";
import { isLate, takeLateDeed } from "../call/late-deed";
import { newBinding, withTab } from "../call/scene";
import { identityOf } from "../call/standing";
import type { Binder } from "../call/take-deed";
import { keys } from "../ledger/records";
import { settled } from "../ledger/stores/settled";
import type { Pack } from "../policy/pack";
import { circumstancesOf, isSensitive, now } from "./circumstances";
import { namesNotAllowed } from "./known-consoles";
import { lastCallOf } from "./last-call";
import {
  changeSealed,
  likelyReadings,
  type OpenLedger,
  openLedger,
  withLedger,
  writeCalls,
} from "./ledger-store";
import { troubleOf } from "./ledger-trouble";
import { loadPack } from "./pack";
import { randomHex } from "./random";
import { readTab, readTabs, statesOf, type TabRecord, unknownTab, writeTab } from "./tab-store";
import { viewOf } from "./tab-view";
import type { View } from "./view";

/** Where views go: every page, which takes what is for its own tab. */
type Tell = (view: View) => void;

/** Changes what a tab shows, as `followTab` does, with the pack and the pages that there are. */
export type Refresh = (tab: number, change: (record: TabRecord) => TabRecord) => Promise<View>;

interface Desk {
  tab: number;
  tabs: Map<number, TabRecord>;
  ledger: OpenLedger;
  pack: Pack;
}

/** Changes what is kept of a tab, where nothing of it is shown or followed. */
export const changeTab = (tab: number, change: (record: TabRecord) => TabRecord): Promise<void> =>
  withLedger(async () => writeTab(tab, change(await readTab(tab))));

/**
 * Changes what a tab shows, brings the calls into line with it, and tells how things stand. Where
 * the ledger can't be used, or not be written, the screen is followed all the same and the view
 * says so.
 *
 * @param policy the pack; undefined where it can't be used: then no call begins. Never rejects
 */
export function followTab(
  tab: number,
  change: (record: TabRecord) => TabRecord,
  policy: Promise<Pack | undefined>,
  tell: Tell,
): Promise<View> {
  return withLedger(async () => {
    const tabs = await readTabs();
    const record = change(tabs.get(tab) ?? unknownTab());
    tabs.set(tab, record);
    // The worker may have just been started: whatever has to be fetched is fetched at once.
    const opening = settled(openLedger(likelyFor(record)));
    namesNotAllowed().catch(() => undefined);
    const pack = await policy;
    try {
      const opened = await opening;
      if ("error" in opened) throw opened.error;
      const ledger = opened.value;
      if (pack !== undefined) {
        return await settle({ tab, tabs, ledger, pack }, (scene) => scene, tell);
      }
      return await show(tab, tabs, ledger, pack, tell);
    } catch (error) {
      console.error("The ledger can't be used.", error);
      const view = await show(tab, tabs, undefined, pack, () => undefined);
      const troubled: View = { ...view, trouble: troubleOf(error) };
      tell(troubled);
      return troubled;
    }
  });
}

/**
 * Records what the handler did. A press that was on its way when its call ended is still kept.
 *
 * @throws where it isn't saved: then nothing has changed
 */
export const recordDeed = (
  tab: number,
  start: DeedStart & { startedAt: string },
  deed: Deed,
  pack: Pack,
  tell: Tell,
): Promise<View> =>
  withLedger(async () => {
    const tabs = await readTabs();
    const ledger = await openLedger([keys.call(start.id), ...likelyFor(tabs.get(tab))]);
    const desk: Desk = { tab, tabs, ledger, pack };
    const step =
      (from: DeedStart): Step =>
      (scene, here) =>
        deedInScene(scene, from, deed, here);
    // Its answer was lost, and it is sent again.
    const isKept = [...ledger.calls, ...[...tabs.values()].map(({ lastCall }) => lastCall?.call)]
      .flatMap((call) => call?.events ?? [])
      .some(({ id }) => id === deed.id || id.startsWith(`${deed.id}.`));
    if (isKept) return show(tab, tabs, ledger, pack, tell);
    if (ledger.calls.some(({ id }) => id === start.id)) return settle(desk, step(start), tell);
    const late = await recordLate(desk, start, deed);
    if (late === "kept") return show(tab, tabs, ledger, pack, tell);
    // The call that she pressed it on is long over: this is another one.
    const id = late === "too late" ? crypto.randomUUID() : start.id;
    return settle(desk, step({ ...start, id }), tell);
  });

/** The handler's correction before a call has begun; of the call, if one has begun meanwhile. */
export const correctScreen = (
  tab: number,
  change: Corrections,
  pack: Pack,
  tell: Tell,
): Promise<View> =>
  stepTab(tab, pack, tell, (scene, circumstances) => {
    const standing = standingIn(scene, circumstances.desk.key);
    if (standing.kind !== "on call") return correctTab(scene, change);
    const { screen, corrections } = scene.tab;
    const deed: Deed = {
      ...circumstances.now,
      id: circumstances.newId(),
      kind: "corrected",
      change,
    };
    return deedInScene(scene, { id: standing.call.id, screen, corrections }, deed, circumstances);
  });

/** She takes a colleague's note for true before a call has begun: the call will say so. */
export const acceptNote = (
  tab: number,
  note: AcceptedNote,
  pack: Pack,
  tell: Tell,
): Promise<View> =>
  stepTab(tab, pack, tell, (scene) =>
    withTab(scene, {
      accepted: [...scene.tab.accepted.filter(({ code }) => code !== note.code), note],
    }),
  );

/** Which she wants to see: the call, or the other case that is on the screen. */
export const lookAt = (
  tab: number,
  looking: "call" | "screen",
  pack: Pack,
  tell: Tell,
): Promise<View> => stepTab(tab, pack, tell, (scene) => withTab(scene, { looking }));

/** Whether the call on a softphone elsewhere is about this tab's case: she says so. */
export const claimCall = (
  tab: number,
  call: string,
  isHere: boolean,
  pack: Pack,
  tell: Tell,
): Promise<View> =>
  stepTab(tab, pack, tell, (scene, circumstances) => {
    const unbound = scene.calls.find(({ id, bindings }) => id === call && bindings.length === 0);
    if (unbound === undefined) return scene;
    return isHere ? claim(scene, unbound, circumstances) : withTab(scene, { declined: call });
  });

/** What the ledger will probably be asked for, of a tab that shows this. */
const likelyFor = (record = unknownTab()): string[] => [
  ...(record.state.call === null ? [] : [keys.call(record.state.call.id)]),
  ...likelyReadings(identityOf(record.state)),
];

const stepTab = (tab: number, pack: Pack, tell: Tell, step: Step): Promise<View> =>
  withLedger(async () => {
    const tabs = await readTabs();
    const ledger = await openLedger(likelyFor(tabs.get(tab)));
    return settle({ tab, tabs, ledger, pack }, step, tell);
  });

/** Takes a step, writes what it changed, and tells every tab that it changed something for. */
async function settle(desk: Desk, step: Step, tell: Tell): Promise<View> {
  const { tab, tabs, ledger, pack } = desk;
  const circumstances = await circumstancesOf(ledger.desk, pack);
  const before = { tabs: statesOf(tabs), calls: ledger.calls };
  const after = stepDesk(before, tab, step, circumstances);
  const isNew = after.calls.length > before.calls.length;
  const { callState } = after.tabs.get(tab)?.screen ?? {};
  // With the next call the summary of the last one goes.
  if (isNew || callState === "ringing" || callState === "dialling") {
    tabs.set(tab, { ...(tabs.get(tab) ?? unknownTab()), lastCall: null });
  }
  const views = await commit(desk, before, after, tell);
  return views.get(tab) ?? show(tab, tabs, ledger, pack, tell);
}

/**
 * Ends the calls on which nothing has happened for too long, whether or not a tab is open.
 *
 * @returns how many calls are open after that
 */
export const endAbandonedCalls = (pack: Pack, tell: Tell): Promise<number> =>
  withLedger(async () => {
    const [tabs, ledger] = await Promise.all([readTabs(), openLedger()]);
    const before = { tabs: statesOf(tabs), calls: ledger.calls };
    await commit({ tabs, ledger, pack }, before, endAbandoned(before, now()), tell);
    return ledger.calls.length;
  });

/** Writes the calls that have changed, and tells how every tab stands that it concerns. */
async function commit(
  { tabs, ledger, pack }: Omit<Desk, "tab">,
  before: DeskState,
  after: SteppedDesk,
  tell: Tell,
): Promise<Map<number, View>> {
  const { sealed } = await writeCalls(ledger, after.calls);
  for (const [id, state] of after.tabs) {
    const record = { ...(tabs.get(id) ?? unknownTab()), state };
    const call = sealed.find((each) => each.id === after.ended.get(id));
    const ended = after.calls.find((each) => each.id === call?.id);
    if (call === undefined || ended === undefined) tabs.set(id, record);
    else tabs.set(id, { ...record, lastCall: lastCallOf(call, ended, before.tabs, pack) });
  }
  ledger.calls = after.calls.filter((call) => !isEnded(call));
  const views = new Map<number, View>();
  for (const id of after.changed) views.set(id, await show(id, tabs, ledger, pack, tell));
  return views;
}

/** Takes the calls of erased clients off the screens. Call it within `withLedger`. */
export async function forgetLastCalls(clients: readonly string[], tell: Tell): Promise<void> {
  const [tabs, ledger] = [await readTabs(), await openLedger()];
  const pack = await loadPack();
  for (const [tab, record] of tabs) {
    const client = record.lastCall === null ? undefined : clientIdOf(record.lastCall.with);
    if (client === undefined) continue;
    const lastCall = clients.includes(client) ? null : record.lastCall;
    tabs.set(tab, { ...record, lastCall });
    await show(tab, tabs, ledger, pack, tell);
  }
}

/** Keeps a tab's record, and tells how it now stands. */
async function show(
  tab: number,
  tabs: Map<number, TabRecord>,
  ledger: OpenLedger | undefined,
  pack: Pack | undefined,
  tell: Tell,
): Promise<View> {
  const before = tabs.get(tab) ?? unknownTab();
  const record = { ...before, views: before.views + 1 };
  tabs.set(tab, record);
  // What nobody saved may be told before it is written down: a worker that dies before that is
  // told the same again by the next report.
  const [view] = await Promise.all([
    viewOf(tab, tabs, ledger, pack).then((made) => {
      tell(made);
      return made;
    }),
    writeTab(tab, record),
  ]);
  return view;
}

/** What became of a deed whose call isn't open. */
type Late = "kept" | "too late" | "no such call";

async function recordLate(
  { tab: here, tabs, ledger, pack }: Desk,
  { id, startedAt }: { id: string; startedAt: string },
  deed: Deed,
): Promise<Late> {
  const { key } = ledger.desk;
  const binder: Binder = {
    key: (identity) => keyIdentity(key, identity),
    binding: (identity, by, at) => newBinding(randomHex(16), identity, by, at),
  };
  const { markers = [] } = tabs.get(here)?.state.screen ?? {};
  let late: Call | "too late" | undefined;
  const sealed = await changeSealed(ledger, id, startedAt, pack, (call) => {
    late = isLate(call, deed)
      ? takeLateDeed(call, deed, binder, isSensitive(markers, pack))
      : "too late";
    return late === "too late" ? call : late;
  });
  if (sealed === undefined || late === undefined) return "no such call";
  if (late === "too late") return late;
  for (const [tab, record] of tabs) {
    if (record.lastCall?.call.id !== id) continue;
    tabs.set(tab, { ...record, lastCall: lastCallOf(sealed, late, statesOf(tabs), pack) });
  }
  return "kept";
}
