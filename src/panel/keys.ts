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
};

/** While the route of a suicide threat shows, no other key does anything. */
const isHeld = (session: PanelSession, key: string) => session.state.isSuicideThreat && key !== "s";

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
