import type { View } from "../browser/view";
import { KeyedButton } from "./KeyedButton";
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
        <KeyedButton
          shortcut="1"
          isPressed={looking === "call"}
          onClick={() => session.lookAt("call")}
        >
          Your call
        </KeyedButton>
        <KeyedButton
          shortcut="2"
          isPressed={looking === "screen"}
          onClick={() => session.lookAt("screen")}
        >
          This screen
        </KeyedButton>
      </p>
    </section>
  );
}
