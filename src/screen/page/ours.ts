import { isElement, nameOf } from "./dom";

/** Whether an element is one that Verbatim put into the page. */
export const isOurs = (element: Element): boolean => nameOf(element).startsWith("verbatim-");

/** Whether in a change of the page nothing but what is ours came or went. */
export const isOurDeed = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length > 0 &&
  [...addedNodes, ...removedNodes].every((node) => isElement(node) && isOurs(node));
