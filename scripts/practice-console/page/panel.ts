import { type Child, element } from "./dom/element";

/** A titled box of the case screen. */
export function panel(title: string, ...content: readonly Child[]): HTMLElement {
  const id = `panel-${title.toLowerCase().replace(/\W+/g, "-")}`;
  return element(
    "section",
    { class: "panel", "aria-labelledby": id },
    element("h2", { id }, title),
    element("div", { class: "panel-body" }, ...content),
  );
}
