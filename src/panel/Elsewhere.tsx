import type { View } from "../browser/view";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { KeyedButton } from "./KeyedButton";
import type { PanelSession } from "./panel-session";
import { roleInSentence } from "./role-words";

/** The call is on one case, the screen shows another: it says so, and never moves by itself. */
export function Elsewhere({ view, session }: { view: View; session: PanelSession }) {
  const { callWith, screen, looking } = view;
  const isSameCase =
    callWith.caseReference !== undefined && callWith.caseReference === screen.caseReference;
  return (
    <section class="card elsewhere" aria-label={say("elsewhereLabel")}>
      {isSameCase && callWith.role !== undefined && screen.role !== undefined ? (
        <p>
          <Said
            message="elsewhereClient"
            mine={<strong>{roleInSentence(callWith.role)}</strong>}
            shown={<strong>{roleInSentence(screen.role)}</strong>}
          />
        </p>
      ) : (
        <p>
          {callWith.caseReference === undefined ? (
            <Said message="elsewhereUnread" shown={<bdi>{screen.caseReference}</bdi>} />
          ) : (
            <Said
              message="elsewhereCase"
              mine={<bdi>{callWith.caseReference}</bdi>}
              shown={<bdi>{screen.caseReference}</bdi>}
            />
          )}
        </p>
      )}
      <p class="choices">
        <KeyedButton
          shortcut="showCall"
          isPressed={looking === "call"}
          onClick={() => session.lookAt("call")}
        >
          {say("elsewhereCall")}
        </KeyedButton>
        <KeyedButton
          shortcut="showScreen"
          isPressed={looking === "screen"}
          onClick={() => session.lookAt("screen")}
        >
          {say("elsewhereScreen")}
        </KeyedButton>
      </p>
    </section>
  );
}
