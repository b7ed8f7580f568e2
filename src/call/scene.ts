import type { Statement } from "../policy/pack";
import { type Binding, plainOf } from "./binding";
import {
  append,
  bind,
  bindingOf,
  type Call,
  type DeskName,
  isEnded,
  lastEventAt,
  type Moment,
} from "./call";
import type { Happening } from "./call-event";
import type { Identity, KeyedIdentity } from "./identity";
import { keyIdentity } from "./key-identity";
import type { Source } from "./source";
import type { Remembered, TabState } from "./tab-state";

/** A tab and the calls that are open at this desk: all that a step of a call is worked out from. */
export interface Scene {
  tab: TabState;
  /** Oldest first, with those that this step has ended. */
  calls: readonly Call[];
  /** A call on a softphone in another tab that isn't bound to a case yet. */
  unbound: Call | undefined;
  /** How many tabs show a case that it could be about, this one included. */
  fitting: number;
}

/** What a step takes from outside, so that it is the same whenever it is replayed. */
export interface Circumstances {
  now: Moment;
  desk: { name: DeskName; key: string };
  pack: { stamp: string; statements: Statement[] };
  /** A new id. */
  newId(): string;
  /** 128 random bits, hexadecimal. */
  newSalt(): string;
  /** Whether markers say that a case is sensitive. */
  isSensitive(markers: readonly string[]): boolean;
  /** Whether the softphone of another tab is connected on a call. */
  isConnectedElsewhere(call: string): boolean;
}

/** The scene with one call changed, or added at the end. */
export function withCall(scene: Scene, call: Call): Scene {
  if (scene.calls.includes(call)) return scene;
  const isNew = scene.calls.every(({ id }) => id !== call.id);
  const calls = isNew
    ? [...scene.calls, call]
    : scene.calls.map((each) => (each.id === call.id ? call : each));
  return { ...scene, calls };
}

export const withTab = (scene: Scene, change: Partial<TabState>): Scene => ({
  ...scene,
  tab: { ...scene.tab, ...change },
});

/** The scene in which something has happened on a call. */
export const happen = (
  scene: Scene,
  call: Call,
  happening: Happening,
  { newId, now }: Circumstances,
): Scene => withCall(scene, append(call, newId(), happening, now));

export const newBinding = (
  salt: string,
  identity: KeyedIdentity,
  by: Source,
  at: string,
): Binding => ({ at, by, salt, identity });

/** A call of the scene as it stands by now. @throws where there is none of that id */
export function callIn({ calls }: Scene, id: string): Call {
  const call = calls.find((each) => each.id === id);
  if (call === undefined) throw new Error(`There is no call "${id}" here.`);
  return call;
}

/** The scene in which a call is bound to whom a tab shows, and the tab remembers who that is. */
export function bindCall(
  scene: Scene,
  call: Call,
  identity: Identity,
  by: Source,
  circumstances: Circumstances,
): Scene {
  const { desk, newId, now } = circumstances;
  const keyed = { ...bindingOf(call)?.identity, ...keyIdentity(desk.key, identity) };
  const before = bindingOf(call);
  const binding = {
    ...newBinding(circumstances.newSalt(), keyed, by, now.at),
    ...(before?.joined === undefined ? {} : { joined: before.joined }),
  };
  const known = scene.tab.call?.id === call.id ? scene.tab.call.bindings.at(-1)?.identity : {};
  const next = withCall(scene, bind(call, newId(), binding, now));
  return remember(next, call.id, { identity: { ...known, ...identity } });
}

/** The tab is on a call from now on. */
export const pin = (scene: Scene, call: Call): Scene =>
  scene.tab.call?.id === call.id
    ? scene
    : withTab(scene, {
        call: {
          id: call.id,
          bindings: call.bindings.map(({ identity: { role }, plain }) => ({
            identity: { ...plain, role },
          })),
        },
        looking: "call",
        declined: null,
      });

/** What the tab remembers of the latest binding of its call: others may have been made elsewhere. */
export function remember(scene: Scene, call: string, remembered: Remembered): Scene {
  const own = scene.tab.call;
  if (own?.id !== call) return scene;
  const earlier = callIn(scene, call).bindings.slice(0, -1);
  const known = earlier.map((_, nth): Remembered => own.bindings[nth] ?? { identity: {} });
  return withTab(scene, { call: { ...own, bindings: [...known, remembered] } });
}

/** Ends the calls on which nothing has happened for too long, at their last event. */
export const endAssumed = (call: Call): Call =>
  isEnded(call)
    ? call
    : append(
        call,
        `${call.id}.assumed`,
        { kind: "ended", by: "assumed" },
        { at: lastEventAt(call), clock: call.clock },
      );

/** The call with its references in plain in those bindings of which they may be. */
export function withPlain(call: Call, remembered: readonly Remembered[]): Call {
  let isChanged = false;
  const bindings = call.bindings.map((binding, nth) => {
    const known = remembered[nth];
    if (known?.isSensitive === true && binding.plain !== undefined) {
      // It turned out to be sensitive while the call was on: what was written is taken out again.
      isChanged = true;
      const { plain: _plain, ...kept } = binding;
      return kept;
    }
    const isKept =
      known?.identity.caseReference !== undefined &&
      known.isSensitive !== true &&
      (known.isSensitive === false || isEnded(call));
    if (!isKept || binding.plain !== undefined) return binding;
    isChanged = true;
    // What the screen knows beyond the binding isn't part of it.
    const { caseReference, clientReference } = known.identity;
    const named: Identity = {
      caseReference: binding.identity.case === undefined ? undefined : caseReference,
      clientReference: binding.identity.client === undefined ? undefined : clientReference,
    };
    return { ...binding, plain: plainOf(named) };
  });
  return isChanged ? { ...call, bindings } : call;
}
