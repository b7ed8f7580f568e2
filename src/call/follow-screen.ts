import {
  bindingOf,
  type Call,
  isAbandoned,
  isEnded,
  shownFacts,
  startCall,
  wasConnected,
} from "./call";
import { CALL_FACTS, type CallFacts, type Corrections, factsIn } from "./facts";
import { isContained } from "./identity";
import { keyIdentity } from "./key-identity";
import {
  bindCall,
  type Circumstances,
  callIn,
  endAssumed,
  happen,
  pin,
  type Scene,
  withCall,
  withPlain,
  withTab,
} from "./scene";
import type { Source } from "./source";
import { identityOf, type Standing, standingOf } from "./standing";
import type { Remembered } from "./tab-state";

/**
 * Brings the calls into line with what a tab's screen now says. A call is seen, then on, then
 * ended: a connection begins one call and ends that one; what becomes known of a call is added to
 * it; and another case on the screen never moves it.
 */
export function followScreen(before: Scene, circumstances: Circumstances): Scene {
  let scene = endAbandoned(before, circumstances);
  scene = endConnection(scene, circumstances);
  scene = endLeftOver(scene, circumstances);
  scene = connect(scene, circumstances);
  scene = adopt(scene, circumstances);
  scene = learn(scene, circumstances);
  return settlePlain(scene, circumstances);
}

/** How the tab stands to the calls, by what it shows now. */
export function standingIn({ tab, calls, unbound, fitting }: Scene, key: string): Standing {
  const isAsked = unbound !== undefined && fitting > 1 && tab.declined !== unbound.id;
  const shown = keyIdentity(key, identityOf(tab));
  return standingOf(tab, shown, calls, isAsked && !hasTelephony(tab.screen) ? unbound : undefined);
}

const hasTelephony = ({ callState }: { callState?: unknown }) => callState !== undefined;

const endAbandoned = (scene: Scene, { now }: Circumstances): Scene =>
  scene.calls
    .filter((call) => isAbandoned(call, now))
    .reduce((next, call) => withCall(next, endAssumed(call)), scene);

/** Ends the call of the tab's connection, once the softphone shows that connection no longer. */
function endConnection(scene: Scene, circumstances: Circumstances): Scene {
  const { connection, screen } = scene.tab;
  if (connection === null || screen.callState === undefined || screen.callState === "on call") {
    return scene;
  }
  const call = scene.calls.find(({ id }) => id === connection);
  const next = withTab(scene, { connection: null });
  return call === undefined || isEnded(call) ? next : happen(next, call, END, circumstances);
}

const END = { kind: "ended", by: "console" } as const;

/**
 * Ends a call that this softphone can't be on: it had been connected and no tab holds its
 * connection any more, or it was begun with the softphone idle and another is beginning.
 */
function endLeftOver(scene: Scene, circumstances: Circumstances): Scene {
  const { callState } = scene.tab.screen;
  if (callState === undefined || callState === "on call") return scene;
  const standing = standingIn(scene, circumstances.desk.key);
  if (standing.kind !== "on call" && standing.kind !== "elsewhere") return scene;
  const { call } = standing;
  const isNext = callState === "ringing" || callState === "dialling";
  const begun = call.events.find(
    (event) => event.kind === "fact changed" && event.change.callState !== undefined,
  );
  const wasIdle =
    begun?.kind === "fact changed" && ["idle", "ended"].includes(begun.change.callState ?? "");
  const isLeftOver = wasConnected(call)
    ? !circumstances.isConnectedElsewhere(call.id)
    : isNext && wasIdle;
  return isLeftOver ? happen(scene, call, END, circumstances) : scene;
}

/** A connection that is new in this tab: it is the call of this client, or begins one. */
function connect(scene: Scene, circumstances: Circumstances): Scene {
  const { connection, screen } = scene.tab;
  if (screen.callState !== "on call" || connection !== null) return scene;
  const standing = standingIn(scene, circumstances.desk.key);
  if (standing.kind === "on call") {
    return withTab(pin(scene, standing.call), { connection: standing.call.id });
  }
  // A connection that begins can't be the call that was on before it.
  const isOver =
    standing.kind === "elsewhere" && !circumstances.isConnectedElsewhere(standing.call.id);
  const alone = isOver ? happen(scene, standing.call, END, circumstances) : scene;
  const id = circumstances.newId();
  return withTab(begin(alone, { id, by: "console" }, circumstances), { connection: id });
}

/** Begins a call on what the tab shows, and says of it what is known so far. */
export function begin(
  scene: Scene,
  { id, by }: { id: string; by: Source },
  circumstances: Circumstances,
): Scene {
  const { desk, pack, now } = circumstances;
  const { corrections, accepted } = scene.tab;
  const call = startCall({ id, by, name: desk.name, pack, now });
  let next = learn(pin(withCall(scene, call), call), circumstances);
  const change = factsIn(corrections);
  if (Object.keys(change).length > 0) {
    const said = { kind: "fact changed", by: "handler", change } as const;
    next = happen(next, callIn(next, id), said, circumstances);
  }
  for (const note of accepted) {
    next = happen(next, callIn(next, id), { kind: "note accepted", note }, circumstances);
  }
  return withTab(next, { corrections: lasting(corrections), accepted: [] });
}

/** Corrections that are about the case on the screen. The others were about one call. */
export const lasting = ({ caseReference, role }: Corrections): Corrections => ({
  ...(caseReference === undefined ? {} : { caseReference }),
  ...(role === undefined ? {} : { role }),
});

/** A call on a softphone elsewhere that only this tab's case fits: it is about this case. */
function adopt(scene: Scene, circumstances: Circumstances): Scene {
  const { tab, unbound, fitting } = scene;
  if (unbound === undefined || hasTelephony(tab.screen) || fitting !== 1) return scene;
  if (tab.declined === unbound.id) return scene;
  const isFree = standingIn(scene, circumstances.desk.key).kind === "no call";
  return isFree && tab.screen.caseReference !== undefined ? pin(scene, unbound) : scene;
}

/** She says that a call on a softphone elsewhere is about the case that this tab shows. */
export function claim(scene: Scene, call: Call, circumstances: Circumstances): Scene {
  const identity = identityOf(scene.tab);
  return bindCall(pin(scene, call), call, identity, "handler", circumstances);
}

/**
 * A call with so many events learns nothing more from the screen, which is still shown as it is: a
 * page that never stands still must not make the record grow for as long as the call lasts.
 */
const MOST_LEARNED = 1000;

/** Adds to the tab's call what its screen now says, where the screen is about that call. */
function learn(scene: Scene, circumstances: Circumstances): Scene {
  const standing = standingIn(scene, circumstances.desk.key);
  if (standing.kind !== "on call" && standing.kind !== "elsewhere") return scene;
  const { call } = standing;
  if (isEnded(call)) return scene;
  const { screen, connection } = scene.tab;
  const shown = factsIn(screen);
  // Of another case's screen only the softphone is about this call.
  const isHere = standing.kind === "on call";
  const said: CallFacts = isHere
    ? shown
    : connection === call.id
      ? factsIn({ direction: shown.direction, callState: shown.callState })
      : {};
  if (call.events.length >= MOST_LEARNED) return isHere ? pin(scene, call) : scene;
  const known = shownFacts(call);
  const news = CALL_FACTS.filter(
    (field) => said[field] !== undefined && said[field] !== known[field],
  );
  let next = isHere ? pin(scene, call) : scene;
  if (news.length > 0) {
    const change = Object.fromEntries(news.map((field) => [field, said[field]]));
    next = happen(next, call, { kind: "fact changed", by: "console", change }, circumstances);
  }
  if (!isHere) return next;
  const identity = identityOf(next.tab);
  const keyed = keyIdentity(circumstances.desk.key, identity);
  const bound = bindingOf(call)?.identity ?? {};
  if (keyed.case === undefined || isContained(keyed, bound)) return next;
  const { corrections } = next.tab;
  const isHers = corrections.caseReference !== undefined || corrections.role !== undefined;
  return bindCall(
    next,
    callIn(next, call.id),
    identity,
    isHers ? "handler" : "console",
    circumstances,
  );
}

/** Notes whether the case is sensitive, and writes references where they may be read. */
function settlePlain(scene: Scene, { isSensitive, desk }: Circumstances): Scene {
  const own = scene.tab.call;
  if (own === null) return scene;
  const standing = standingIn(scene, desk.key);
  const isHere = standing.kind === "on call" && standing.call.id === own.id;
  const { markers } = scene.tab.screen;
  // The console's own reference: markers are of that, and not of one that she typed.
  const shown = keyIdentity(desk.key, scene.tab.screen).case;
  const identity = identityOf(scene.tab);
  const keyed = keyIdentity(desk.key, identity);
  const call = scene.calls.find(({ id }) => id === own.id);
  const bindings = (call?.bindings ?? []).map((binding, nth): Remembered => {
    const known = own.bindings[nth] ?? { identity: { role: binding.identity.role } };
    // After an update, or in a second tab, only the screen says whom it is about.
    const isForgotten = known.identity.caseReference === undefined;
    const isShown = isHere && isContained(binding.identity, keyed);
    const named = isForgotten && isShown ? { ...known, identity } : known;
    if (!isHere || markers === undefined || shown !== binding.identity.case) return named;
    // Once shown to be sensitive it is, whatever a screen that is still filling in leaves out.
    return { ...named, isSensitive: known.isSensitive === true || isSensitive(markers) };
  });
  const next = withTab(scene, { call: { ...own, bindings } });
  return call === undefined ? next : withCall(next, withPlain(call, bindings));
}
