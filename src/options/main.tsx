import "../browser/words";
import { render } from "preact";
import { onConsoles } from "../browser/consoles";
import { onManaged, readManaged } from "../browser/managed-settings";
import { onOrganisation } from "../browser/organisation-store";
import { onPreferences } from "../browser/preferences";
import { onVisits } from "../browser/visits";
import "./options.scss";
import { Options } from "./Options";
import { Page } from "./Page";
import { routeOf } from "./route";
import { type Known, readDetails, readKnown, readList } from "./sources";

const root = document.getElementById("options");
if (root === null) throw new Error("The options page has no place for it.");

// Nothing is painted before all is known: an empty form would look as if nothing were stored.
void readKnown().then((first) => {
  let known = first;
  const paint = (change: Partial<Known> = {}) => {
    known = { ...known, ...change };
    const route = routeOf(location.hash);
    render(
      <Options route={route}>
        <Page route={route} known={known} />
      </Options>,
      root,
    );
  };
  paint();
  addEventListener("hashchange", () => paint());
  onOrganisation(() => void readDetails().then((details) => paint({ details })));
  onConsoles(() => void readList().then((list) => paint({ list })));
  onManaged(() => void readManaged().then((managed) => paint({ managed })));
  onPreferences((preferences) => paint({ preferences }));
  onVisits((visits) => paint({ visits }));
});
