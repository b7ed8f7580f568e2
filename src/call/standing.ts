import { bindingOf, type Call, isEnded } from "./call";
import { factsOf } from "./facts";
import { type Identity, isSameClient, type KeyedIdentity } from "./identity";
import type { TabState } from "./tab-state";

/** How what a tab shows stands to the calls that are open. */
export type Standing =
  /** A case, or nothing: no call. */
  | { kind: "no call" }
  /** The call is on what the screen shows, or the screen shows no case, or it isn't bound yet. */
  | { kind: "on call"; call: Call }
  /** The call is on another case, or with the other client of this one. */
  | { kind: "elsewhere"; call: Call }
  /** A softphone elsewhere is on a call that fits more than one case: the handler is asked. */
  | { kind: "asked"; call: Call };

/** Whom a tab shows, as the console has it and as the handler put it right. */
export function identityOf({ screen, corrections }: TabState): Identity {
  const { caseReference, clientReference, role } = factsOf(screen, corrections).known;
  return { caseReference, clientReference, role };
}

/**
 * @param shown whom the tab shows
 * @param calls open calls, oldest first
 * @param asked a call on a softphone elsewhere that more than one case fits
 */
export function standingOf(
  { call: own }: TabState,
  shown: KeyedIdentity,
  calls: readonly Call[],
  asked: Call | undefined,
): Standing {
  const open = calls.filter((call) => !isEnded(call));
  const pinned = open.find(({ id }) => id === own?.id);
  if (pinned !== undefined) {
    const bound = bindingOf(pinned)?.identity;
    const isHere =
      shown.case === undefined || bound?.case === undefined || isSameClient(bound, shown);
    return { kind: isHere ? "on call" : "elsewhere", call: pinned };
  }
  const same = open.findLast((call) => isSameClient(bindingOf(call)?.identity ?? {}, shown));
  if (same !== undefined) return { kind: "on call", call: same };
  return asked === undefined || shown.case === undefined
    ? { kind: "no call" }
    : { kind: "asked", call: asked };
}
