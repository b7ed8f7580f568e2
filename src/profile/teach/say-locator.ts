import { quoted } from "../../call/quoted";
import type { PlainKey } from "../../words/messages";
import { say } from "../../words/say";
import type { Locator } from "../profile";

/** How a locator finds a value, as the end of "Found …" or "Look …": "beside the label “SCIN”". */
export function sayLocator(locator: Locator): string {
  if ("label" in locator) return say("locatorLabel", { label: quoted(locator.label) });
  if ("role" in locator) {
    const role = say(ROLES[locator.role]);
    return locator.name === undefined
      ? say("locatorRole", { role })
      : say("locatorRoleNamed", { role, name: quoted(locator.name) });
  }
  if ("page" in locator) return say(locator.page === "title" ? "locatorTitle" : "locatorAddress");
  return say(isSteady(locator.css) ? "locatorSteady" : "locatorUnsteady");
}

/** Whether a selector goes by one name and counts nothing. */
const isSteady = (css: string): boolean => !/[\s>]|:nth-/.test(css);

const ROLES = {
  button: "elementButton",
  cell: "elementCell",
  checkbox: "elementCheckbox",
  combobox: "elementList",
  heading: "elementHeading",
  link: "elementLink",
  radiogroup: "elementChoice",
  spinbutton: "elementNumber",
  status: "elementMessage",
  tab: "elementTab",
  textbox: "elementTextBox",
} as const satisfies Record<Extract<Locator, { role: string }>["role"], PlainKey>;
