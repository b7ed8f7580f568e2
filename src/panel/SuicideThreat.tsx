import { RouteWords } from "../ui/RouteWords";
import type { PanelProps } from "./Panel";

/** The route for a suicide threat. Leaving is deliberate: a click, never a single key. */
export function SuicideThreat({ state, session, route }: PanelProps) {
  const team = state.facts.known.owningTeam;
  return (
    <main class="threat">
      <h1>Suicide threat</h1>
      <RouteWords route={route} />
      <p class="threat-team">
        <strong>Owning team</strong>{" "}
        {team === undefined ? (
          "not shown on this screen"
        ) : (
          <>
            <bdi>{team}</bdi> <span class="quiet">from the case screen</span>
          </>
        )}
      </p>
      <p class="quiet">
        Statements are put off. Verbatim has put this off; the policy doesn’t say.
      </p>
      <p class="threat-leave">
        <button type="button" class="link" onClick={() => session.leaveSuicideThreat()}>
          Back to the call
        </button>
        <button type="button" class="link" onClick={() => session.resumePrompts()}>
          Pressed by mistake
        </button>
      </p>
    </main>
  );
}
