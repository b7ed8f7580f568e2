import { CopyButton } from "../ui/CopyButton";
import { Key } from "../ui/Key";
import { OrganisationBox } from "../ui/OrganisationBox";
import { RouteWords } from "../ui/RouteWords";
import { dayAndTimeOf, timeOf } from "../ui/times";
import type { PanelSession } from "./panel-session";
import type { PanelState, Threat } from "./panel-state";
import { officerWords } from "./RouteDetails";

export interface SuicideThreatProps {
  state: PanelState;
  session: PanelSession;
  /** The route's sentences, from the build itself. */
  route: readonly string[];
}

/**
 * The route for a suicide threat: first what the organisation says to do, then the policy's words.
 * Leaving is deliberate: a click, never a single key. The times stand on this screen alone.
 */
export function SuicideThreat({ state, session, route }: SuicideThreatProps) {
  const { organisation, threat } = state;
  const team = threat?.owningTeam ?? state.facts.known.owningTeam;
  const steps = organisation.suicideThreat;
  const officer = officerWords(organisation, team);
  return (
    <main class="threat">
      <h1>Suicide threat</h1>
      {(steps !== undefined || officer !== undefined) && (
        <OrganisationBox lastChecked={steps?.lastChecked}>
          {steps !== undefined && (
            <ol class="threat-steps">
              {steps.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {officer !== undefined && (
            <p>
              <strong>
                Nominated officer, <bdi>{team}</bdi>
              </strong>
              <br />
              {officer}
            </p>
          )}
          {officer === undefined && team !== undefined && (
            <p>
              No nominated officer is filled in for <bdi>{team}</bdi>.
            </p>
          )}
        </OrganisationBox>
      )}
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
      <div class="threat-times">
        <button
          type="button"
          class="button"
          aria-keyshortcuts="r"
          onClick={() => session.threatReferred()}
        >
          Referred <Key name="R" />
        </button>
        {threat !== null && (
          <>
            <p role="status">{timesWords(threat)}</p>
            <CopyButton words={recordWords(threat)} label="Copy my times" name="" />
          </>
        )}
      </div>
      <p class="quiet">
        Statements are put off. Verbatim has put this off; the policy doesn’t say. The times above
        are not stored.
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

const timesWords = ({ pressed, referred }: Threat): string =>
  [`Opened ${timeOf(pressed)}`, ...referred.map((at) => `referred ${timeOf(at)}`)].join(", ");

/** A short plain record for the handler to paste where her organisation wants it. */
function recordWords({ pressed, referred, caseReference, owningTeam }: Threat): string {
  return [
    `Suicide threat, ${dayAndTimeOf(pressed)}.`,
    caseReference !== undefined && `Case ${caseReference}.`,
    owningTeam !== undefined && `Owning team ${owningTeam}.`,
    ...referred.map((at) => `Referred ${timeOf(at)}.`),
  ]
    .filter((part) => part !== false)
    .join(" ");
}
