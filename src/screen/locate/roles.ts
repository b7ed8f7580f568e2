import type { Locator } from "../../profile/profile";
import { ariaName } from "../page/aria";
import { attributeOf, matches, queryAll } from "../page/dom";
import { labelWords, shownWords } from "../page/words";
import { labelKey } from "./label-key";

type Role = Extract<Locator, { role: string }>["role"];

const TEXT_INPUTS = ["", "email", "search", "tel", "text", "url"]
  .map((type) => (type === "" ? "input:not([type])" : `input[type=${type}]`))
  .map((input) => `${input}:not([list],[role])`);

/** What has a role without saying so. */
const NATIVE: Readonly<Record<Role, string>> = {
  button: "button,summary,input:is([type=button],[type=submit],[type=reset])",
  cell: "td,[role=gridcell]",
  checkbox: "input[type=checkbox]",
  combobox: "select:not([multiple]),input[list]",
  heading: "h1,h2,h3,h4,h5,h6",
  link: "a[href],area[href]",
  radiogroup: "fieldset:has(input[type=radio])",
  spinbutton: "input[type=number]",
  status: "output",
  tab: "",
  textbox: `textarea,${TEXT_INPUTS.join(",")},[contenteditable]:not([contenteditable=false])`,
};

/** A selector for the elements of a role. */
export const roleSelector = (role: Role): string =>
  NATIVE[role] === ""
    ? `[role=${role}]`
    : `[role=${role}],:is(${NATIVE[role]}):not([role]:not([role=gridcell]))`;

/** Roles whose words are their name. */
const NAMED_BY_WORDS = new Set<Role>(["button", "cell", "heading", "link", "tab"]);

/** Whether an element has an accessible name, compared like labels. */
export function isNamed(element: Element, role: Role, name: string): boolean {
  const key = labelKey(name);
  return namesOf(element, role).some((each) => labelKey(each) === key) && key !== "";
}

/**
 * The first that an element has of what names it.
 *
 * @see https://www.w3.org/TR/accname-1.2/#computation-steps
 */
function namesOf(element: Element, role: Role): string[] {
  const own = ariaName(element);
  if (own.trim() !== "") return [own];
  const labels = (element as Partial<HTMLInputElement>).labels;
  if (matches(element, "input,select,textarea,output") && labels && labels.length > 0) {
    return Array.from(labels).flatMap(labelWords);
  }
  const legend = matches(element, "fieldset") ? queryAll(element, "legend")[0] : undefined;
  if (legend !== undefined) return labelWords(legend);
  const words = NAMED_BY_WORDS.has(role) ? shownWords(element, undefined, false) : "";
  const others = [words, attributeOf(element, "title"), attributeOf(element, "placeholder")];
  return [others.find((each) => (each ?? "").trim() !== "") ?? ""];
}
