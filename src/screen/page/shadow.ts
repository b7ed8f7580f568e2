import { dashedIn, isConnected, nameOf, openRootOf, queryAll } from "./dom";
import { isOurs } from "./ours";

/**
 * Shadow roots, closed ones too. No mutation tells that a root was attached, so the elements that
 * may have one are asked. Asking costs about 3 µs each, which is seconds on no page, but too
 * much to ask of every element at every search.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */

/** Elements that aren't a page's own and may still have a shadow root of its making. */
const PLAIN =
  "article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span";
const PLAIN_NAMES = new Set(PLAIN.split(","));

const HTML = "http://www.w3.org/1999/xhtml";

/** How often a plain element is asked at searches: as it comes, and once more, as a root may be late. */
const TIMES = 2;
/** So many elements without a root are asked again at each second, by turns: about 1 ms. */
const ASKED_BY_TURNS = 300;
/** Elements that are kept to be asked by turns. */
const MOST_KEPT = 5000;

type AskRoot = (element: Element) => ShadowRoot | null | undefined;

/** A content script's own means of seeing closed roots; elsewhere only open ones are seen. */
function askRoot(): AskRoot {
  const { chrome: api } = globalThis as unknown as {
    chrome?: { dom?: { openOrClosedShadowRoot?: AskRoot } };
  };
  const ask = api?.dom?.openOrClosedShadowRoot;
  if (ask !== undefined) return ask;
  return (element) =>
    (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    openRootOf(element);
}

const known = new WeakMap<Element, ShadowRoot>();

/** The shadow root of an element: an open one, or a closed one that was found before. */
export const knownRoot = (element: Element): ShadowRoot | undefined =>
  known.get(element) ?? openRootOf(element) ?? undefined;

/** Asks an element for its shadow root. */
export function findRoot(element: Element, ask = askRoot()): ShadowRoot | undefined {
  let root = known.get(element);
  if (root !== undefined || element.namespaceURI !== HTML) return root;
  try {
    root = ask(element) ?? undefined;
  } catch {
    // Where it can't be asked there is none that could be read.
  }
  if (root !== undefined) known.set(element, root);
  return root;
}

/** Whether an element is one that a page defines itself. */
export const isCustom = (element: Element): boolean =>
  nameOf(element).includes("-") && element.namespaceURI === HTML;

/** Whether elements of a name may have a shadow root. Asked of every element: it is remembered. */
const hosts = new Map<string, boolean>();
function mayNameHost(name: string): boolean {
  let is = hosts.get(name);
  if (is === undefined) {
    is = PLAIN_NAMES.has(name) || name.includes("-");
    hosts.set(name, is);
  }
  return is;
}

/** Whether an element may have a shadow root. */
export const mayHost = (element: Element): boolean => mayNameHost(nameOf(element));

/** The trees of a document: itself, and every shadow root in it. */
export interface Trees {
  roots: Node[];
  /** Asks some of the elements that had no root, by turns: whether one has got it. */
  hasNewRoot: () => boolean;
}

/** Finds trees, and remembers whom it has asked. */
export function createTreeFinder() {
  const asked = new WeakMap<Element, number>();

  /** @param budget how many plain elements are asked at most */
  return (document: Document, budget: number): Trees => {
    const ask = askRoot();
    const roots: Node[] = [document];
    const rootless: Element[] = [];
    let left = budget;
    const rootOf = (element: Element): ShadowRoot | undefined => {
      if (known.has(element)) return known.get(element);
      if (isCustom(element)) return findRoot(element, ask);
      const times = asked.get(element) ?? 0;
      if (times >= TIMES || left <= 0) return undefined;
      left--;
      asked.set(element, times + 1);
      return findRoot(element, ask);
    };
    const look = (element: Element | undefined) => {
      // A content script can open our own closed roots, too, and would find their words.
      if (element === undefined || !mayHost(element) || isOurs(element)) return;
      const found = rootOf(element);
      if (found !== undefined) roots.push(found);
      else if (rootless.length < MOST_KEPT) rootless.push(element);
    };
    for (const tree of roots) {
      const isWhole = tree === document;
      if (isWhole) for (const element of dashedIn(document)) look(element);
      const elements = queryAll(tree, isWhole ? PLAIN : "*");
      for (let at = 0; at < elements.length; at++) look(elements[at]);
    }
    return { roots, hasNewRoot: askByTurns(rootless) };
  };
}

function askByTurns(rootless: readonly Element[]): () => boolean {
  let turn = 0;
  return () => {
    const ask = askRoot();
    for (let left = Math.min(ASKED_BY_TURNS, rootless.length); left > 0; left--) {
      const element = rootless[turn++ % rootless.length];
      if (element && isConnected(element) && findRoot(element, ask) !== undefined) return true;
    }
    return false;
  };
}
