import { isControl } from "./control";
import { attributeOf, isElement, isText, matches, nameOf } from "./dom";
import { onlyShownIn, walkShown } from "./flat-tree";
import { LONGEST_TEXT, pageText } from "./one-line";
import { isVisible, styleOf } from "./visible";

/** Elements with no words of their own, or whose words are for doing something, not for reading. */
const WORDLESS = new Set(
  "audio button canvas datalist embed iframe img input math noscript object option picture script select style svg template textarea video".split(
    " ",
  ),
);
const WORDLESS_ROLES = new Set(["button", "img", "tooltip"]);

/** A button that opens a list shows what was chosen; other buttons are for doing something. */
const CHOOSER = "[role=combobox],button[aria-haspopup=listbox]";

/** Whether an element's words are none of the text it stands in. */
export const isWordless = (element: Element): boolean =>
  (WORDLESS.has(nameOf(element)) || WORDLESS_ROLES.has(attributeOf(element, "role") ?? "")) &&
  !matches(element, CHOOSER);

/** Whether an element is an icon, whose name may be its text: `<i class="icon">help</i>`. */
export const isIcon = (element: Element): boolean =>
  ["i", "wbr"].includes(nameOf(element)) ||
  isWordless(element) ||
  matches(element, "[aria-hidden=true],[class*=icon],[class~=fa],[class~=fas],[class~=far]");

/** Whether an element holds icons and nothing else: a help button in a wrapper, a cell for space. */
export function holdsIconsOnly(element: Element): boolean {
  let count = 0;
  let isOther = false;
  walkShown(element, (node) => {
    if (isText(node)) isOther ||= node.substringData(0, LONGEST_TEXT).trim() !== "";
    if (!isElement(node)) return false;
    isOther ||= nameOf(node) !== "button" && isControl(node);
    if (isIcon(node)) count++;
    return !isIcon(node);
  });
  return count > 0 && !isOther;
}

/** How a text is collected. */
interface Reading {
  /** Elements whose words aren't wanted. */
  isLeftOut: (element: Element) => boolean;
  /** Whether words that nobody sees are left out. */
  isSeen: boolean;
  longest: number;
}

const lineOf = (text: Text, longest: number): string =>
  text.substringData(0, longest * 2).replace(/\s+/g, " ");

/** The words of an element in one line, with a space where a new line or cell begins. */
function collect(root: Element, { isLeftOut, isSeen, longest }: Reading): string {
  let text = "";
  const isBlock = (element: Element) => {
    const display = styleOf(element)?.display ?? "";
    return display !== "contents" && !display.startsWith("inline") && !display.startsWith("ruby");
  };
  walkShown(
    root,
    (node) => {
      if (text.length > longest) return false;
      if (isText(node)) {
        text += lineOf(node, longest);
        return false;
      }
      if (!isElement(node) || isLeftOut(node) || (isSeen && !isVisible(node))) return false;
      if (nameOf(node) === "br" || isBlock(node)) text += " ";
      return true;
    },
    (element) => {
      if (element !== root && isBlock(element)) text += " ";
    },
  );
  return text;
}

/**
 * What an element shows in words, as one bounded line: without buttons, icons and what is hidden.
 *
 * @param without an element in it that is left out: its own label
 * @param isSeen false: as if it were shown
 */
export const shownWords = (root: Element, without?: Node, isSeen = true): string =>
  pageText(
    collect(root, {
      isLeftOut: (element) => element === without || isWordless(element),
      isSeen,
      longest: LONGEST_TEXT,
    }),
  );

/** Longer words are no label's. */
const LABEL_LENGTH = 400;

/**
 * The words of what may be a label, without its icons; and with those icons that are words, where
 * a label is made of nothing else.
 */
export function labelWords(root: Element): [bare: string, whole: string] {
  const only = onlyShownIn(root);
  const isHidden = (element: Element) => styleOf(element)?.display === "none";
  const words = (isLeftOut: Reading["isLeftOut"]) => {
    // Most labels are one text, with nothing in them to leave out.
    const text =
      only !== null && isText(only)
        ? lineOf(only, LABEL_LENGTH)
        : collect(root, {
            isLeftOut: (element) => isLeftOut(element) || isHidden(element),
            isSeen: false,
            longest: LABEL_LENGTH,
          });
    return text.length > LABEL_LENGTH ? "" : text;
  };
  return [words(isIcon), words(isWordless)];
}
