import { controlValue, onlyControl } from "../page/control";
import { attributeOf, isConnected, isElement, matches } from "../page/dom";
import { pageText } from "../page/one-line";
import { isVisible } from "../page/visible";
import { shownWords } from "../page/words";

/** What a place shows now. */
export interface Shown {
  text: string;
  /** The control that the text is typed or chosen in. */
  control?: Element | undefined;
}

/** Where a locator leads: remembered, and looked at again and again. */
export interface Spot {
  node: Element | Text;
  /** Whether the locator still leads here. */
  holds: () => boolean;
  /** What stands here. `isSeen` false: also what nobody sees. */
  read: (isSeen: boolean) => Shown;
  /** Whether a person can see it. */
  isVisible: () => boolean;
  /** This counts only while the other can't be seen: a guess beside what the page says itself. */
  insteadOf?: Spot | undefined;
  /** It is said of the document as a whole, and stands nowhere in it. */
  isWholePage?: boolean;
}

/** What an element shows: its only control's current value, else its words. */
export function elementShows(element: Element, isSeen: boolean, label?: Node): Shown {
  const control = onlyControl(element, isSeen);
  if (control !== undefined) return { text: controlValue(control, isSeen), control };
  return { text: shownWords(element, label, isSeen) };
}

/** An element as a place for a value. */
export const elementSpot = (
  element: Element,
  holds: () => boolean,
  more: { label?: Node | undefined; insteadOf?: Spot | undefined } = {},
): Spot => ({
  node: element,
  holds: () => isConnected(element) && holds(),
  read: (isSeen) => elementShows(element, isSeen, more.label),
  isVisible: () => isVisible(element),
  insteadOf: more.insteadOf,
});

/** A text as a place for a value. It can be seen where its label can. */
export const textSpot = (
  text: Text,
  label: Node,
  holds: () => boolean,
  read: (isSeen: boolean) => string,
): Spot => ({
  node: text,
  holds: () => isConnected(text) && holds(),
  read: (isSeen) => ({ text: read(isSeen) }),
  isVisible: () => isVisible(text) && isVisible(label),
});

/** An element that a selector stands for, or an attribute of it. */
export const selectorSpot = (
  element: Element,
  selector: string,
  attribute: string | undefined,
): Spot => {
  if (attribute === undefined) return elementSpot(element, () => matches(element, selector));
  const value = () => attributeOf(element, attribute);
  return {
    ...elementSpot(element, () => value() !== null && matches(element, selector)),
    read: () => ({ text: pageText(value() ?? "") }),
  };
};

/** What a document says of itself as a whole. */
export const pageSpot = (node: Element, read: () => string): Spot => ({
  node,
  holds: () => true,
  read: () => ({ text: pageText(read()) }),
  isVisible: () => true,
  isWholePage: true,
});

/** The element that a place is, or is directly in. */
export const elementOf = ({ node }: Spot): Element | null =>
  isElement(node) ? node : node.parentElement;
