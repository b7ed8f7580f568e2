import { namersOf } from "./aria";
import { attributeOf, closest, isElement, isText, nameOf, nextOf, queryAll, rootOf } from "./dom";
import { LONGEST_TEXT, pageText } from "./one-line";
import { shownWords } from "./words";

/** Whether an element is a radio button of the browser's own. */
const isRadio = (element: Element): element is HTMLInputElement =>
  nameOf(element) === "input" && (element as HTMLInputElement).type === "radio";

/** Whether an element is one of few to choose from: a radio button, or what is said to be one. */
export const isChoice = (element: Element): boolean => isRadio(element) || isAriaRadio(element);

/** Whether an element stands for a radio button. */
const isAriaRadio = (element: Element): boolean => attributeOf(element, "role") === "radio";

/** The radio buttons that a radio button is one of. */
function groupOf(radio: HTMLInputElement): HTMLInputElement[] {
  if (radio.name === "") return [radio];
  return Array.from(queryAll(rootOf(radio), "input[type=radio]")).filter(
    (each): each is HTMLInputElement =>
      isRadio(each) && each.name === radio.name && each.form === radio.form,
  );
}

/** The plain elements that stand for radio buttons together with this one. */
function ariaGroupOf(radio: Element): readonly Element[] {
  const group = closest(radio, "[role=radiogroup]");
  return group === null ? [radio] : Array.from(queryAll(group, "[role=radio]"));
}

/** Whether two choices are of one group. */
export const isOneGroup = (one: Element, other: Element): boolean =>
  (isRadio(one) && isRadio(other) && groupOf(one).includes(other)) ||
  (isAriaRadio(one) && ariaGroupOf(one).includes(other));

/** The words beside a radio button: of its label, its own name, or right after it. */
function radioWords(radio: HTMLInputElement, isSeen: boolean): string {
  const by = namersOf(radio)[0] ?? radio.labels?.[0];
  if (by !== undefined) return shownWords(by, undefined, isSeen);
  const named = pageText(attributeOf(radio, "aria-label") ?? "");
  if (named !== "") return named;
  const next = nextOf(radio);
  if (next === null) return "";
  if (isText(next)) return pageText(next.substringData(0, LONGEST_TEXT));
  return isElement(next) ? shownWords(next, undefined, isSeen) : "";
}

/** The words of the choice that is made in a choice's group; "" where none is. */
export function chosenWords(choice: Element, isSeen: boolean): string {
  if (isRadio(choice)) {
    const checked = groupOf(choice).find((each) => each.checked);
    return checked === undefined ? "" : radioWords(checked, isSeen);
  }
  const isChecked = (each: Element) => attributeOf(each, "aria-checked") === "true";
  const checked = ariaGroupOf(choice).find(isChecked);
  return checked === undefined ? "" : shownWords(checked, undefined, isSeen);
}
