import { PANEL_ACTIONS, type PanelAction, type PanelKeys } from "../preferences/panel-keys";
import type { PanelSession } from "./panel-session";

type Act = (session: PanelSession) => void;

/** What the keys do that are always the same. */
const FIXED: Readonly<Record<string, Act>> = {
  " ": (session) => session.next(),
  arrowdown: (session) => session.next(),
  arrowup: (session) => session.back(),
  escape: (session) => session.stop(),
};

/** What each action does; every other one presses the control that shows its key. */
const ACTS: Partial<Record<PanelAction, Act>> = {
  suicideThreat: (session) => session.suicideThreat(),
  outgoing: (session) => session.correct({ direction: "outbound" }),
  incoming: (session) => session.correct({ direction: "inbound" }),
  parentWithCare: (session) => session.correct({ role: "pwc" }),
  nonResidentParent: (session) => session.correct({ role: "nrp" }),
  firstContact: (session) => session.correct({ firstContact: true }),
  toldBefore: (session) => session.correct({ firstContact: false }),
  endCall: (session) => session.endCall(),
  bogusCalls: (session) => session.openSituation("bogus"),
  clientSays: (session) => session.openSheet({ kind: "client says", query: "" }),
  threatReferred: (session) => session.threatReferred(),
  showKeys: (session) =>
    session.state.sheet?.kind === "keys"
      ? session.closeSheet()
      : session.openSheet({ kind: "keys" }),
};

/** These lead on to what stands there; the others act, and Space goes on reading after them. */
const TAKES_FOCUS: readonly PanelAction[] = ["routes", "noteReferral", "whoIsThere"];

/** Presses the control that shows the key as its own; where there is none, the key does nothing. */
function press(action: PanelAction, key: string): void {
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (TAKES_FOCUS.includes(action)) control?.focus();
  // To the routes, and no further: nothing is opened by it.
  if (action !== "routes") control?.click();
}

const IN_A_THREAT: readonly PanelAction[] = ["suicideThreat", "threatReferred"];
const OVER_A_SHEET: readonly PanelAction[] = [
  "suicideThreat",
  "clientSays",
  "bogusCalls",
  "noteReferral",
  "showKeys",
];

/** What still works while something lies over the call: the rest would act on what isn't seen. */
function isHeld({ state }: PanelSession, action: PanelAction): boolean {
  if (state.isSuicideThreat) return !IN_A_THREAT.includes(action);
  if (action === "threatReferred") return true;
  return state.sheet !== null && !OVER_A_SHEET.includes(action);
}

function actOf(session: PanelSession, key: string, keys: PanelKeys): (() => void) | undefined {
  const { isSuicideThreat, sheet } = session.state;
  const fixed = Object.hasOwn(FIXED, key) ? FIXED[key] : undefined;
  if (fixed !== undefined) {
    const isFixedHeld = isSuicideThreat || (sheet !== null && key !== "escape");
    return isFixedHeld ? undefined : () => fixed(session);
  }
  // Of two that have the same key no more than one has a control now.
  const action = PANEL_ACTIONS.find((each) => keys[each] === key && !isHeld(session, each));
  if (action === undefined) return undefined;
  return () => {
    const act = ACTS[action];
    if (act === undefined) press(action, key);
    else act(session);
  };
}

/**
 * Single keys work in the panel, never while typing, never with a modifier, and once a press: a
 * key held down repeats, and would read a statement by itself. On a button or a link, Space and
 * Enter are the button's.
 *
 * @param keysNow the keys that work now: she may change them while the panel is open
 */
export function listenForKeys(
  document: Document,
  session: PanelSession,
  keysNow: () => PanelKeys,
): void {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input, textarea, select, [contenteditable]") != null) return;
    const key = event.key.toLowerCase();
    if (key === " " && target?.closest("button, a, summary") != null) return;
    const act = actOf(session, key, keysNow());
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
