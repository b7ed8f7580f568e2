import { longDateOf } from "../ui/times";
import { say, sayCount } from "../words/say";
import { ActionKey } from "./ActionKey";
import { Announcer } from "./Announcer";
import { Content } from "./Content";
import { FootTools } from "./FootTools";
import { useLittleRoom } from "./little-room";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { SaveLine } from "./SaveLine";
import { SuicideThreat } from "./SuicideThreat";

export interface PanelProps {
  state: PanelState;
  session: PanelSession;
  /** The suicide route's sentences, from the build itself. */
  route: readonly string[];
}

/** The side panel. "Suicide threat" stands at its top whatever else there is, or fails. */
export function Panel({ state, session, route }: PanelProps) {
  const keys = usePanelKeys();
  useLittleRoom();
  if (state.isSuicideThreat) {
    return <SuicideThreat route={route} state={state} session={session} />;
  }
  // "Nothing read yet" is a claim, too: it waits until something is known.
  const isKnown = typeof state.pack !== "string" && state.view !== null;
  return (
    <>
      <header class="top">
        <div>
          <h1>{say("extensionName")}</h1>
          {state.saved === "not saved" && <p class="not-saved">{say("panelNotSaved")}</p>}
        </div>
        <button
          type="button"
          class="button button--danger"
          aria-keyshortcuts={keys.suicideThreat}
          onClick={() => session.suicideThreat()}
        >
          {say("panelSuicideThreat")} <ActionKey action="suicideThreat" />
        </button>
      </header>
      {state.problem !== null && (
        <p class="problem" role="status">
          {state.problem}
        </p>
      )}
      <main>
        <Content state={state} session={session} />
      </main>
      <footer class="foot">
        {(isKnown || state.saved !== "nothing") && <SaveLine saved={state.saved} />}
        <FootTools session={session} />
        {typeof state.pack !== "string" && (
          <span>
            {sayCount("panelPolicyOf", state.pack.editions.length, {
              date: longDateOf(state.pack.published),
            })}
          </span>
        )}
      </footer>
      <Announcer state={state} />
    </>
  );
}
