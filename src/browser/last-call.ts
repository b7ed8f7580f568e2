import { bindingOf, type Call, callFacts } from "../call/call";
import type { DeskState } from "../call/desk-step";
import { noteOfCall } from "../ledger/note-of-call";
import type { SealedCall } from "../ledger/sealed-call";
import type { Pack } from "../policy/pack";
import { callWith } from "./tab-view";
import type { LastCall } from "./view";

/** What is shown of a call that has just ended, with the line for its case notes. */
export function lastCallOf(
  sealed: SealedCall,
  call: Call,
  tabs: DeskState["tabs"],
  pack: Pack,
): LastCall {
  const { caseReference } = callWith(call, tabs);
  return {
    call: sealed,
    with: bindingOf(call)?.identity ?? {},
    ...(caseReference === undefined ? {} : { caseReference }),
    noteLine: caseReference === undefined ? null : noteLine(sealed, call, caseReference, pack),
  };
}

function noteLine(
  sealed: SealedCall,
  call: Call,
  caseReference: string,
  { statements }: Pack,
): string | null {
  const role = bindingOf(call)?.identity.role ?? callFacts(call).known.role;
  try {
    return noteOfCall(sealed, statements, role, caseReference, localMinute(call.startedAt));
  } catch (error) {
    console.error("The call can't be said in a note line.", error);
    return null;
  }
}

/** Wall time where the handler is, to the minute: "2026-11-21T14:05". @param at ISO 8601 */
function localMinute(at: string): string {
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${date}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
