import { sendConsole, sendRemoval } from "../browser/consoles";
import { sendOrganisation } from "../browser/organisation-store";
import { sendPreferences } from "../browser/preferences";
import { shortcutSettings } from "../browser/shortcuts";
import { requestSite } from "../browser/sites";
import { teachHost } from "../browser/teach-host";
import { formatOrganisation } from "../call/organisation-schema";
import { mayChange } from "../managed/may-change";
import { keysOf } from "../preferences/panel-keys";
import { summary } from "../profile/visits";
import { Consoles } from "./consoles/Consoles";
import { download } from "./download";
import { KeysForm } from "./keys/KeysForm";
import { OrganisationDetails } from "./organisation/OrganisationDetails";
import { SetByOrganisation } from "./policy/SetByOrganisation";
import { hashOf, type Route } from "./route";
import type { Known } from "./sources";
import { Teach } from "./teach/Teach";

const goTo = (route: Route): void => {
  location.hash = hashOf(route);
};

/** The page that a route names. */
export function Page({ route, known }: { route: Route; known: Known }) {
  const { managed, routes } = known;
  switch (route.page) {
    case "organisation":
      return (
        <OrganisationDetails
          {...known.details}
          mayChange={mayChange(managed, "organisation")}
          routes={routes}
          onSave={sendOrganisation}
          onExport={(organisation) =>
            download("organisation.json", formatOrganisation(organisation))
          }
        />
      );
    case "policy":
      return <SetByOrganisation managed={managed} routes={routes} />;
    case "keys":
      return (
        <KeysForm
          keys={keysOf(known.preferences.keys)}
          shortcuts={known.shortcuts}
          settings={shortcutSettings()}
          onSave={(keys) => sendPreferences({ ...known.preferences, keys })}
        />
      );
    default:
      return <ConsolesPage route={route} known={known} />;
  }
}

/** The consoles, or one of them being taught. */
function ConsolesPage({ route, known }: { route: Route; known: Known }) {
  const { list, visits, managed } = known;
  const may = mayChange(managed, "consoles");
  const toList = () => goTo({ page: "consoles" });
  if (may === "yes" && route.page === "add") {
    return <Teach key="add" host={teachHost} tab={route.tab} onDone={toList} onCancel={toList} />;
  }
  const changed =
    may === "yes" &&
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
      mayChange={may}
      problems={managed.problems.filter(({ key }) => key === "consoles").map(({ says }) => says)}
      visits={new Map(Object.entries(visits).map(([id, of]) => [id, summary(of)]))}
      onAllow={(profile) => requestSite(profile.frames.flatMap(({ addresses }) => addresses))}
      onSave={sendConsole}
      onRemove={sendRemoval}
      onAdd={() => goTo({ page: "add" })}
      onEdit={({ id }) => goTo({ page: "change", id })}
    />
  );
}
