import { firstChildOf, isElement, nameOf, nextOf } from "./dom";
import { knownRoot } from "./shadow";

/** So many nodes of one value are looked at. */
const MOST_NODES = 4000;

type Next = () => Node | null;

function siblings(first: Node | null): Next {
  let at = first;
  return () => {
    const node = at;
    if (node !== null) at = nextOf(node);
    return node;
  };
}

function listed(nodes: readonly Node[]): Next {
  let at = 0;
  return () => nodes[at++] ?? null;
}

/** What is shown in an element: its shadow root where it has one, a slot's own nodes in the slot. */
function shownIn(element: Element): Next {
  const root = knownRoot(element);
  if (root !== undefined) return siblings(firstChildOf(root));
  const assigned = nameOf(element) === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? listed(assigned) : siblings(firstChildOf(element));
}

/** The only node that is shown in an element; null where there are more, or none. */
export function onlyShownIn(element: Element): Node | null {
  const next = shownIn(element);
  const first = next();
  return next() === null ? first : null;
}

/**
 * Walks what is shown in an element, in order, through shadow roots and slots. It keeps its own
 * stack: a page may be nested deeper than calls can be.
 *
 * @param enter whether to go into the node; called for each
 * @param leave called for each element that was gone into
 */
export function walkShown(
  root: Element,
  enter: (node: Node) => boolean,
  leave?: (element: Element) => void,
): void {
  const levels: { element: Element; next: Next }[] = [{ element: root, next: shownIn(root) }];
  for (let left = MOST_NODES; left > 0; ) {
    const level = levels.at(-1);
    if (level === undefined) return;
    const node = level.next();
    if (node === null) {
      levels.pop();
      leave?.(level.element);
      continue;
    }
    left--;
    if (enter(node) && isElement(node)) levels.push({ element: node, next: shownIn(node) });
  }
}
