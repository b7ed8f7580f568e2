import type { Organisation } from "../../call/organisation";
import type { MayChange } from "../../managed/may-change";
import { RuledOut } from "../../ui/RuledOut";
import { Said } from "../../ui/Said";
import { say } from "../../words/say";
import { ErrorSummary } from "../ErrorSummary";
import { useOutcome } from "../outcome";
import { ChangeDetails } from "./ChangeDetails";
import { OrganisationValues } from "./OrganisationValues";
import type { RouteName } from "./Routes";

export interface OrganisationDetailsProps {
  /** What is saved, or set by policy. */
  organisation: Organisation;
  /** Whether something is stored that this build can't read. */
  isUnreadable: boolean;
  /** Whether handlers may change it, and if not, why. */
  mayChange: MayChange;
  /** The policy's escalation routes; none where they aren't known. */
  routes: readonly RouteName[];
  /** Resolves once it is saved, rejects where nobody says that it was. */
  onSave: (organisation: Organisation) => Promise<void>;
  onExport: (organisation: Organisation) => void;
}

/** The organisation's own details: typed in, imported whole, exported whole; or only to be read. */
export function OrganisationDetails(props: OrganisationDetailsProps) {
  const { organisation, isUnreadable, mayChange, routes, onSave, onExport } = props;
  const outcome = useOutcome(say("organisationTitle"), say("organisationUnsure"));
  const { refusal } = outcome;
  const isOpen = mayChange === "yes";
  return (
    <>
      {isOpen && refusal !== null && <ErrorSummary refusal={refusal} />}
      <h1>{say("organisationHeading")}</h1>
      {!isOpen && <RuledOut why={mayChange} />}
      <p>{say(isOpen ? "organisationIntro" : "organisationIntroSet")}</p>
      <p>
        <Said
          message="organisationLog"
          log={<a href="/src/log/index.html">{say("organisationLogLink")}</a>}
        />
      </p>
      {isUnreadable && (
        <p class="problem" role="alert">
          {say("organisationUnreadable")}
        </p>
      )}
      {isOpen ? (
        <ChangeDetails {...{ organisation, routes, outcome, onSave, onExport }} />
      ) : (
        <>
          <OrganisationValues organisation={organisation} routes={routes} />
          <p class="actions">
            <button
              type="button"
              class="button button--plain"
              onClick={() => onExport(organisation)}
            >
              {say("organisationExport")}
            </button>
          </p>
        </>
      )}
    </>
  );
}
