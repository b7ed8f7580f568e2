import { quoted } from "../../call/quoted";
import type { Locator } from "../profile";

/** How a locator finds a value, as the end of "Found …" or "Look …": "beside the label “SCIN”". */
export function sayLocator(locator: Locator): string {
  if ("label" in locator) return `beside the label ${quoted(locator.label)}`;
  if ("role" in locator) {
    const role = ROLE_WORDS[locator.role];
    return locator.name === undefined ? `in the ${role}` : `in the ${role} ${quoted(locator.name)}`;
  }
  if ("page" in locator) {
    return locator.page === "title" ? "in the page’s title" : "in the page’s address";
  }
  return isSteady(locator.css)
    ? "at a place that the console’s makers have named"
    : "at its place in the page, which may break when the console changes";
}

/** Whether a selector goes by one name and counts nothing. */
const isSteady = (css: string): boolean => !/[\s>]|:nth-/.test(css);

const ROLE_WORDS: Readonly<Record<Extract<Locator, { role: string }>["role"], string>> = {
  button: "button",
  cell: "table cell",
  checkbox: "checkbox",
  combobox: "list",
  heading: "heading",
  link: "link",
  radiogroup: "choice",
  spinbutton: "number",
  status: "message",
  tab: "tab",
  textbox: "text box",
};
