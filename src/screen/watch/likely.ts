import type { FrameProfile } from "../../profile/profile";
import { atColon, labelKey, wantedLabels } from "../locate/label-key";
import { roleSelector } from "../locate/roles";
import {
  attributeOf,
  firstChildOf,
  isElement,
  isText,
  matches,
  queryAll,
  textsOf,
} from "../page/dom";
import { findRoot, isCustom, mayHost } from "../page/shadow";
import { labelsOf, locatorsOf } from "../read/read-frame";

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

/** Every selector that a frame's profile looks for. */
const selectorsOf = (frame: FrameProfile): string[] =>
  locatorsOf(frame)
    .flatMap((each) => ("css" in each ? each.css : "role" in each ? roleSelector(each.role) : []))
    .filter(isSelector);

/**
 * Tells whether what came into a page may hold something that a frame's profile looks for. Only what
 * came is asked: asking the whole page for each of a thousand insertions a second would cost
 * more than anything else that is done here.
 */
export function likelyFor(frame: FrameProfile) {
  const selectors = selectorsOf(frame);
  const selector = selectors.length === 0 ? undefined : selectors.join(",");
  const wanted = wantedLabels(labelsOf(frame));

  const isLikelyText = (data: string): boolean => {
    const text = data.slice(0, BEGINNING);
    if (!wanted.mayBegin(text)) return false;
    const key = labelKey(text);
    return wanted.isBeginning(key) || wanted.keys.has(labelKey(atColon(text)?.before ?? ""));
  };
  const hasLikelyName = (element: Element): boolean =>
    wanted.keys.has(labelKey(attributeOf(element, "aria-label") ?? "")) ||
    attributeOf(element, "aria-labelledby") !== null;
  const hasRoot = (element: Element): boolean =>
    isCustom(element) ||
    (mayHost(element) && firstChildOf(element) === null && findRoot(element) !== undefined);

  const isLikelyElement = (element: Element): boolean => {
    if (selector !== undefined) {
      if (matches(element, selector) || queryAll(element, selector).length > 0) return true;
    }
    if (hasLikelyName(element) || hasRoot(element) || findRoot(element) !== undefined) return true;
    const within = queryAll(element, "*");
    if (within.length > MOST_NODES) return true;
    for (let at = 0; at < within.length; at++) {
      const each = within[at];
      if (each !== undefined && (hasLikelyName(each) || hasRoot(each))) return true;
    }
    const next = textsOf(element);
    let left = MOST_NODES;
    for (let text = next(); text !== null; text = next()) {
      if (left-- === 0 || isLikelyText(text.data)) return true;
    }
    return false;
  };
  const isLikely = (node: Node): boolean =>
    isText(node) ? isLikelyText(node.data) : isElement(node) && isLikelyElement(node);

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
