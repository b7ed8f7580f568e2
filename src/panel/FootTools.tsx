import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import { TextSize } from "./TextSize";

/** At the panel's foot: how large its text is, and which keys there are. */
export const FootTools = drawnOnChange(asGiven<{ session: PanelSession }>, ({ session }) => {
  const { showKeys } = usePanelKeys();
  return (
    <span class="foot-tools">
      <TextSize />
      <button
        type="button"
        class="link"
        aria-keyshortcuts={showKeys}
        onClick={() => session.openSheet({ kind: "keys" })}
      >
        {say("keysTitle")} <ActionKey action="showKeys" />
      </button>
    </span>
  );
});
