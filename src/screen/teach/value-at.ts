import { isControl } from "../page/control";
import { attributeOf, elementAround, matches, queryAll, rootOf } from "../page/dom";
import { shownWords } from "../page/words";

/**
 * The element that somebody means who points at another: the control that a label belongs to or
 * that an icon stands in, and of a group of buttons of which one is chosen the whole group.
 */
export function valueAt(pointedAt: Element): Element {
  const label = closestAcross(pointedAt, "label");
  const control =
    label instanceof HTMLLabelElement && label.control !== null
      ? label.control
      : (closestAcross(pointedAt, "input,select,textarea") ?? pointedAt);
  if (matches(control, RADIO)) {
    return closestAcross(control, "[role=radiogroup],fieldset") ?? control;
  }
  // Icons and the like: what they are in has the text.
  let element = control;
  while (!isControl(element) && shownWords(element) === "") {
    const parent = elementAround(element);
    if (parent === undefined || parent.childElementCount > 1) break;
    element = parent;
  }
  return element;
}

const RADIO = "input[type=radio]";

function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | undefined = element; at !== undefined; at = elementAround(at)) {
    if (matches(at, selector)) return at;
  }
  return null;
}

/** The texts of a list or of a group of buttons of which one is chosen; none for anything else. */
export function choicesOf(element: Element): string[] {
  if (element instanceof HTMLSelectElement) {
    return [...element.options].map((option) => option.label.trim());
  }
  return radiosIn(element).map((radio) => {
    const [label] = radio.labels ?? [];
    return label === undefined ? (attributeOf(radio, "aria-label") ?? "") : shownWords(label);
  });
}

function radiosIn(element: Element): HTMLInputElement[] {
  const isAlone = element instanceof HTMLInputElement && matches(element, RADIO);
  const all = Array.from(
    queryAll(isAlone ? rootOf(element) : element, RADIO),
  ) as HTMLInputElement[];
  return isAlone
    ? all.filter(({ name, form }) => name === element.name && form === element.form)
    : all;
}
