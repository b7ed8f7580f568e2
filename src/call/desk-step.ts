import { type Call, isAbandoned, isEnded, type Moment } from "./call";
import { followScreen, lasting } from "./follow-screen";
import { type Circumstances, endAssumed, type Scene, withPlain } from "./scene";
import { emptyTab, type Remembered, type TabState } from "./tab-state";

/** What all tabs of this browser show, and the calls that are open. */
export interface DeskState {
  /** By the tabs' ids. */
  tabs: ReadonlyMap<number, TabState>;
  /** Oldest first. */
  calls: readonly Call[];
}

/** A desk after a step. */
export interface SteppedDesk extends DeskState {
  /** Tabs of which something may be told anew. */
  changed: readonly number[];
  /** Which call came to its end in which tab. */
  ended: ReadonlyMap<number, string>;
}

/** What is done in a tab before its screen is followed. */
export type Step = (scene: Scene, circumstances: Circumstances) => Scene;

/** Circumstances that don't hang on a tab. */
export type DeskCircumstances = Omit<Circumstances, "isConnectedElsewhere">;

/** What any tab remembers of a call's bindings, in plain. */
export function rememberedOf(tabs: DeskState["tabs"], call: string): Remembered[] {
  const lists = [...tabs.values()].flatMap((tab) =>
    tab.call?.id === call ? [tab.call.bindings] : [],
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => {
    const known = lists.flatMap((list) => list[nth] ?? []);
    const said = known.map(({ isSensitive }) => isSensitive);
    const isSensitive = said.includes(true) || (said.includes(false) ? false : undefined);
    const identity =
      known.find((each) => each.identity.caseReference !== undefined)?.identity ??
      known[0]?.identity ??
      {};
    return { identity, ...(isSensitive === undefined ? {} : { isSensitive }) };
  });
}

/** Whether a tab shows a case, has no telephony of its own, and is on no call. */
const isFitting = (tab: TabState, unbound: Call, open: readonly Call[]): boolean =>
  tab.screen.caseReference !== undefined &&
  tab.screen.callState === undefined &&
  tab.declined !== unbound.id &&
  open.every(({ id }) => id !== tab.call?.id);

/** What a step of one tab is worked out from: its own state, and what the others show. */
export function sceneOf(id: number, { tabs, calls }: DeskState): Scene {
  const tab = tabs.get(id) ?? emptyTab();
  const open = calls.filter((call) => !isEnded(call));
  const others = [...tabs].flatMap(([other, state]) => (other === id ? [] : [state]));
  const unbound = open.findLast(
    (call) =>
      call.bindings.length === 0 &&
      call.id !== tab.call?.id &&
      others.some(({ connection }) => connection === call.id),
  );
  const fitting =
    unbound === undefined
      ? 0
      : [tab, ...others].filter((each) => isFitting(each, unbound, open)).length;
  return { tab, calls, unbound, fitting };
}

function stepTab(
  desk: DeskState,
  id: number,
  step: Step,
  circumstances: DeskCircumstances,
): DeskState {
  const here: Circumstances = {
    ...circumstances,
    isConnectedElsewhere: (call) =>
      [...desk.tabs].some(([other, { connection }]) => other !== id && connection === call),
  };
  const { tab, calls } = followScreen(step(sceneOf(id, desk), here), here);
  return { tabs: new Map([...desk.tabs, [id, tab]]), calls };
}

/**
 * One step at this desk: what is done in a tab, and what follows from it there and in the tabs that
 * a softphone elsewhere may be about. Calls that come to their end are handed on with their
 * references where these may be read, and no tab is on them any more.
 */
export function stepDesk(
  before: DeskState,
  id: number,
  step: Step,
  circumstances: DeskCircumstances,
): SteppedDesk {
  let desk = stepTab(before, id, step, circumstances);
  // A softphone in another tab can begin or end what these tabs' cases are about.
  const isShared = [...before.calls, ...desk.calls].some(({ bindings }) => bindings.length === 0);
  const others = [...desk.tabs].flatMap(([other, { screen, call }]) =>
    other !== id && isShared && screen.caseReference !== undefined && call === null ? [other] : [],
  );
  for (const other of others) desk = stepTab(desk, other, (scene) => scene, circumstances);
  const news = desk.calls.filter((call) => !before.calls.includes(call));
  const told = [...desk.tabs].flatMap(([each, { call }]) =>
    news.some((one) => one.id === call?.id) ? [each] : [],
  );
  return release(desk, [id, ...others, ...told]);
}

/** Ends the calls on which nothing has happened for too long, whatever any tab shows. */
export function endAbandoned({ tabs, calls }: DeskState, now: Moment): SteppedDesk {
  const isOver = (call: Call) => isAbandoned(call, now);
  return release(
    { tabs, calls: calls.map((call) => (isOver(call) ? endAssumed(call) : call)) },
    [],
  );
}

/** Lets go of the calls that are over. */
function release({ tabs, calls }: DeskState, changed: readonly number[]): SteppedDesk {
  const over = calls.filter(isEnded).map((call) => withPlain(call, rememberedOf(tabs, call.id)));
  const ended = new Map<number, string>();
  const released = [...tabs].map(([id, tab]): [number, TabState] => {
    const call = over.find((each) => each.id === tab.call?.id);
    if (call === undefined) return [id, tab];
    ended.set(id, call.id);
    return [id, { ...tab, call: null, corrections: lasting(tab.corrections) }];
  });
  return {
    tabs: new Map(released),
    calls: calls.map((call) => over.find(({ id }) => id === call.id) ?? call),
    changed: [...new Set([...changed, ...ended.keys()])],
    ended,
  };
}
