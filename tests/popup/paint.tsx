/** @jsxImportSource preact */
import { suicideRoute } from "virtual:policy";
import { page } from "vitest/browser";
import { render } from "vitest-browser-preact";
import "../../src/popup/popup.scss";
import { Popup, type PopupProps } from "../../src/popup/Popup";
import { pack as realPack } from "../ui/pack";

/** Paints the popup. @returns what to look at, and on what the panel was asked for */
export function paint(pack: PopupProps["pack"] = realPack) {
  const opened: string[] = [];
  const of = (each: PopupProps["pack"]) => (
    <Popup
      pack={each}
      route={suicideRoute}
      onOpenPanel={(section) => opened.push(section ?? "panel")}
      onAddConsole={() => opened.push("add a console")}
    />
  );
  const screen = render(of(pack));
  return {
    screen,
    opened,
    repaint: (next: PopupProps["pack"]) => screen.rerender(of(next)),
    search: page.getByRole("combobox", { name: "Look up the policy" }),
    options: page.getByRole("listbox", { name: "Sections" }).getByRole("option"),
  };
}

/** The title of the option that Enter would open, and the one that a screen reader is told of. */
export function chosenTitles(): (string | undefined)[] {
  const marked = [...document.querySelectorAll('[role="option"][aria-selected="true"]')];
  const active = document.querySelector('[role="combobox"]')?.getAttribute("aria-activedescendant");
  const told = active == null ? null : document.getElementById(active);
  return [...marked, told].map((element) => element?.querySelector("h2")?.textContent);
}
