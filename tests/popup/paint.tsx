/** @jsxImportSource preact */
import { suicideRoute } from "virtual:policy";
import { page } from "vitest/browser";
import { render } from "vitest-browser-preact";
import { emptyOrganisation } from "../../src/call/organisation";
import "../../src/popup/popup.scss";
import { Popup, type PopupProps } from "../../src/popup/Popup";
import { say } from "../../src/words/say";
import { pack as realPack } from "../ui/pack";

/**
 * Paints the popup.
 *
 * @param given what is otherwise than usual
 * @returns what to look at, and on what the panel was asked for
 */
export function paint(
  pack: PopupProps["pack"] = realPack,
  given: Partial<Pick<PopupProps, "shortcut" | "onOpenPanel" | "readOrganisation">> = {},
) {
  const opened: string[] = [];
  const of = (each: PopupProps["pack"]) => (
    <Popup
      pack={each}
      route={suicideRoute}
      readOrganisation={async () => emptyOrganisation}
      onOpenPanel={async (section) => void opened.push(section ?? "panel")}
      shortcut="Alt+Shift+V"
      onAddConsole={() => opened.push("add a console")}
      {...given}
    />
  );
  const screen = render(of(pack));
  return {
    screen,
    opened,
    repaint: (next: PopupProps["pack"]) => screen.rerender(of(next)),
    search: page.getByRole("combobox", { name: say("popupTitle") }),
    options: page.getByRole("listbox", { name: say("popupSections") }).getByRole("option"),
    threat: page.getByRole("button", { name: say("popupThreat") }),
    openPanel: page.getByRole("button", { name: say("popupOpenPanel") }),
  };
}

/** The title of the option that Enter would open, and the one that a screen reader is told of. */
export function chosenTitles(): (string | undefined)[] {
  const marked = [...document.querySelectorAll('[role="option"][aria-selected="true"]')];
  const active = document.querySelector('[role="combobox"]')?.getAttribute("aria-activedescendant");
  const told = active == null ? null : document.getElementById(active);
  return [...marked, told].map((element) => element?.querySelector("h2")?.textContent);
}
