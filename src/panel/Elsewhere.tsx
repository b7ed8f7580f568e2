import type { View } from "../browser/view";
import { Key } from "../ui/Key";
import type { PanelSession } from "./panel-session";
import { ROLE_WORDS } from "./role-words";

/** The call is on one case, the screen shows another: it says so, and never moves by itself. */
export function Elsewhere({ view, session }: { view: View; session: PanelSession }) {
  const { callWith, screen, looking } = view;
  const isSameCase =
    callWith.caseReference !== undefined && callWith.caseReference === screen.caseReference;
  return (
    <section class="card elsewhere" aria-label="Your call is on another case">
      {isSameCase && callWith.role !== undefined && screen.role !== undefined ? (
        <p>
          Your call is with the <strong>{ROLE_WORDS[callWith.role].toLowerCase()}</strong>. Your
          console now shows the <strong>{ROLE_WORDS[screen.role].toLowerCase()}</strong>.
        </p>
      ) : (
        <p>
          Your call is on{" "}
          {callWith.caseReference === undefined ? (
            "another case"
          ) : (
            <>
              case <bdi>{callWith.caseReference}</bdi>
            </>
          )}
          . You are looking at <bdi>{screen.caseReference}</bdi>.
        </p>
      )}
      <p class="choices">
        <button
          type="button"
          class="button button--plain"
          data-key="1"
          aria-keyshortcuts="1"
          aria-pressed={looking === "call"}
          onClick={() => session.lookAt("call")}
        >
          Your call <Key name="1" />
        </button>
        <button
          type="button"
          class="button button--plain"
          data-key="2"
          aria-keyshortcuts="2"
          aria-pressed={looking === "screen"}
          onClick={() => session.lookAt("screen")}
        >
          This screen <Key name="2" />
        </button>
      </p>
    </section>
  );
}
