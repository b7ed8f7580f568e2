import { documentOf, elementAround, isElement, windowOf } from "./dom";

/** The computed style of an element, as its own window has it. */
export const styleOf = (element: Element): CSSStyleDeclaration | undefined => {
  const document = documentOf(element);
  const window = document === null ? null : windowOf(document);
  return window?.getComputedStyle(element);
};

/**
 * Whether a person can see an element, or the element that a text is in. Of no concern are its
 * opacity and where it is scrolled to.
 */
export function isVisible(node: Node): boolean {
  let element = isElement(node) ? node : elementAround(node);
  if (element === undefined) return false;
  const style = styleOf(element);
  // Its own box would be there; what is in it isn't, as with hidden="until-found".
  if (style === undefined || style.contentVisibility === "hidden") return false;
  if (style.display !== "contents") return isDisplayed(element);
  if (style.visibility !== "visible") return false;
  // It has no box of its own, and the browser would call it invisible: the one around it has.
  while (element !== undefined && styleOf(element)?.display === "contents") {
    element = elementAround(element.assignedSlot ?? element);
  }
  return element !== undefined && isDisplayed(element);
}

const isDisplayed = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** Whether the frame that a document is in can be seen, as far as the frames around it can be asked. */
export function isFrameVisible(document: Document): boolean {
  try {
    for (let window = windowOf(document); window !== null; ) {
      const { frameElement, parent } = window;
      if (frameElement === null) return true;
      if (!isVisible(frameElement)) return false;
      window = parent === window ? null : (parent as typeof window);
    }
  } catch {
    // A frame of another origin: it can't be asked.
  }
  return true;
}
