import { documentOf, elementAround, isElement, windowOf } from "./dom";
import { styleOf } from "./visible";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const isEmpty = ({ left, top, right, bottom }: Box): boolean => right <= left || bottom <= top;

const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const boxOf = (element: Element): Box => Element.prototype.getBoundingClientRect.call(element);

const CUTS = new Set(["hidden", "clip"]);

/** Nothing is nested deeper on a page that a person is to read. */
const DEEPEST = 100;

/**
 * Whether a person can get to see an element, by opacity and place too: not transparent, not moved
 * out of the page, not cut off by what is round it. It makes the browser lay the page out, and pages
 * play with all of these: only for choosing among places of which one at most is meant.
 */
export function isInSight(node: Node): boolean {
  const element = isElement(node) ? node : elementAround(node);
  const document = element === undefined ? null : documentOf(element);
  const window = document === null ? null : windowOf(document);
  if (element === undefined || window === null) return false;
  const isShown = Element.prototype.checkVisibility.call(element, { opacityProperty: true });
  let box = boxOf(element);
  if (!isShown && styleOf(element)?.display !== "contents") return false;
  const isReachable = box.right + window.scrollX > 0 && box.bottom + window.scrollY > 0;
  // Where a page runs from right to left, what is left of its beginning can be scrolled to.
  if (!isReachable && window.scrollX >= 0) return false;
  let around = elementAround(element);
  for (let left = DEEPEST; around !== undefined && left > 0; left--) {
    const style = styleOf(around);
    if (style !== undefined && (CUTS.has(style.overflowX) || CUTS.has(style.overflowY))) {
      box = overlap(box, boxOf(around));
      if (isEmpty(box)) return false;
    }
    around = elementAround(around);
  }
  return true;
}
