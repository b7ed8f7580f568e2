import { isConnected, isElement, nameOf, queryAll } from "../page/dom";

const FRAMES = "iframe,frame";

/** Knows the frames of a page, and tells when one is taken out of it: no event does. */
export function createFrameList(onGone: () => void) {
  const known = new Set<Element>();

  const addIn = (root: Node) => {
    const frames = queryAll(root, FRAMES);
    for (let at = 0; at < frames.length; at++) if (frames[at]) known.add(frames[at] as Element);
  };
  const dropGone = () => {
    const gone = [...known].filter((frame) => !isConnected(frame));
    for (const frame of gone) known.delete(frame);
    if (gone.length > 0) onGone();
  };
  return {
    /** Looks for frames in the trees of a document. */
    addAll(roots: readonly Node[]) {
      for (const root of roots) addIn(root);
      dropGone();
    },
    /** Looks at what came and what went. */
    follow(mutations: readonly MutationRecord[]) {
      let isRemoval = false;
      for (const { addedNodes, removedNodes } of mutations) {
        isRemoval ||= removedNodes.length > 0;
        for (const node of addedNodes) {
          if (!isElement(node)) continue;
          if (["iframe", "frame"].includes(nameOf(node))) known.add(node);
          else addIn(node);
        }
      }
      if (isRemoval) dropGone();
    },
  };
}
