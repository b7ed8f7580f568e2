import { Announcer } from "./Announcer";
import { Content } from "./Content";
import { FootTools } from "./FootTools";
import { useLittleRoom } from "./little-room";
import { PanelTop } from "./PanelTop";
import { PolicyDate } from "./PolicyDate";
import type { PanelSession } from "./panel-session";
import type { PanelState } from "./panel-state";
import { SaveLine } from "./SaveLine";
import { SuicideThreat } from "./SuicideThreat";
import { useTopOfAnother } from "./top-of-another";

export interface PanelProps {
  state: PanelState;
  session: PanelSession;
  /** The suicide route's sentences, from the build itself. */
  route: readonly string[];
}

/** The side panel. "Suicide threat" stands at its top whatever else there is, or fails. */
export function Panel({ state, session, route }: PanelProps) {
  useLittleRoom();
  useTopOfAnother(state);
  if (state.isSuicideThreat) {
    return <SuicideThreat route={route} state={state} session={session} />;
  }
  // "Nothing read yet" is a claim, too: it waits until something is known.
  const isKnown = typeof state.pack !== "string" && state.view !== null;
  return (
    <>
      <PanelTop isNotSaved={state.saved === "not saved"} session={session} />
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
          <PolicyDate editions={state.pack.editions} published={state.pack.published} />
        )}
      </footer>
      <Announcer state={state} />
    </>
  );
}
