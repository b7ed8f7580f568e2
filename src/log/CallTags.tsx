import type { LoggedCall } from "../ledger/log-view/call";

/** What is unusual about a call, in words: nothing here is told by colour alone. */
export const CallTags = ({ call }: { call: LoggedCall }) => (
  <>
    {!call.isOver && <span class="tag">Still open</span>}
    {call.isAmended && <span class="tag">Amended</span>}
    {call.problems.length > 0 && <span class="tag tag--wrong">Damaged</span>}
  </>
);
