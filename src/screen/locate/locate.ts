import type { Locator } from "../../profile/profile";
import { contains, isElement, matches, queryAll, titleOf, topOf } from "../page/dom";
import { inOrder } from "../page/order";
import { createTreeFinder } from "../page/shadow";
import { indexLabels, type LabelIndex } from "./label-index";
import { labelKey, type Wanted, wantedLabels } from "./label-key";
import { isNamed, roleSelector } from "./roles";
import { elementSpot, pageSpot, type Spot, selectorSpot } from "./spot";

/** A visible place that a locator leads to. */
export interface Place {
  node: Element | Text;
  /** What it shows now: one line of at most 2,048 characters. */
  text: string;
}

/** So many elements of one selector are looked at. */
const MOST_SPOTS = 500;
/** With more places than this nothing says which is meant: they aren't compared one by one. */
const MOST_COMPARED = 50;
/** All of them: whoever looks only once has no second look to finish in. */
export const EVERY_ELEMENT = Number.POSITIVE_INFINITY;

/** Where a document is looked at: its trees, and the labels in them. */
export interface Scene {
  document: Document;
  /** Its address; its maker's where it has none of its own. */
  address: () => string;
  roots: readonly Node[];
  labels: LabelIndex;
}

/** Everything that a locator leads to, seen or not. */
export function spotsFor(scene: Scene, locator: Locator): readonly Spot[] {
  if ("label" in locator) return scene.labels.spots.get(labelKey(locator.label)) ?? [];
  if ("page" in locator) {
    const top = topOf(scene.document);
    if (top === null) return [];
    return [
      pageSpot(top, locator.page === "title" ? () => titleOf(scene.document) : scene.address),
    ];
  }
  const spots: Spot[] = [];
  for (const root of scene.roots) {
    const selector = "css" in locator ? locator.css : roleSelector(locator.role);
    const elements = queryAll(root, selector);
    for (let at = 0; at < elements.length && spots.length < MOST_SPOTS; at++) {
      const element = elements[at];
      if (element === undefined) continue;
      if ("css" in locator) {
        spots.push(selectorSpot(element, selector, locator.attribute));
        continue;
      }
      const { role, name } = locator;
      const holds = () =>
        matches(element, selector) && (name === undefined || isNamed(element, role, name));
      if (holds()) spots.push(elementSpot(element, holds));
    }
  }
  return spots;
}

/**
 * Those of a locator's places that count: that it still leads to, that can be seen, and none that
 * holds another of them, since an element and one inside it are one value.
 */
export function visibleSpots(spots: readonly Spot[]): Spot[] {
  const seen = spots.filter((spot) => spot.holds() && spot.isVisible());
  const counting = seen.filter(
    ({ insteadOf }) => !seen.some(({ node }) => node === insteadOf?.node),
  );
  if (counting.length < 2 || counting.length > MOST_COMPARED) return counting;
  return counting.filter(
    ({ node }) =>
      !isElement(node) ||
      !counting.some((other) => other.node !== node && contains(node, other.node)),
  );
}

/** Sets a document out to be searched for labels. */
export function sceneOf(
  document: Document,
  roots: readonly Node[],
  wanted: Wanted,
  address = () => document.URL,
): Scene {
  return { document, address, roots, labels: indexLabels(roots, wanted) };
}

/** As `placesIn`, in every tree of a document. */
export const locate = (document: Document, locator: Locator): Place[] =>
  placesIn(document, createTreeFinder()(document, EVERY_ELEMENT).roots, locator);

/**
 * Every visible place that a locator leads to in trees of a document, in the order of the page, and
 * each value once. Places that show nothing are left out where others show something.
 */
export function placesIn(document: Document, roots: readonly Node[], locator: Locator): Place[] {
  const wanted = wantedLabels("label" in locator ? [locator.label] : []);
  const scene = sceneOf(document, roots, wanted);
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
}
