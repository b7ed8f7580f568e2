import { namersOf } from "./aria";
import { attributeOf, contains, elementAround, isElement, nameOf } from "./dom";
import { walkShown } from "./flat-tree";
import { pageText } from "./one-line";
import { chosenWords, isChoice, isOneGroup } from "./radio";
import { isVisible } from "./visible";
import { shownWords } from "./words";

/** Inputs that hold nothing to read, and the one that nobody but its owner may read. */
const NO_VALUE = new Set(["button", "file", "hidden", "image", "password", "reset", "submit"]);
const EDITABLE = new Set(["", "true", "plaintext-only"]);
const SWITCHES = new Set(["checkbox", "switch"]);

const isInput = (element: Element): element is HTMLInputElement => nameOf(element) === "input";

const isEditable = (element: Element): boolean =>
  EDITABLE.has(attributeOf(element, "contenteditable") ?? "false");

const isSwitch = (element: Element): boolean =>
  SWITCHES.has(attributeOf(element, "role") ?? "") && attributeOf(element, "aria-checked") !== null;

/** Whether an element is one in which a value is typed or chosen. */
export function isControl(element: Element): boolean {
  if (isInput(element)) {
    // One that readers aren't told of stands in for what the page shows in another way.
    return !NO_VALUE.has(element.type) && attributeOf(element, "aria-hidden") !== "true";
  }
  if (isChoice(element)) return true;
  return (
    ["select", "textarea"].includes(nameOf(element)) || isEditable(element) || isSwitch(element)
  );
}

/** Whether a control's value is typed, letter by letter. */
export const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  isInput(element) || nameOf(element) === "textarea";

/** A list of choices may show what was chosen beside the input that it is searched with, so near. */
const NEAR = 2;

/** What is shown beside an empty input that is for searching a list. */
function chosenBeside(input: HTMLInputElement, isSeen: boolean): string {
  if (attributeOf(input, "role") !== "combobox") return "";
  const labels = [...(input.labels ?? []), ...namersOf(input)];
  let around = elementAround(input);
  for (let left = NEAR; left > 0 && around !== undefined; left--) {
    const within = around;
    if (labels.some((label) => contains(within, label))) return "";
    const words = shownWords(within, undefined, isSeen);
    if (words !== "") return words === attributeOf(input, "aria-label") ? "" : words;
    around = elementAround(within);
  }
  return "";
}

/**
 * What a control holds now, in the words that it is shown in. What is ticked or not has no words:
 * "Yes" and "No" stand for them in profiles, and are no messages.
 */
export function controlValue(control: Element, isSeen = true): string {
  if (isChoice(control)) return chosenWords(control, isSeen);
  if (isInput(control) && control.type === "checkbox") return control.checked ? "Yes" : "No";
  if (isTyped(control)) {
    const value = pageText(control.value);
    return value === "" && isInput(control) ? chosenBeside(control, isSeen) : value;
  }
  if (nameOf(control) === "select") {
    const chosen = Array.from((control as HTMLSelectElement).selectedOptions).slice(0, 100);
    return pageText(chosen.map((option) => option.label).join(", "));
  }
  if (isSwitch(control)) return attributeOf(control, "aria-checked") === "true" ? "Yes" : "No";
  return shownWords(control, undefined, isSeen);
}

/**
 * The one control that an element is or holds; undefined where there is none, or several. Radio
 * buttons of one name are one control.
 */
export function onlyControl(element: Element, isSeen = true): Element | undefined {
  if (isControl(element)) return element;
  const found: Element[] = [];
  walkShown(element, (node) => {
    if (!isElement(node) || found.length > 1 || (isSeen && !isVisible(node))) return false;
    if (!isControl(node)) return true;
    if (!found.some((each) => isOneGroup(each, node))) found.push(node);
    return false;
  });
  return found.length === 1 ? found[0] : undefined;
}
