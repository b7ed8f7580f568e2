import "../browser/words";
import { render } from "preact";
import {
  onConsoles,
  readConsoles,
  sendConsole,
  sendRemoval,
  usableConsoles,
} from "../browser/consoles";
import { readOrganisationConsoles } from "../browser/organisation-consoles";
import { onOrganisation, readOrganisation, sendOrganisation } from "../browser/organisation-store";
import { loadPack } from "../browser/pack";
import { requestSite } from "../browser/sites";
import { teachHost } from "../browser/teach-host";
import { onVisits, readVisits } from "../browser/visits";
import { emptyOrganisation, formatOrganisation } from "../call/organisation";
import { summary, type Visits } from "../profile/visits";
import { Consoles, type ConsolesProps } from "./consoles/Consoles";
import { download } from "./download";
import "./options.scss";
import { Options } from "./Options";
import {
  OrganisationDetails,
  type OrganisationDetailsProps,
} from "./organisation/OrganisationDetails";
import { hashOf, routeOf } from "./route";
import { Teach } from "./teach/Teach";

const root = document.getElementById("options");
if (root === null) throw new Error("The options page has no place for it.");

type Details = Pick<OrganisationDetailsProps, "organisation" | "isUnreadable" | "routes">;
type List = Pick<ConsolesProps, "consoles" | "isUnreadable" | "problems">;

/** What is stored; nothing, and that it can't be read, where it can't. */
const readDetails = async (): Promise<Details> => ({
  ...(await readOrganisation().then(
    (organisation) => ({ organisation, isUnreadable: false }),
    (error: unknown) => {
      console.error("The organisation's details can't be read.", error);
      return { organisation: emptyOrganisation, isUnreadable: true };
    },
  )),
  routes: await loadPack().then(
    (pack) => pack.routes,
    (error: unknown) => {
      console.error("The policy can't be read.", error);
      return [];
    },
  ),
});

async function readList(): Promise<List> {
  const { problems } = await readOrganisationConsoles();
  try {
    return { consoles: await readConsoles(), isUnreadable: false, problems };
  } catch (error) {
    console.error("This desk's consoles can't be read.", error);
    return { consoles: await usableConsoles(), isUnreadable: true, problems };
  }
}

const goTo = (route: Parameters<typeof hashOf>[0]) => {
  location.hash = hashOf(route);
};

// Nothing is painted before all is known: an empty form would look as if nothing were stored.
void Promise.all([readDetails(), readList(), readVisits()]).then(([details, list, visits]) => {
  let known = { details, list, visits };
  const paint = (change: Partial<typeof known> = {}) => {
    known = { ...known, ...change };
    const route = routeOf(location.hash);
    render(<Options route={route}>{pageOf(route, known)}</Options>, root);
  };
  paint();
  addEventListener("hashchange", () => paint());
  onOrganisation((organisation) =>
    paint({ details: { ...known.details, organisation, isUnreadable: false } }),
  );
  onConsoles(() => void readList().then((now) => paint({ list: now })));
  onVisits((now) => paint({ visits: now }));
});

function pageOf(
  route: ReturnType<typeof routeOf>,
  { details, list, visits }: { details: Details; list: List; visits: Visits },
) {
  if (route.page === "organisation") {
    return (
      <OrganisationDetails
        {...details}
        onSave={sendOrganisation}
        onExport={(organisation) => download("organisation.json", formatOrganisation(organisation))}
      />
    );
  }
  const toList = () => goTo({ page: "consoles" });
  if (route.page === "add") {
    const { tab } = route;
    return <Teach key="add" host={teachHost} tab={tab} onDone={toList} onCancel={toList} />;
  }
  const changed =
    route.page === "change" &&
    list.consoles.find(({ profile, from }) => from === "desk" && profile.id === route.id);
  if (changed) {
    const { profile } = changed;
    return (
      <Teach
        key={profile.id}
        host={teachHost}
        profile={profile}
        onDone={toList}
        onCancel={toList}
      />
    );
  }
  return (
    <Consoles
      {...list}
      visits={new Map(Object.entries(visits).map(([id, of]) => [id, summary(of)]))}
      onAllow={(profile) => requestSite(profile.frames.flatMap(({ addresses }) => addresses))}
      onSave={sendConsole}
      onRemove={sendRemoval}
      onAdd={() => goTo({ page: "add" })}
      onEdit={({ id }) => goTo({ page: "change", id })}
    />
  );
}
