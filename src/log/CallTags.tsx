import type { LoggedCall } from "../ledger/log-view/call";
import { say } from "../words/say";

/** What is unusual about a call, in words: nothing here is told by colour alone. */
export const CallTags = ({ call }: { call: LoggedCall }) => (
  <>
    {!call.isOver && <span class="tag">{say("logTagOpen")}</span>}
    {call.isAmended && <span class="tag">{say("logTagAmended")}</span>}
    {call.problems.length > 0 && <span class="tag tag--wrong">{say("logTagDamaged")}</span>}
  </>
);
