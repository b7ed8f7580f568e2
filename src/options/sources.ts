import { readConsoles, usableConsoles } from "../browser/consoles";
import { readManaged } from "../browser/managed-settings";
import { readOrganisation } from "../browser/organisation-store";
import { loadPack } from "../browser/pack";
import { readPreferences } from "../browser/preferences";
import { readShortcuts } from "../browser/shortcuts";
import { readVisits } from "../browser/visits";
import { emptyOrganisation } from "../call/organisation";
import type { ManagedSettings } from "../managed/managed-settings";
import type { Preferences } from "../preferences/preferences";
import type { Shortcut } from "../preferences/shortcuts";
import type { Visits } from "../profile/visits";
import type { ConsolesProps } from "./consoles/Consoles";
import type { OrganisationDetailsProps } from "./organisation/OrganisationDetails";

type Details = Pick<OrganisationDetailsProps, "organisation" | "isUnreadable">;
type List = Pick<ConsolesProps, "consoles" | "isUnreadable">;

/** Everything that the options show. */
export interface Known {
  details: Details;
  list: List;
  visits: Visits;
  managed: ManagedSettings;
  routes: OrganisationDetailsProps["routes"];
  preferences: Preferences;
  /** The browser-wide ones. */
  shortcuts: readonly Shortcut[];
}

/** The organisation's details; none, and that they can't be read, where they can't. */
export const readDetails = (): Promise<Details> =>
  readOrganisation().then(
    (organisation) => ({ organisation, isUnreadable: false }),
    (error: unknown) => {
      console.error("The organisation's details can't be read.", error);
      return { organisation: emptyOrganisation, isUnreadable: true };
    },
  );

/** The consoles; without the desk's own, and that they can't be read, where they can't. */
export async function readList(): Promise<List> {
  try {
    return { consoles: await readConsoles(), isUnreadable: false };
  } catch (error) {
    console.error("This desk's consoles can't be read.", error);
    return { consoles: await usableConsoles(), isUnreadable: true };
  }
}

export async function readKnown(): Promise<Known> {
  const routes = loadPack().then(
    (pack) => pack.routes,
    (error: unknown) => {
      console.error("The policy can't be read.", error);
      return [];
    },
  );
  return {
    details: await readDetails(),
    list: await readList(),
    visits: await readVisits(),
    managed: await readManaged(),
    routes: await routes,
    preferences: await readPreferences(),
    shortcuts: await readShortcuts(),
  };
}
