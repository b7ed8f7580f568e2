import { followActiveTab } from "../browser/active-tab";
import { fetchWordings, onBackground, sayOpened } from "../browser/background-client";
import type { Command } from "../browser/messages";
import { onOrganisation, readOrganisation } from "../browser/organisation-store";
import { loadPack } from "../browser/pack";
import type { View } from "../browser/view";
import type { Organisation } from "../call/organisation";
import type { Wordings } from "../call/wordings";
import type { Pack } from "../policy/pack";
import { say } from "../words/say";

/** What a panel hears, from wherever it comes. */
export interface PanelListener {
  onView(view: View): void;
  onTab(tab: number): void;
  onWindow(window: number): void;
  /** @returns whether the command was for this panel */
  onCommand(window: number, command: Command): boolean;
  isOpenIn(window: number): boolean;
  onPack(pack: Pack | "damaged"): void;
  onOrganisation(organisation: Organisation): void;
  onWordings(wordings: Wordings): void;
  /** Something failed unexpectedly; `says` is for the handler, where there is more to say. */
  onFailure(error: unknown, says?: string): void;
}

/** Begins to listen, then finds out what there is. Never rejects: what fails is told. */
export function listenToSources(panel: PanelListener): void {
  onBackground({
    onView: (view) => panel.onView(view),
    isOpenIn: (window) => panel.isOpenIn(window),
    onCommand: (window, command) => panel.onCommand(window, command),
  });
  loadPack().then(
    (pack) => panel.onPack(pack),
    (error: unknown) => {
      console.error("The policy can't be shown.", error);
      panel.onPack("damaged");
    },
  );
  readOrganisation().then(
    (organisation) => panel.onOrganisation(organisation),
    (error: unknown) => panel.onFailure(error, say("problemOrganisation")),
  );
  onOrganisation((organisation) => panel.onOrganisation(organisation));
  fetchWordings().then(
    (wordings) => panel.onWordings(wordings),
    (error: unknown) => panel.onFailure(error, say("problemWordings")),
  );
  followActiveTab((tab) => panel.onTab(tab))
    .then(async (window) => {
      panel.onWindow(window);
      const command = await sayOpened(window);
      if (command !== null) panel.onCommand(window, command);
    })
    .catch((error: unknown) => panel.onFailure(error));
}
