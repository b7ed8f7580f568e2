import type { View } from "../browser/view";
import { Key } from "../ui/Key";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";
import { ROLE_WORDS } from "./role-words";

/** Asked once, when she begins to read on another case than the call's. */
export const NewCall = ({ view, session }: { view: View; session: PanelSession }) => (
  <section class="card question" aria-label="New call?">
    <h2>New call?</h2>
    <p>
      Your call is on{" "}
      {view.callWith.caseReference === undefined ? (
        "another case"
      ) : (
        <>
          case <bdi>{view.callWith.caseReference}</bdi>
        </>
      )}
      {view.callWith.role !== undefined &&
        `, with the ${ROLE_WORDS[view.callWith.role].toLowerCase()}`}
      . What was read there stays there.
    </p>
    <p class="choices">
      <KeyedButton shortcut="Y" isMain onClick={() => session.beginNewCall()}>
        New call: the other is over
      </KeyedButton>
      <KeyedButton shortcut="C" onClick={() => session.moveCall()}>
        Same call: it is with this client
      </KeyedButton>
      <button
        type="button"
        class="link"
        aria-keyshortcuts="Escape"
        onClick={() => session.lookAt("call")}
      >
        Back to the call <Key name="Esc" />
      </button>
    </p>
  </section>
);
