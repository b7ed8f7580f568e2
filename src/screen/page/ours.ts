import { nameOf } from "./dom";

/** Whether an element is one that Verbatim put into the page. */
export const isOurs = (element: Element): boolean => nameOf(element).startsWith("verbatim-");
