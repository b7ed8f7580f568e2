import type { PanelSession } from "./panel-session";

/** What each single key does in the panel. */
const ACTIONS: Record<string, (session: PanelSession) => void> = {
  " ": (session) => session.next(),
  arrowdown: (session) => session.next(),
  arrowup: (session) => session.back(),
  escape: (session) => session.stop(),
  s: (session) => session.suicideThreat(),
  o: (session) => session.correct({ direction: "outbound" }),
  i: (session) => session.correct({ direction: "inbound" }),
  p: (session) => session.correct({ role: "pwc" }),
  n: (session) => session.correct({ role: "nrp" }),
  f: (session) => session.correct({ firstContact: true }),
  t: (session) => session.correct({ firstContact: false }),
  q: (session) => session.endCall(),
  b: (session) => session.openSituation("bogus"),
  "/": (session) => session.openSheet({ kind: "client says", query: "" }),
  r: (session) => (session.state.isSuicideThreat ? session.threatReferred() : press("r")),
  ...Object.fromEntries(
    // The call, the screen; yes, no; the same call; accept a note; the line to copy; who, routes.
    [..."12yxcalwe"].map((key) => [key, () => press(key)]),
  ),
};

/** Presses the control that shows the key as its own; where there is none, the key does nothing. */
function press(key: string): void {
  const control = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  // These lead on to what stands there; the others act, and Space goes on reading after them.
  if (["e", "r", "w"].includes(key)) control?.focus();
  if (key !== "e") control?.click();
}

/** What still works while something lies over the call: the rest would act on what isn't seen. */
function isHeld({ state }: PanelSession, key: string): boolean {
  if (state.isSuicideThreat) return key !== "s" && key !== "r";
  return state.sheet !== null && !["s", "escape", "/", "b", "r"].includes(key);
}

/**
 * Single keys work in the panel, never while typing, never with a modifier, and once a press: a
 * key held down repeats, and would read a statement by itself. On a button or a link, Space and
 * Enter are the button's.
 */
export function listenForKeys(document: Document, session: PanelSession): void {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input, textarea, select, [contenteditable]") != null) return;
    const key = event.key.toLowerCase();
    if (key === " " && target?.closest("button, a, summary") != null) return;
    const action = ACTIONS[key];
    if (action === undefined || isHeld(session, key)) return;
    event.preventDefault();
    action(session);
  });
}
