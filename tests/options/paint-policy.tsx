/** @jsxImportSource preact */
import { render } from "vitest-browser-preact";
import "../../src/options/options.scss";
import { type ManagedSettings, parseManaged } from "../../src/managed/managed-settings";
import { Options } from "../../src/options/Options";
import { SetByOrganisation } from "../../src/options/policy/SetByOrganisation";
import { pack } from "../ui/pack";
import { profileOf } from "./consoles/paint-consoles";
import { WHOLE } from "./paint";

/** A policy in which everything is set. */
export const EVERYTHING = {
  handlerId: "h-7",
  consoles: [profileOf("crm", "Our CRM"), JSON.stringify(profileOf("phone", "The softphone"))],
  organisation: JSON.stringify(WHOLE),
  retentionDays: 1200,
  readNoteLines: false,
  showWelcome: false,
  handlersMayChangeOrganisation: false,
  handlersMayChangeConsoles: false,
  handlersMayChangeRetention: true,
  handlersMayErase: false,
};

/** A policy of which nothing can be used. */
export const NOTHING_RIGHT = {
  handlerId: 7,
  consoles: ["{", { ...profileOf("crm"), name: "" }],
  organisation: { format: 1, nominatedOfficers: [{ team: "A", contact: 7 }] },
  retentionDays: 5,
  readNoteLines: "no",
  colour: "red",
};

/** Paints what an administrator has set. */
export function paintPolicy(raw: object) {
  const of = (managed: ManagedSettings) => (
    <Options route={{ page: "policy" }}>
      <SetByOrganisation managed={managed} routes={pack.routes} />
    </Options>
  );
  const screen = render(of(parseManaged(raw)));
  return { screen, repaint: (next: object) => screen.rerender(of(parseManaged(next))) };
}
