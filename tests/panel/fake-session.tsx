import type { PanelSession } from "../../src/panel/panel-session";
import type { PanelState } from "../../src/panel/panel-state";

/** An argument of the session: a statement by its id, all else as it is. */
function inWords(argument: unknown): string {
  if (typeof argument === "string") return argument;
  const isStatement = typeof argument === "object" && argument !== null && "passages" in argument;
  return isStatement && "id" in argument ? String(argument.id) : JSON.stringify(argument);
}

/** A session that does nothing and keeps what it was asked to, in words. */
export function fakeSession(state: Partial<PanelState> = {}) {
  const asked: string[] = [];
  const keep =
    (what: string) =>
    (argument?: unknown): void => {
      asked.push(argument === undefined ? what : `${what} ${inWords(argument)}`);
    };
  const fake = {
    state,
    open: keep("open"),
    openSheet: keep("open sheet"),
    openSituation: keep("open situation"),
    closeSheet: keep("close sheet"),
    noteReferral: keep("note referral"),
    undoReferral: keep("undo referral"),
    lookAt: keep("look at"),
    beginNewCall: keep("begin new call"),
    moveCall: keep("move call"),
    turnToCase: keep("turn to case"),
    claimCall: keep("claim call"),
    acceptNote: keep("accept note"),
    join: keep("join"),
    seeFindings: keep("see findings"),
    seeWording: keep("see wording"),
    threatReferred: keep("threat referred"),
    next: keep("next"),
    back: keep("back"),
    stop: keep("stop"),
    undo: keep("undo"),
    correct: keep("correct"),
    endCall: keep("end call"),
    putSummaryAway: keep("put summary away"),
    suicideThreat: keep("suicide threat"),
    leaveSuicideThreat: keep("leave suicide threat"),
    pausePrompts: keep("pause prompts"),
    resumePrompts: keep("resume prompts"),
  };
  // The real one talks to a background; its private fields can't be made here.
  return { session: fake as unknown as PanelSession, asked };
}
