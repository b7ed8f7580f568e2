import { bindingOf, isAbandoned, isEnded, knowClock } from "./call";
import type { CaseScreen } from "./case-screen";
import type { Deed } from "./deed";
import { type Corrections, correct } from "./facts";
import { begin, claim, lasting, standingIn } from "./follow-screen";
import type { Identity } from "./identity";
import { keyIdentity } from "./key-identity";
import {
  type Circumstances,
  callIn,
  endAssumed,
  newBinding,
  remember,
  type Scene,
  withCall,
  withTab,
} from "./scene";
import { identityOf } from "./standing";
import { takeDeed } from "./take-deed";

/** How a deed begins a call, where none is on: as the panel saw things when it was done. */
export interface DeedStart {
  id: string;
  screen: CaseScreen;
  corrections: Corrections;
}

/** A deed came with no case and no call to keep it with. */
export class NoCaseError extends Error {
  override readonly name = "NoCaseError";
}

/**
 * The scene with what the handler did. Her deed goes to the call that it names; where there is
 * none it begins that call, or joins the one that the console began in the same moment.
 *
 * @throws NoCaseError where there is neither a call nor a case
 */
export function deedInScene(
  before: Scene,
  start: DeedStart,
  deed: Deed,
  circumstances: Circumstances,
): Scene {
  const { desk, newId, newSalt, now } = circumstances;
  let scene = before;
  let call = scene.calls.find(({ id }) => id === start.id);
  let { id } = start;
  if (call !== undefined && isAbandoned(call, now)) {
    // The morning's first key is no part of yesterday's call.
    scene = withCall(scene, endAssumed(call));
    call = undefined;
    id = newId();
  }
  if (call === undefined) {
    // After an update of the extension nothing is remembered of a tab: the panel still knows.
    const isForgotten = scene.tab.screen.caseReference === undefined;
    if (isForgotten)
      scene = withTab(scene, { screen: start.screen, corrections: start.corrections });
    const standing = standingIn(scene, desk.key);
    if (standing.kind === "on call") call = standing.call;
    else if (standing.kind === "asked") {
      // Beginning to read on this case answers the question whose the call is.
      scene = claim(scene, standing.call, circumstances);
      call = callIn(scene, standing.call.id);
    } else {
      const isBegun = id !== start.id;
      if (identityOf(scene.tab).caseReference === undefined && !isBegun) {
        throw new NoCaseError("There is no case to keep this with.");
      }
      scene = begin(scene, { id, by: "handler" }, circumstances);
      call = callIn(scene, id);
    }
  }
  if (isEnded(call)) return scene;
  const standing = standingIn(scene, desk.key);
  const isHere = standing.kind === "on call" && standing.call.id === call.id;
  const next = takeDeed(call, deed, {
    key: (identity) => keyIdentity(desk.key, identity),
    binding: (identity, by, at) => newBinding(newSalt(), identity, by, at),
  });
  scene = withCall(scene, next === call ? call : knowClock(next, now.clock));
  if (next.bindings.length > call.bindings.length) {
    const known = scene.tab.call?.bindings.at(-1);
    const identity = identityAfter(deed, known?.identity ?? bindingOf(call)?.plain ?? {});
    const isSameCase = identity.caseReference === known?.identity.caseReference;
    const isSensitive = isSameCase ? known?.isSensitive : undefined;
    scene = remember(scene, call.id, {
      identity,
      ...(isSensitive === undefined ? {} : { isSensitive }),
    });
  }
  // Of another case's screen she has said nothing.
  if (deed.kind !== "corrected" || !isHere) return scene;
  return putRight(correctTab(scene, lasting(deed.change)));
}

/** Keeps what she said of the screen with its call: the screen may go and come back. */
function putRight(scene: Scene): Scene {
  const { call, screen, corrections } = scene.tab;
  if (call === null || Object.keys(corrections).length === 0) return scene;
  const { caseReference, clientReference, role } = screen;
  const said = { screen: { caseReference, clientReference, role }, corrections };
  return withTab(scene, { call: { ...call, putRight: said } });
}

/** Case and role are said of the screen as well: it goes by them for as long as it is shown. */
export const correctTab = (scene: Scene, change: Corrections): Scene =>
  withTab(scene, {
    corrections: correct(scene.tab.screen, scene.tab.corrections, change),
  });

/** Whom a deed's new binding names, in plain. */
export function identityAfter(deed: Deed, before: Identity): Identity {
  if (deed.kind === "moved") return deed.to;
  if (deed.kind !== "corrected") return before;
  const { caseReference = before.caseReference, role = before.role } = deed.change;
  return { caseReference, role };
}
