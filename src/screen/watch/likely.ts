import type { FrameProfile } from "../../profile/profile";
import { atColon, labelKey, type Wanted } from "../locate/label-key";
import { roleSelector } from "../locate/roles";
import {
  allTextOf,
  attributeOf,
  firstChildOf,
  isElement,
  isText,
  matches,
  queryAll,
  textsOf,
} from "../page/dom";
import { findRoot, isCustom, mayHost } from "../page/shadow";
import { locatorsOf } from "../read/read-frame";

/** More than this is not looked through: then it is likely enough. */
const MOST_NODES = 300;
const BEGINNING = 400;

const isSelector = (selector: string): boolean => {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
};

/** What has a name of its own. */
const NAMED = "[aria-label],[aria-labelledby]";

/** A selector for everything that a frame's profile looks for by one; "" for nothing. */
export function selectorOf(frame: FrameProfile): string {
  const all = locatorsOf(frame).flatMap((each) =>
    "css" in each ? each.css : "role" in each ? roleSelector(each.role) : [],
  );
  const joined = all.join(",");
  return joined === "" || isSelector(joined) ? joined : all.filter(isSelector).join(",");
}

/**
 * Tells whether what came into a page may hold something that a frame's profile looks for. Only what
 * came is asked, in as few questions as possible: asking the whole page for each of many insertions
 * would cost more than anything else that is done here.
 *
 * @param wanted the labels that are looked for
 * @param selector of what is looked for by a selector; "" for nothing
 */
export function likelyFor(wanted: Wanted, selector: string) {
  const isLikelyText = (data: string): boolean => {
    const text = data.slice(0, BEGINNING);
    if (!wanted.mayBegin(text)) return false;
    const key = labelKey(text);
    return wanted.isBeginning(key) || wanted.keys.has(labelKey(atColon(text)?.before ?? ""));
  };
  const holdsLikelyText = (element: Element): boolean => {
    if (!wanted.mayHold(allTextOf(element))) return false;
    const next = textsOf(element);
    let left = MOST_NODES;
    for (let text = next(); text !== null; text = next()) {
      if (left-- === 0 || isLikelyText(text.data)) return true;
    }
    return false;
  };
  const hasLikelyName = (element: Element): boolean =>
    wanted.keys.has(labelKey(attributeOf(element, "aria-label") ?? "")) ||
    attributeOf(element, "aria-labelledby") !== null;
  const holdsLikelyName = (element: Element): boolean =>
    hasLikelyName(element) || Array.from(queryAll(element, NAMED)).some(hasLikelyName);
  const isFound = (element: Element): boolean =>
    selector !== "" && (matches(element, selector) || queryAll(element, selector).length > 0);
  // What isn't a page's own element and has something in it is asked at searches, by turns.
  const isLikelyHost = (element: Element): boolean =>
    mayHost(element) &&
    (isCustom(element) || (firstChildOf(element) === null && findRoot(element) !== undefined));
  const mayHoldRoots = (element: Element): boolean => {
    const within = queryAll(element, "*");
    return (
      isLikelyHost(element) || within.length > MOST_NODES || Array.from(within).some(isLikelyHost)
    );
  };
  const isLikely = (node: Node): boolean =>
    isText(node)
      ? isLikelyText(node.data)
      : isElement(node) &&
        (holdsLikelyText(node) || holdsLikelyName(node) || isFound(node) || mayHoldRoots(node));

  /** @param waiting what is round labels that have no value yet */
  return (mutations: readonly MutationRecord[], waiting: ReadonlySet<Node>): boolean => {
    let left = MOST_NODES;
    for (const { type, target, addedNodes } of mutations) {
      if (type === "characterData" && isText(target) && isLikelyText(target.data)) return true;
      if (addedNodes.length === 0) continue;
      if (waiting.has(target)) return true;
      for (const node of addedNodes) if (left-- === 0 || isLikely(node)) return true;
    }
    return false;
  };
}
