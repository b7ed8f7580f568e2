import { findRoot } from "../page/shadow";

/** More frames of other sites than this nobody asks about. */
const MOST = 50;

/** Origins of the frames in a document that aren't its own, shadow roots included. */
export function foreignOrigins(document: Document): string[] {
  const origins = new Set<string>();
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll("*")) {
      if (element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement) {
        const url = URL.parse(element.src, document.baseURI);
        if (url !== null && /^https?:$/.test(url.protocol)) origins.add(url.origin);
      }
      const inner = findRoot(element);
      if (inner !== undefined) look(inner);
    }
  };
  look(document);
  origins.delete(self.origin);
  return [...origins].slice(0, MOST);
}
