import { LONGEST_NOTE_LINE, MOST_NOTES, type NoteLines, noteLinesIn } from "../../call/note-form";
import type { FrameProfile } from "../../profile/profile";
import { type Scene, spotsFor } from "../locate/locate";
import { elementOf } from "../locate/spot";
import { isTyped } from "../page/control";
import { contains, isElement, isText } from "../page/dom";
import { walkShown } from "../page/flat-tree";
import { inOrder } from "../page/order";
import { isVisible } from "../page/visible";
import { writtenText } from "./page-text";

/** What is looked at: so many elements, and so many characters of each. */
const MOST = { elements: 200, text: 20_000 } as const;

/** A word of a note line's beginning and one of its end: a text with neither holds none. */
const HINT = /Verbatim|Check/;

/**
 * The elements that a case's notes stand in, hidden ones too: a folded note is remembered, and
 * read once it is unfolded. Of an element and one in it only the outer.
 */
export function findNotes(scene: Scene, { fields }: FrameProfile): Element[] {
  for (const locator of fields.notes?.locators ?? []) {
    const found = spotsFor(scene, locator).flatMap((spot) => elementOf(spot) ?? []);
    if (found.length === 0) continue;
    const outermost: Element[] = [];
    for (const { node } of inOrder(found.map((node) => ({ node })))) {
      if (outermost.at(-1) !== node && !outermost.some((each) => contains(each, node)))
        outermost.push(node);
      if (outermost.length === MOST.elements) break;
    }
    return outermost;
  }
  return [];
}

/**
 * The note lines in the notes that can be seen now; undefined where there are none, not even
 * damaged ones. Nothing else of the notes comes out of here.
 */
export function readNotes(elements: readonly Element[]): NoteLines | undefined {
  const lines = new Set<string>();
  let damaged = 0;
  for (const element of elements) {
    if (!holdsHint(element) || !isVisible(element)) continue;
    // A line that begins within the bound is read to its end, or it would seem to be damaged.
    const text = writtenText(element).slice(0, MOST.text + LONGEST_NOTE_LINE + 1);
    const found = noteLinesIn(text, MOST.text);
    for (const line of found.lines) lines.add(line);
    damaged += found.damaged;
  }
  if (lines.size + damaged === 0) return undefined;
  return {
    lines: [...lines].slice(0, MOST_NOTES.lines),
    damaged: Math.min(damaged, MOST_NOTES.damaged),
  };
}

/** Asked of every note each second, so without laying the page out. */
function holdsHint(element: Element): boolean {
  if (isTyped(element)) return HINT.test(element.value.slice(0, MOST.text));
  let text = "";
  walkShown(element, (node) => {
    if (isText(node)) text += node.substringData(0, MOST.text);
    return isElement(node) && text.length < MOST.text * 2;
  });
  return HINT.test(text);
}
