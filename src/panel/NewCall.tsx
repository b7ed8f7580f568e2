import type { View } from "../browser/view";
import { Key } from "../ui/Key";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";
import { roleInSentence } from "./role-words";

/** Asked once, when she begins to read on another case than the call's. */
export const NewCall = ({ view, session }: { view: View; session: PanelSession }) => (
  <section class="card question" aria-label={say("newCallTitle")}>
    <h2>{say("newCallTitle")}</h2>
    <p>
      <CallIsOn {...view.callWith} />
    </p>
    <p class="choices">
      <KeyedButton shortcut="newCall" isMain onClick={() => session.beginNewCall()}>
        {say("newCallNew")}
      </KeyedButton>
      <KeyedButton shortcut="sameCall" onClick={() => session.moveCall()}>
        {say("newCallSame")}
      </KeyedButton>
      <button
        type="button"
        class="link"
        aria-keyshortcuts="Escape"
        onClick={() => session.lookAt("call")}
      >
        {say("newCallBack")} <Key name="Esc" />
      </button>
    </p>
  </section>
);

/** Which case the call is on, and with whom, as far as that may be read. */
function CallIsOn({ caseReference, role }: View["callWith"]) {
  const mine = <bdi>{caseReference}</bdi>;
  if (role === undefined) {
    return caseReference === undefined ? (
      say("newCallUnread")
    ) : (
      <Said message="newCallCase" mine={mine} />
    );
  }
  return caseReference === undefined ? (
    say("newCallUnreadAndRole", { role: roleInSentence(role) })
  ) : (
    <Said message="newCallCaseAndRole" mine={mine} role={roleInSentence(role)} />
  );
}
