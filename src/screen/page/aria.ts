import { attributeOf, byId, contains } from "./dom";
import { labelWords } from "./words";

/** Longer lists of ids are no honest page's. */
const LONGEST_IDS = 400;

/**
 * The elements that name an element by its `aria-labelledby`, but those in itself: a list that
 * opens is named by its label and by what is chosen in it.
 */
export const namersOf = (element: Element): Element[] =>
  (attributeOf(element, "aria-labelledby") ?? "")
    .slice(0, LONGEST_IDS)
    .split(/\s+/)
    .flatMap((id) => byId(element, id) ?? [])
    .filter((by) => !contains(element, by));

/** The name that an element has by its attributes; "" where it has none. */
export function ariaName(element: Element, namers = namersOf(element)): string {
  if (namers.length > 0) return namers.map((each) => labelWords(each)[0]).join(" ");
  return attributeOf(element, "aria-label") ?? "";
}
