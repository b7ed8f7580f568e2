/**
 * The DOM as its own prototypes give it. A form's controls and a document's named elements hide
 * properties of the same name: `<form><input name="parentNode"></form>` would send every walk
 * astray, and calling its "matches" would throw.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-document-nameditem
 */

function getter<Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key) {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get as (this: Owner) => Owner[Key];
  return (owner: Owner): Owner[Key] => get.call(owner);
}

export const typeOf = getter(Node.prototype, "nodeType");
export const parentOf = getter(Node.prototype, "parentNode");
export const firstChildOf = getter(Node.prototype, "firstChild");
export const nextOf = getter(Node.prototype, "nextSibling");
export const previousOf = getter(Node.prototype, "previousSibling");
export const isConnected = getter(Node.prototype, "isConnected");
export const documentOf = getter(Node.prototype, "ownerDocument");
export const nameOf = getter(Element.prototype, "localName");
export const openRootOf = getter(Element.prototype, "shadowRoot");
export const titleOf = getter(Document.prototype, "title");
export const windowOf = getter(Document.prototype, "defaultView");
export const topOf = getter(Document.prototype, "documentElement");
const contentOf = getter(Node.prototype, "textContent");
const implementationOf = getter(Document.prototype, "implementation");

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const contains = (node: Node, other: Node): boolean =>
  Node.prototype.contains.call(node, other);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const isText = (node: Node): node is Text => typeOf(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;

/** Everything under a node that a selector stands for; nothing where it isn't a selector. */
export function queryAll(root: Node, selector: string): ArrayLike<Element> {
  const prototype = isElement(root)
    ? Element.prototype
    : typeOf(root) === Node.DOCUMENT_NODE
      ? Document.prototype
      : DocumentFragment.prototype;
  try {
    return prototype.querySelectorAll.call(root, selector);
  } catch {
    return [];
  }
}

/** A new element, even where the page is no HTML or has an element named "createElement". */
export const create = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
  Document.prototype.createElementNS.call(
    document,
    "http://www.w3.org/1999/xhtml",
    name,
  ) as HTMLElementTagNameMap[Name];

/** An empty document that no window shows. */
export const newDocument = (): Document =>
  DOMImplementation.prototype.createHTMLDocument.call(implementationOf(document), "");

/**
 * All the text in a tree or a node, hidden text and scripts too, without making an object of each
 * node: for finding out quickly what isn't there.
 */
export const allTextOf = (node: Node): string =>
  contentOf((typeOf(node) === Node.DOCUMENT_NODE && topOf(node as Document)) || node) ?? "";

/**
 * The elements under a document whose names have a dash. A selector can't say so, and asking each
 * element for its name would make an object of it: four times as slow on a large page.
 */
export function dashedIn(document: Document): Element[] {
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = Document.prototype.evaluate.call(
    document,
    '//*[contains(local-name(),"-")]',
    document,
    null,
    ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}

/** The texts of a tree, one after another. */
export function textsOf(root: Node): () => Text | null {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  return () => walker.nextNode() as Text | null;
}

/** The element with an id in the same tree: ids mean nothing across a shadow root's edge. */
export function byId(near: Node, id: string): Element | undefined {
  return id === "" ? undefined : queryAll(rootOf(near), `#${CSS.escape(id)}`)[0];
}

/** What a node is in, through the edge of a shadow root to its host. */
export function ownerOf(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent !== null) return parent;
  return typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE ? ((node as ShadowRoot).host ?? null) : null;
}

/** The element that a node is directly in, through the edge of a shadow root. */
export function elementAround(node: Node): Element | undefined {
  let owner = ownerOf(node);
  while (owner !== null && !isElement(owner)) owner = ownerOf(owner);
  return owner ?? undefined;
}
