import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { asGiven, drawnOnChange } from "./drawn-on-change";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";

export interface PanelTopProps {
  isNotSaved: boolean;
  session: PanelSession;
}

/** The bar at the top: "Suicide threat" is one key and one click away. */
export const PanelTop = drawnOnChange(asGiven<PanelTopProps>, ({ isNotSaved, session }) => (
  <header class="top">
    <div>
      <h1>{say("extensionName")}</h1>
      {isNotSaved && <p class="not-saved">{say("panelNotSaved")}</p>}
    </div>
    <button
      type="button"
      class="button button--danger"
      aria-keyshortcuts={usePanelKeys().suicideThreat}
      onClick={() => session.suicideThreat()}
    >
      {say("panelSuicideThreat")} <ActionKey action="suicideThreat" />
    </button>
  </header>
));
