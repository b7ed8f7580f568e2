import { type CaseRecord, type Role, roleNames, roles } from "../case-record";
import { element } from "./dom/element";
import { labelledValues } from "./dom/labelled-values";
import { panel } from "./panel";

/**
 * Both parents side by side, each with a button that dials where there is something to dial with;
 * `show` marks the chosen one.
 */
export function parentsPanel(
  record: CaseRecord,
  onDial: ((number: string) => void) | null,
): { readonly node: HTMLElement; show(chosen: Role | null): void } {
  const cards = roles.map((role) => {
    const { name, phone, reference } = record.parents[role];
    const button = element("button", { type: "button", "data-dial": role }, "Dial");
    button.setAttribute("aria-label", `Dial ${name}`);
    button.disabled = onDial === null;
    button.addEventListener("click", () => onDial?.(phone));
    const fields = labelledValues([
      { field: "name", label: "Name", value: name },
      { field: "telephone", label: "Telephone", value: phone },
      { field: "client-ref", label: "Client ref.", value: reference },
    ]);
    const title = element("h3", {}, roleNames[role]);
    const top = element("div", { class: "parent-top" }, title, button);
    return element("div", { class: "parent", "data-parent": role }, top, fields);
  });
  return {
    node: panel("Parents", element("div", { class: "parents" }, ...cards)),
    show(chosen) {
      for (const card of cards) {
        card.classList.toggle("chosen", card.dataset.parent === chosen);
      }
    },
  };
}
