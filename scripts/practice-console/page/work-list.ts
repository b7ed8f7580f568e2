import { type CaseRecord, spacedReference } from "../case-record";
import { element, setText } from "./dom/element";
import { findCases } from "./find-cases";
import { addressOfCase, goTo } from "./router";

/** The search box and the list of cases; `setCurrent` marks the open one. */
export function createWorkList(): {
  readonly nodes: readonly Node[];
  setCurrent(reference: string | null): void;
} {
  let current: string | null = null;
  const input = element("input", {
    id: "search",
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "search-count",
  });
  const button = element("button", { type: "submit" }, "Find");
  const label = element("label", { for: "search" }, "Find a case by reference or name");
  const row = element("div", { class: "search-row" }, input, button);
  const count = element("p", { id: "search-count", class: "hint", role: "status" });
  const form = element("form", { role: "search" }, label, row, count);
  const list = element("ul", { class: "work-list" });

  function show(): void {
    const found = findCases(input.value);
    const noun = found.length === 1 ? "case" : "cases";
    setText(count, found.length === 0 ? "No case matches." : `${found.length} ${noun}`);
    list.replaceChildren(...found.map((record) => workItem(record, record.reference === current)));
  }

  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [only, ...more] = findCases(input.value);
    if (only && more.length === 0) goTo(addressOfCase(only.reference));
  });
  show();

  return {
    nodes: [element("h2", {}, "Work list"), form, list],
    setCurrent(reference) {
      current = reference;
      for (const link of list.querySelectorAll<HTMLElement>("a[data-case]")) {
        link.toggleAttribute("aria-current", false);
        if (link.dataset.case === reference) link.setAttribute("aria-current", "page");
      }
    },
  };
}

function workItem(record: CaseRecord, isCurrent: boolean): HTMLLIElement {
  const { reference, parents, owningTeam, markers } = record;
  const line = (name: string, text: string) => element("span", { class: name }, text);
  const link = element(
    "a",
    { href: addressOfCase(reference), "data-case": reference },
    line("work-reference", spacedReference(reference)),
    line("work-names", `${parents.PWC.name} / ${parents.NRP.name}`),
    line("work-team", owningTeam || "No owning team"),
  );
  if (isCurrent) link.setAttribute("aria-current", "page");
  if (markers.length > 0) link.append(line("work-markers", markers.join(", ")));
  return element("li", {}, link);
}
