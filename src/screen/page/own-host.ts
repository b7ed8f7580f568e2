import { newDocument } from "./dom";

/**
 * An element of our own with a closed shadow root, not yet in the page. It is made in a document
 * that no window shows: there the page's custom elements mean nothing. Made in the page's own, one
 * that the page has defined by that name would run first, and could reach the closed root through
 * its `ElementInternals`.
 *
 * @param name begins with "verbatim-": see `isOurs`
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#dom-elementinternals-shadowroot
 */
export function createOwnHost(name: string): { host: HTMLElement; root: ShadowRoot } {
  const host = Document.prototype.createElement.call(newDocument(), name) as HTMLElement;
  return { host, root: host.attachShadow({ mode: "closed" }) };
}
