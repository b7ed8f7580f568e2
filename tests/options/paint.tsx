/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../src/options/options.scss";
import { emptyOrganisation, type Organisation } from "../../src/call/organisation";
import { Options } from "../../src/options/Options";
import {
  OrganisationDetails,
  type OrganisationDetailsProps,
} from "../../src/options/organisation/OrganisationDetails";
import { say } from "../../src/words/say";
import { pack } from "../ui/pack";

/** Details with everything in them. */
export const WHOLE: Organisation = {
  format: 1,
  suicideThreat: {
    steps: ["Keep the client talking.", "Raise your red card."],
    lastChecked: "2026-11-03",
  },
  nominatedOfficers: [
    { team: "Falkirk Team 4", name: "R. Example", contact: "01234 567 890" },
    { team: "Falkirk Team 5", contact: "Ext. 5" },
  ],
  freedomOfInformation: { team: "Disclosure team", contact: "foi@example.gov.uk" },
  contacts: { welsh: "Llinell Gymraeg", interpreter: "The language line" },
  routes: { complaints: "The complaints team", withdrawn: "Nobody now" },
  intranetHost: "intralink.link2.gpn.gov.uk",
};

/** Paints the options page. @returns what to look at, and what it saved and exported */
export function paint(given: Partial<OrganisationDetailsProps> = {}) {
  const saved: Organisation[] = [];
  const exported: Organisation[] = [];
  const of = (change: Partial<OrganisationDetailsProps>) => (
    <Options route={{ page: "organisation" }}>
      <OrganisationDetails
        organisation={emptyOrganisation}
        isUnreadable={false}
        mayChange="yes"
        routes={pack.routes}
        onSave={async (organisation) => void saved.push(organisation)}
        onExport={(organisation) => void exported.push(organisation)}
        {...given}
        {...change}
      />
    </Options>
  );
  const screen = render(of({}));
  return {
    screen,
    saved,
    exported,
    repaint: (change: Partial<OrganisationDetailsProps>) => screen.rerender(of(change)),
    textbox: (name: string | RegExp) => screen.getByRole("textbox", { name, exact: true }),
    save: () => screen.getByRole("button", { name: say("organisationSave"), exact: true }).click(),
    /** Chooses a file and imports it. */
    importFile: async (content: BlobPart, name = "organisation.json") => {
      await screen.getByLabelText(say("organisationFile")).upload(new File([content], name));
      await screen.getByRole("button", { name: say("organisationImport") }).click();
    },
  };
}
