import type { Locator } from "../../profile/profile";
import { EVERY_ELEMENT, type Place, sceneOf, spotsFor, visibleSpots } from "../locate";
import { inOrder } from "../order";
import { createTreeFinder } from "../shadow";
import { isOurs } from "./ours";

/** What a locator leads to now, as `locate` has it. */
export type Look = (locator: Locator) => Place[];

/**
 * As `locate`, for many locators at one moment: a large page's shadow roots are looked for once
 * only. Each label is still looked for by itself, as if the profile knew no other.
 */
export function createLook(document: Document): Look {
  // To this script the bar's own closed root is open, and its words would be found.
  const roots = createTreeFinder()(document, EVERY_ELEMENT).roots.filter(
    (root) => !(root instanceof ShadowRoot && isOurs(root.host)),
  );
  return (locator) => {
    const scene = sceneOf(document, roots, "label" in locator ? [locator.label] : []);
    const places = visibleSpots(spotsFor(scene, locator)).map((spot) => ({
      node: spot.node,
      text: spot.read(true).text,
    }));
    const full = places.filter(({ text }) => text !== "");
    const byText = new Map<string, Place>();
    for (const place of inOrder(full.length > 0 ? full : places)) {
      if (!byText.has(place.text)) byText.set(place.text, place);
    }
    return [...byText.values()];
  };
}
