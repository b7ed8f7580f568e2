import type { Statement } from "../policy/pack";
import { arePromptsPaused, bindingOf, type Call, callFacts } from "./call";
import { type ClientHistory, markKey, withoutCall } from "./client-history";
import { acceptedNotes } from "./duties";
import type { Outcome, Outcomes } from "./outcome";

/** What of a call a history is made from: of one that has just ended, or of one sealed long ago. */
export interface FinishedCall
  extends Pick<Call, "id" | "startedAt" | "edition" | "events" | "bindings"> {
  wording: readonly Pick<Statement, "id" | "digest" | "trigger">[];
}

/**
 * What a finished call adds to its client's history. A reading belongs to one client, and never to
 * a guess: it is the client whom the call was bound to at its end.
 *
 * @param outcomes of that call
 * @param before what was known of the client, with or without this call
 */
export function addToHistory(
  call: FinishedCall,
  outcomes: Outcomes,
  before: ClientHistory,
): ClientHistory {
  const history = withoutCall(before, call.id);
  const { read, owed, told } = history;
  const { known, corrected } = callFacts(call);
  // What somebody else heard, or a machine, the client hasn't been read.
  if (known.speaker === "someone else" || known.speaker === "voicemail") return history;
  const binding = bindingOf(call);
  const whose = {
    call: call.id,
    ...(binding?.identity.case === undefined ? {} : { case: binding.identity.case }),
    ...(binding?.identity.role === undefined ? {} : { role: binding.identity.role }),
  };
  const isTold = corrected.includes("firstContact") && known.firstContact === false;
  for (const { id, digest, trigger } of call.wording) {
    const outcome = outcomes[id];
    if (outcome?.kind === "read") {
      read[markKey(id, call.id)] = { at: outcome.at, ...whose, digest, edition: call.edition };
      continue;
    }
    if (trigger !== "first contact") continue;
    const note = acceptedNotes(call).findLast(({ statements }) => statements.includes(id));
    if (isTold || note !== undefined) {
      const by = isTold ? "handler" : "note";
      const on = isTold || note === undefined ? {} : { on: note.on };
      told[markKey(id, call.id)] = { at: call.startedAt, ...whose, by, ...on };
      continue;
    }
    const how = howOwed(outcome, arePromptsPaused(call));
    if (how !== undefined) owed[markKey(id, call.id)] = { at: call.startedAt, ...whose, how };
  }
  return history;
}

/** Only what was due and wasn't given in full is owed at the client's next contact. */
function howOwed(outcome: Outcome | undefined, isPaused: boolean) {
  if (outcome?.kind === "in part" && outcome.wasDue) return isPaused ? "put off" : "stopped";
  if (outcome?.kind !== "not read") return undefined;
  return outcome.why === "put off" || outcome.why === "not given" ? outcome.why : undefined;
}
