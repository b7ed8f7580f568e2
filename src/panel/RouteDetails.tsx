import { type Organisation, officerFor } from "../call/organisation";
import type { Pack, Route } from "../policy/pack";
import { LinkAddresses } from "../ui/LinkAddresses";
import { OrganisationBox } from "../ui/OrganisationBox";
import { Said } from "../ui/Said";
import { timeOf } from "../ui/times";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";

export interface RouteDetailsProps {
  route: Route;
  pack: Pack;
  organisation: Organisation;
  /** When it was noted as referred on this call, ISO 8601. */
  referredAt: string | undefined;
  session: PanelSession;
}

/** Where it goes, how fast, the links, the organisation's contact, and the key that notes it. */
export function RouteDetails(props: RouteDetailsProps) {
  const { route, pack, organisation, referredAt, session } = props;
  const { facts, call } = session.state;
  const keys = usePanelKeys();
  const isKept = call !== undefined || facts.known.caseReference !== undefined;
  const section = pack.sections.find(({ id }) => id === route.id);
  const links = section?.blocks.filter((block) => block.kind === "link") ?? [];
  const contact = contactFor(route, organisation);
  return (
    <div class="route-details">
      {route.to !== null && <p>{say("routeTo", { whom: route.to })}</p>}
      {contact !== undefined && (
        <OrganisationBox>
          <p>{contact}</p>
        </OrganisationBox>
      )}
      {links.map((link, index) => (
        <LinkAddresses key={`link ${index}`} link={link} intranetHost={organisation.intranetHost} />
      ))}
      <p>
        <button
          type="button"
          class="button button--plain"
          disabled={!isKept}
          aria-keyshortcuts={keys.noteReferral}
          data-key={keys.noteReferral}
          onClick={() => session.noteReferral(route.id)}
        >
          <Said
            message="routeNote"
            which={
              <span class="visually-hidden">{say("routeNoteWhich", { route: route.label })}</span>
            }
          />{" "}
          <ActionKey action="noteReferral" />
        </button>{" "}
        <span role="status">
          {!isKept && say("routeNoCase")}
          {referredAt !== undefined && say("routeReferredAt", { time: timeOf(referredAt) })}
        </span>
        {referredAt !== undefined && (
          <button type="button" class="link" onClick={() => session.undoReferral(route.id)}>
            <Said
              message="routeUndo"
              what={
                <span class="visually-hidden">{say("routeUndoWhat", { route: route.label })}</span>
              }
            />
          </button>
        )}
      </p>
    </div>
  );
}

/** The organisation's own words for a route, if it has filled any in. */
export function contactFor(route: Route, organisation: Organisation): string | undefined {
  const { freedomOfInformation: foi, contacts } = organisation;
  if (route.id === "freedom-of-information" && foi !== undefined) {
    return [foi.team, foi.contact].filter((each) => each !== undefined).join(", ");
  }
  if (route.id === "interpreters-and-translation-services") {
    return (
      [contacts?.interpreter, contacts?.welsh && say("routeWelsh", { contact: contacts.welsh })]
        .filter((each) => each !== undefined && each !== "")
        .join(". ") || organisation.routes?.[route.id]
    );
  }
  return organisation.routes?.[route.id];
}

/** The nominated officer's name and contact in one line, if the organisation has filled them in. */
export function officerWords(organisation: Organisation, team: string | undefined) {
  const officer = officerFor(organisation, team);
  if (officer === undefined) return undefined;
  return [officer.name, officer.contact].filter((each) => each !== undefined).join(", ");
}
