import { elementShows } from "../locate/spot";
import { isTyped } from "../page/control";
import { isText } from "../page/dom";
import { walkShown } from "../page/flat-tree";
import { shownWords } from "../page/words";

export { pageText } from "../page/one-line";

/** What an element shows: its control's current value, else its words. */
export const shownText = (element: Element): string => elementShows(element, true).text;

/** Laying out more than this for every look would hold the page up. */
const MOST_LAID_OUT = 200_000;

/** How much text is in an element, as far as is counted. */
function lengthOf(element: Element): number {
  let length = 0;
  walkShown(element, (node) => {
    if (isText(node)) length += node.length;
    return length <= MOST_LAID_OUT;
  });
  return length;
}

/**
 * A longer text as it is shown, line by line and letter for letter; one that is very long in one
 * line. It may make the browser lay the page out: not for every look.
 */
export function writtenText(element: Element): string {
  if (isTyped(element)) return element.value;
  return element instanceof HTMLElement && lengthOf(element) <= MOST_LAID_OUT
    ? element.innerText
    : shownWords(element);
}
