import type { Locator } from "../../profile/profile";
import { EVERY_ELEMENT, type Place, placesIn } from "../locate/locate";
import { createTreeFinder } from "../page/shadow";

/** What a locator leads to now, as `locate` has it. */
export type Look = (locator: Locator) => Place[];

/** As `locate`, for many locators at one moment: a large page's trees are looked for once only. */
export function createLook(document: Document): Look {
  const { roots } = createTreeFinder()(document, EVERY_ELEMENT);
  return (locator) => placesIn(document, roots, locator);
}
