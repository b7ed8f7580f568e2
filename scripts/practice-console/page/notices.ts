import { spacedReference } from "../case-record";
import { element } from "./dom/element";
import { addressOfList } from "./router";

const howToPractise = [
  "Outgoing: open a case and press Dial beside a parent. The call is answered by itself.",
  "Incoming: press Simulate incoming call in the softphone. With a case open, the parent on the " +
    "call rings; from here, any client may. To choose who rings, type their number first.",
  "When a caller’s number is on a case, a link to that case appears at the top of the screen.",
];

/** What stands in the case area while no case is open. */
export function listNotice(): HTMLElement {
  const box = notice(
    "No case open",
    "Choose a case from the work list, or find one by its reference or a name.",
  );
  box.append(element("h2", {}, "To practise a call"));
  const ways = howToPractise.map((way) => element("li", {}, way));
  box.append(element("ul", {}, ...ways));
  return box;
}

/** What stands in the case area while a case is fetched. */
export function loadingNotice(): HTMLElement {
  const spinner = element("span", { class: "spinner", "aria-hidden": "true" });
  return element("p", { class: "loading", role: "status" }, spinner, "Loading case…");
}

/** Says that no such case is held here. */
export function unknownCaseNotice(reference: string): HTMLElement {
  const shown = spacedReference(reference);
  return notice("Case not found", `There is no case ${shown} on this system.`, true);
}

/** Says that the address leads nowhere. */
export function unknownPageNotice(path: string): HTMLElement {
  return notice("Page not found", `Nothing is kept at ${path} on this system.`, true);
}

function notice(title: string, text: string, back = false): HTMLElement {
  const box = element("div", { class: "notice" }, element("h1", { tabindex: "-1" }, title));
  box.append(element("p", {}, text));
  if (back) box.append(element("a", { href: addressOfList() }, "Back to the work list"));
  return box;
}
