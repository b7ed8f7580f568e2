import type { Organisation } from "../../call/organisation";
import { OrganisationBox } from "../../ui/OrganisationBox";
import { say } from "../../words/say";
import { Settings } from "../Settings";
import type { RouteName } from "./Routes";

export interface OrganisationValuesProps {
  organisation: Organisation;
  routes: readonly RouteName[];
}

/** The organisation's details, to be read. What isn't there isn't named. */
export function OrganisationValues({ organisation, routes }: OrganisationValuesProps) {
  const { suicideThreat } = organisation;
  const rows = rowsOf(organisation, routes);
  if (rows.length === 0 && suicideThreat === undefined) {
    return <p>{say("organisationNone")}</p>;
  }
  return (
    <>
      {suicideThreat !== undefined && (
        <section>
          <h2>{say("organisationSuicide")}</h2>
          <OrganisationBox level={3} lastChecked={suicideThreat.lastChecked}>
            <ol>
              {suicideThreat.steps.map((step, at) => (
                <li key={at}>
                  <bdi>{step}</bdi>
                </li>
              ))}
            </ol>
          </OrganisationBox>
        </section>
      )}
      {rows.length > 0 && (
        <Settings rows={rows.map(([name, value]) => ({ name, value: <bdi>{value}</bdi> }))} />
      )}
    </>
  );
}

type Row = [name: string, value: string];

function rowsOf(organisation: Organisation, routes: readonly RouteName[]): Row[] {
  const { nominatedOfficers, freedomOfInformation, contacts, intranetHost } = organisation;
  const labelOf = (route: string) => routes.find(({ id }) => id === route)?.label ?? route;
  const rows: [name: string, value: string | undefined][] = [
    ...(nominatedOfficers ?? []).map(
      ({ team, name, contact }): Row => [
        say("organisationOfficerOf", { team }),
        [name, contact].filter((text) => text !== undefined).join(", "),
      ],
    ),
    [say("organisationFoiTeam"), freedomOfInformation?.team],
    [say("organisationFoiContact"), freedomOfInformation?.contact],
    [say("organisationWelsh"), contacts?.welsh],
    [say("organisationInterpreter"), contacts?.interpreter],
    ...Object.entries(organisation.routes ?? {}).map(
      ([route, contact]): Row => [labelOf(route), contact],
    ),
    [say("organisationHost"), intranetHost],
  ];
  return rows.filter((row): row is Row => row[1] !== undefined);
}
