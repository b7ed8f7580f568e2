import { isOurs } from "../page/ours";
import { findRoot } from "../page/shadow";
import { isVisible } from "../page/visible";

/** The innermost elements of a page that show a text or hold a value, in order, shadow roots too. */
function* texts(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    if (isOurs(element)) continue;
    if (element.matches("script,style,noscript,template,option,[hidden]")) continue;
    const isControl = element.matches("input:not([type=hidden]),select,textarea");
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
    );
    if ((isControl || hasText) && isVisible(element)) yield element;
    const inner = findRoot(element);
    if (inner !== undefined) yield* texts(inner);
  }
}

/** The text after or before an element in the page; from nowhere, the first or the last of all. */
export function stepFrom(element: Element | null, delta: 1 | -1) {
  const all = [...texts(document.documentElement)];
  const at = element === null ? -1 : all.indexOf(element);
  if (at >= 0) return all[at + delta] ?? element;
  if (element === null) return (delta === 1 ? all[0] : all.at(-1)) ?? null;
  // What has the focus need not show a text itself.
  const isAfter = (each: Element) =>
    (element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (delta === 1 ? all.find(isAfter) : all.findLast((each) => !isAfter(each))) ?? null;
}
