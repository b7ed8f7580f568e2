import type { PanelSession, PanelState } from "../../src/panel/panel-session";

/** A session that does nothing and keeps what it was asked to, in words. */
export function fakeSession(state: Partial<PanelState> = {}) {
  const asked: string[] = [];
  const keep =
    (what: string) =>
    (argument?: { id: string } | Record<string, unknown>): void => {
      const details =
        argument === undefined ? "" : ` ${"id" in argument ? argument.id : JSON.stringify(argument)}`;
      asked.push(`${what}${details}`);
    };
  const fake = {
    state,
    open: keep("open"),
    next: keep("next"),
    back: keep("back"),
    stop: keep("stop"),
    undo: keep("undo"),
    correct: keep("correct"),
    endCall: keep("end call"),
    putSummaryAway: keep("put summary away"),
    suicideThreat: keep("suicide threat"),
    leaveSuicideThreat: keep("leave suicide threat"),
    resumePrompts: keep("resume prompts"),
  };
  // The real one talks to a background; its private fields can't be made here.
  return { session: fake as unknown as PanelSession, asked };
}
