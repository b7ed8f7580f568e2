import type { CaseScreen } from "../../../src/call/case-screen";
import type { FrameProfile, Locator } from "../../../src/profile/profile";
import { attachRoot } from "./mount";

/** Pages made of fields whose values are known, in every way that consoles put them on a page. */

/** The fields of the pages made here, by their labels. */
export const LABELS = {
  caseReference: "Case reference",
  clientReference: "Client reference",
  role: "Client role",
  direction: "Call direction",
  owningTeam: "Owning team",
} as const;
export type Field = keyof typeof LABELS;

const VALUES = {
  role: { "Parent with care": "pwc", "Non-resident parent": "nrp" },
  direction: { Outgoing: "outbound", Incoming: "inbound" },
} as const;

/** What the fields of a case show. */
export type Texts = Partial<Record<Field, string>>;

/** The texts of a case, told from all others by its number. */
export const textsOf = (nth: number): Record<Field, string> => ({
  caseReference: `70000000${nth}0`,
  clientReference: `C-${nth}`,
  role: nth % 2 === 0 ? "Parent with care" : "Non-resident parent",
  direction: nth % 2 === 0 ? "Outgoing" : "Incoming",
  owningTeam: `Team ${nth}`,
});

/** What is to be read of texts. */
export function screenOf(texts: Texts): CaseScreen {
  const screen: Record<string, unknown> = { ...texts };
  for (const [field, values] of Object.entries(VALUES)) {
    const text = screen[field];
    if (typeof text === "string") screen[field] = Reflect.get(values, text);
  }
  return screen;
}

/** A frame of the test's own page that reads all of them by label. */
export function frameBy(
  reference: Locator[] = [{ label: LABELS.caseReference }],
  address = "http://localhost:*/*",
): FrameProfile {
  const by = (field: Field) => ({ locators: [{ label: LABELS[field] }] });
  return {
    addresses: [address],
    place: "page",
    caseScreen: [{ locators: reference }],
    fields: {
      caseReference: { locators: reference },
      clientReference: by("clientReference"),
      role: { ...by("role"), values: VALUES.role },
      direction: { ...by("direction"), values: VALUES.direction },
      owningTeam: by("owningTeam"),
    },
  };
}

/** An element of a tag, with attributes and children. */
export function make(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

let ids = 0;
/** An id that nothing has yet. */
const newId = () => `made-${ids++}`;

function inputOf(value: string, attributes: Record<string, string> = {}): HTMLElement {
  const input = make("input", attributes);
  if (input instanceof HTMLInputElement) input.value = value;
  return input;
}

/** Each way to put a label and a value on a page: one element that holds both. */
export const FORMS = {
  "a list": (label, value) => make("dl", {}, make("dt", {}, label), make("dd", {}, value)),
  "a list in a group": (label, value) =>
    make("dl", {}, make("div", {}, make("dt", {}, `${label}:`), make("dd", {}, value))),
  "a row": (label, value) =>
    make("table", {}, make("tr", {}, make("th", {}, label), make("td", {}, value))),
  "a row of cells": (label, value) =>
    make(
      "table",
      {},
      make("tr", {}, make("td", {}, make("b", {}, `${label} :`)), make("td", {}, value)),
    ),
  siblings: (label, value) => make("div", {}, make("span", {}, label), make("span", {}, value)),
  wrappers: (label, value) =>
    make(
      "div",
      {},
      make("div", {}, make("span", {}, `${label}:`)),
      make("div", {}, make("div", {}, make("span", {}, value))),
    ),
  "a label for a control": (label, value) => {
    const id = newId();
    return make(
      "div",
      {},
      make("label", { for: id }, label),
      make("p", {}, inputOf(value, { id })),
    );
  },
  "a label round a control": (label, value) => make("label", {}, `${label} `, inputOf(value)),
  "a choice": (label, value) =>
    make(
      "label",
      {},
      `${label} `,
      make("select", {}, make("option", {}, "Other"), make("option", { selected: "" }, value)),
    ),
  "one text": (label, value) => make("p", {}, `${label}: ${value}`),
  "a bold label": (label, value) => make("p", {}, make("b", {}, `${label}:`), ` ${value}`),
  "an aria-label": (label, value) => make("p", {}, make("span", { "aria-label": label }, value)),
  "an aria-labelledby": (label, value) => {
    const id = newId();
    const named = make("div", { role: "textbox", "aria-labelledby": id }, value);
    return make("div", {}, make("i", { id }, label), make("section", {}, named));
  },
  "a closed shadow root": (label, value) => {
    const host = make("div");
    attachRoot(host, "closed").append(make("span", {}, label), make("span", {}, value));
    return host;
  },
} satisfies Record<string, (label: string, value: string) => HTMLElement>;
export type Form = keyof typeof FORMS;
export const forms = Object.keys(FORMS) as Form[];

/** Each way to hide an element and all that is in it. The element that then stands in its place. */
export const HIDE = {
  "the hidden attribute": (element) => {
    element.hidden = true;
  },
  "hidden until found": (element) => element.setAttribute("hidden", "until-found"),
  "display none": (element) => element.style.setProperty("display", "none", "important"),
  "visibility hidden": (element) => element.style.setProperty("visibility", "hidden"),
  "visibility collapse": (element) => element.style.setProperty("visibility", "collapse"),
  "content-visibility hidden": (element) => wrap(element, "div", "content-visibility: hidden"),
  "closed details": (element) => wrap(element, "details"),
  "a closed dialog": (element) => wrap(element, "dialog"),
  "a popover": (element) => wrap(element, "div").setAttribute("popover", ""),
} satisfies Record<string, (element: HTMLElement) => void>;
export type Hide = keyof typeof HIDE;
export const ways = Object.keys(HIDE) as Hide[];

function wrap(element: HTMLElement, tag: string, style = ""): HTMLElement {
  const wrapper = make(tag, style === "" ? {} : { style });
  element.replaceWith(wrapper);
  wrapper.append(element);
  return wrapper;
}
