import { useLayoutEffect, useRef } from "preact/hooks";
import { CopyButton } from "../ui/CopyButton";
import { OrganisationBox } from "../ui/OrganisationBox";
import { OrganisationSteps } from "../ui/OrganisationSteps";
import { RouteWords } from "../ui/RouteWords";
import { Said } from "../ui/Said";
import { dayAndTimeOf, timeOf } from "../ui/times";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { usePanelKeys } from "./panel-host";
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
  const keys = usePanelKeys();
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone: a screen reader says where she is, and the keys still work.
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: "instant" });
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  const team = threat?.owningTeam ?? state.facts.known.owningTeam;
  const steps = organisation.suicideThreat;
  const officer = officerWords(organisation, team);
  return (
    <main class="threat">
      <h1 ref={heading} tabIndex={-1}>
        {say("panelSuicideThreat")}
      </h1>
      {(steps !== undefined || officer !== undefined) && (
        <OrganisationBox lastChecked={steps?.lastChecked}>
          {steps !== undefined && <OrganisationSteps steps={steps.steps} />}
          {officer !== undefined && (
            <p>
              <strong>
                <Said message="threatOfficer" team={<bdi>{team}</bdi>} />
              </strong>
              <br />
              {officer}
            </p>
          )}
          {officer === undefined && team !== undefined && (
            <p>
              <Said message="threatNoOfficer" team={<bdi>{team}</bdi>} />
            </p>
          )}
        </OrganisationBox>
      )}
      <RouteWords route={route} />
      {steps === undefined && officer === undefined && (
        <p class="quiet">{say("threatNothingSetUp")}</p>
      )}
      <p class="threat-team">
        <Said
          message="threatTeam"
          owning={<strong>{say("threatTeamOwning")}</strong>}
          team={
            team === undefined ? (
              say("threatTeamUnknown")
            ) : (
              <>
                <bdi>{team}</bdi> <span class="quiet">{say("threatTeamFrom")}</span>
              </>
            )
          }
        />
      </p>
      <div class="threat-times">
        <button
          type="button"
          class="button"
          aria-keyshortcuts={keys.threatReferred}
          onClick={() => session.threatReferred()}
        >
          {say("threatReferred")} <ActionKey action="threatReferred" />
        </button>
        {threat !== null && (
          <>
            <p role="status">{timesWords(threat)}</p>
            <CopyButton words={recordWords(threat)} label={say("threatCopy")} name="" />
          </>
        )}
      </div>
      {threat !== null && <p class="quiet">{say("threatNotStored")}</p>}
      <p class="quiet">{say("threatPutOff")}</p>
      <p class="threat-leave">
        <button type="button" class="link" onClick={() => session.leaveSuicideThreat()}>
          {say("threatBack")}
        </button>
        {/* A mistake is put right with the times: they mustn't go once something was referred. */}
        {(threat === null || threat.referred.length === 0) && (
          <button type="button" class="link" onClick={() => session.resumePrompts()}>
            {say("threatMistake")}
          </button>
        )}
      </p>
    </main>
  );
}

const timesWords = ({ pressed, referred }: Threat): string =>
  [
    say("threatOpenedAt", { time: timeOf(pressed) }),
    ...referred.map((at) => say("threatReferredAt", { time: timeOf(at) })),
  ].join(", ");

/** A short plain record for the handler to paste where her organisation wants it. */
function recordWords({ pressed, referred, caseReference, owningTeam }: Threat): string {
  return [
    say("threatRecord", { when: dayAndTimeOf(pressed) }),
    caseReference !== undefined && say("threatRecordCase", { reference: caseReference }),
    owningTeam !== undefined && say("threatRecordTeam", { team: owningTeam }),
    ...referred.map((at) => say("threatRecordReferred", { time: timeOf(at) })),
  ]
    .filter((part) => part !== false)
    .join(" ");
}
