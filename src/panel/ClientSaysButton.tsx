import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";

/** Opens "The client says…". */
export const ClientSaysButton = drawnOnChange(asGiven<{ session: PanelSession }>, ({ session }) => (
  <button
    type="button"
    class="link"
    aria-keyshortcuts={usePanelKeys().clientSays}
    onClick={() => session.openSheet({ kind: "client says", query: "" })}
  >
    {say("clientSaysTitle")} <ActionKey action="clientSays" />
  </button>
));
