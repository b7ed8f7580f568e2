import type { ComponentChildren } from "preact";
import { emptyOrganisation } from "../../call/organisation";
import type { ManagedKey } from "../../managed/managed-keys";
import type { ManagedSettings } from "../../managed/managed-settings";
import { type Changeable, mayChange } from "../../managed/may-change";
import { numberWords } from "../../ui/number-words";
import type { PlainKey } from "../../words/messages";
import { say } from "../../words/say";
import { OrganisationValues } from "../organisation/OrganisationValues";
import type { RouteName } from "../organisation/Routes";
import type { SettingRow } from "../Settings";

const NAMES = {
  handlerId: "settingHandlerId",
  consoles: "settingConsoles",
  organisation: "settingOrganisation",
  retentionDays: "settingRetention",
  readNoteLines: "settingNoteLines",
  showWelcome: "settingWelcome",
  handlersMayChangeOrganisation: "settingMayOrganisation",
  handlersMayChangeConsoles: "settingMayConsoles",
  handlersMayChangeRetention: "settingMayRetention",
  handlersMayErase: "settingMayErase",
} as const satisfies Record<ManagedKey, PlainKey>;

/** What a policy sets: a row for each setting, with its value in words. */
export const settingRows = (managed: ManagedSettings, routes: readonly RouteName[]): SettingRow[] =>
  managed.set.map((key) => ({
    name: say(NAMES[key]),
    hint: say("policyKey", { key }),
    value: shownValue(key, managed, routes),
  }));

function shownValue(
  key: ManagedKey,
  managed: ManagedSettings,
  routes: readonly RouteName[],
): ComponentChildren {
  const { handlersMayChange: may } = managed;
  const switched = (isOn: boolean, on: PlainKey, off: PlainKey) => say(isOn ? on : off);
  const mayOrNot = (isOn: boolean, on: PlainKey = "settingMay") =>
    switched(isOn, on, "settingMayNot");
  const unlessSet = (what: Changeable) =>
    mayOrNot(
      may[what],
      mayChange(managed, what) === "set" ? "settingMayNotSet" : "settingMayUnset",
    );
  switch (key) {
    case "handlerId":
      return <bdi>{say("settingHandlerIdSays", { id: managed.handlerId ?? "" })}</bdi>;
    case "consoles":
      return (
        <ul class="setting-list">
          {managed.consoles.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      );
    case "organisation":
      return (
        <details>
          <summary>{say("settingShow")}</summary>
          <OrganisationValues
            organisation={managed.organisation ?? emptyOrganisation}
            routes={routes}
          />
        </details>
      );
    case "retentionDays":
      return numberWords(managed.retentionDays ?? 0);
    case "readNoteLines":
      return switched(managed.readNoteLines, "settingNotesRead", "settingNotesNotRead");
    case "showWelcome":
      return switched(managed.showWelcome === true, "settingWelcomeShown", "settingWelcomeNot");
    case "handlersMayChangeOrganisation":
      return unlessSet("organisation");
    case "handlersMayChangeConsoles":
      return mayOrNot(may.consoles);
    case "handlersMayChangeRetention":
      return unlessSet("retention");
    case "handlersMayErase":
      return mayOrNot(may.erasing);
  }
}
