import { isControl } from "../page/control";
import {
  attributeOf,
  closest,
  elementAround,
  isElement,
  isText,
  matches,
  nameOf,
  nextOf,
  queryAll,
} from "../page/dom";
import { walkShown } from "../page/flat-tree";
import { LONGEST_TEXT, pageText } from "../page/one-line";
import { isVisible, styleOf } from "../page/visible";
import { holdsIconsOnly, isIcon, labelWords, shownWords } from "../page/words";
import { atColon, labelKey, type Wanted } from "./label-key";
import type { LabelUnit } from "./label-unit";

/** What may stand between a label and its value, and is none. */
const BETWEEN = /^[\s:：*]*$/;
const ENDS_IN_COLON = /[:：]\s*$/;
const STRONG = new Set("b dt em h1 h2 h3 h4 h5 h6 label legend strong th".split(" "));

const kindOf = (element: Element): string =>
  `${nameOf(element)} ${attributeOf(element, "class") ?? ""}`;

const isCell = (element: Element): boolean => matches(element, "td,[role=cell],[role=gridcell]");

/** The next element that isn't an icon; a text counts as none. */
function nextElement(node: Node): Element | undefined {
  for (let next = nextOf(node); next !== null; next = nextOf(next)) {
    if (isElement(next) && !isIcon(next)) return next;
  }
  return undefined;
}

/** The first texts of an element, with the elements that they are in. */
function piecesOf(element: Element, most: number): Text[] {
  const pieces: Text[] = [];
  walkShown(element, (node) => {
    if (isText(node) && pageText(node.substringData(0, LONGEST_TEXT)) !== "") pieces.push(node);
    return pieces.length < most;
  });
  return pieces.slice(0, most);
}

/** Whether an element holds a label and a value of its own. */
function isRowOfItsOwn(element: Element, unit: LabelUnit, { keys }: Wanted): boolean {
  const [first, second] = piecesOf(element, 2);
  const data = first?.substringData(0, LONGEST_TEXT) ?? "";
  const { before = data, after = "" } = atColon(data) ?? {};
  const isLabel = ENDS_IN_COLON.test(data) || keys.has(labelKey(before));
  if (isLabel && (second !== undefined || pageText(after) !== "")) return true;
  const around = first && elementAround(first);
  const kinds = unit.path.slice(0, -1).map(kindOf);
  return second !== undefined && around !== undefined && kinds.includes(kindOf(around));
}

/** "Team: 4" */
const IS_LABELLED = /^[^:：]{1,80}[:：]\s/;

/** Whether an element beside a label is the next label rather than a value. */
export function isNextLabel(element: Element, unit: LabelUnit, wanted: Wanted): boolean {
  const name = nameOf(element);
  if (["dt", "th", "legend"].includes(name)) return true;
  const words = labelWords(element)[1];
  if (name === "label" && words.trim() !== "") {
    return queryAll(element, "input[type=radio],input[type=checkbox]").length === 0;
  }
  if (ENDS_IN_COLON.test(words) || wanted.keys.has(labelKey(words))) return true;
  if (isCell(element)) return false;
  if (isRowOfItsOwn(element, unit, wanted)) return true;
  const label = isElement(unit.node) ? unit.node : undefined;
  if (label === undefined || kindOf(element) !== kindOf(label)) return false;
  if (STRONG.has(name) || IS_LABELLED.test(words)) return true;
  // Two paragraphs of one kind are prose.
  if (name === "p") return !ENDS_IN_COLON.test(labelWords(label)[1]);
  if (attributeOf(element, "class") === null) return false;
  const next = nextElement(element);
  return next !== undefined && kindOf(next) !== kindOf(label) && isVisible(next);
}

/** Whether what stands here may as well be the next label: it is like this one, and more follows. */
function isMaybeLabel(element: Element, unit: LabelUnit): boolean {
  const isLike = isElement(unit.node) && kindOf(element) === kindOf(unit.node);
  const next = nextElement(element);
  if (!isLike || next === undefined || kindOf(next) !== kindOf(element)) return false;
  return labelWords(next)[1].trim() !== "";
}

/** Whether all that an element says is in links: what can be done with the value before it. */
const holdsLinksOnly = (element: Element): boolean =>
  piecesOf(element, 10).every((text) => {
    const around = elementAround(text);
    return around !== undefined && closest(around, "a,button") !== null;
  });

const HEADINGS = "dt,th,[role=rowheader],[role=term]";
const OF_COLUMN = "thead,[role=columnheader],th[scope=col]";

/** What may be a label's value by where it stands: hidden ones too, and the first visible one. */
export function besideLabel(unit: LabelUnit, wanted: Wanted): (Element | Text)[] {
  const label = isElement(unit.node) ? unit.node : undefined;
  if (label !== undefined && closest(label, OF_COLUMN) !== null) return [];
  const isHeading = label !== undefined && matches(label, HEADINGS);
  const found: (Element | Text)[] = [];
  let isPast = false;
  for (let next = nextOf(unit.node); next !== null; next = nextOf(next)) {
    if (isText(next)) {
      if (BETWEEN.test(next.substringData(0, LONGEST_TEXT)) || isHeading) continue;
      return [...found, next];
    }
    if (!isElement(next)) continue;
    if (nameOf(next) === "br" && !isHeading) return found;
    if (!isControl(next) && isIcon(next)) continue;
    if (isNextLabel(next, unit, wanted) || (isPast && isMaybeLabel(next, unit))) return found;
    if (!isHeading && holdsIconsOnly(next)) {
      isPast = true;
      continue;
    }
    if (found.length > 0 && isHeading && holdsLinksOnly(next)) continue;
    found.push(next);
    // A heading may have several; anything else has the first that can be seen.
    if (!isHeading && isVisible(next)) return found;
    isPast ||= !isHeading;
  }
  return found;
}

/** The words of a line from a text on, up to a break, a block or the next label. */
export function lineFrom(
  text: Text,
  from: number,
  isEnd: (element: Element) => boolean,
  isSeen: boolean,
): string {
  let line = text.substringData(from, LONGEST_TEXT);
  for (let next = nextOf(text); next !== null && line.length < LONGEST_TEXT; next = nextOf(next)) {
    if (isText(next)) line += next.substringData(0, LONGEST_TEXT);
    if (!isElement(next)) continue;
    if (isIcon(next) || (isSeen && !isVisible(next))) continue;
    const display = styleOf(next)?.display ?? "";
    const isLine = display.startsWith("inline") || display === "contents";
    // A link after a value is for doing something with it: "change".
    const isLink = nameOf(next) === "a" && line.trim() !== "";
    if (nameOf(next) === "br" || !isLine || isLink || isEnd(next)) break;
    line += shownWords(next, undefined, isSeen);
  }
  return pageText(line);
}
