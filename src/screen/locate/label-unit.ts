import { isControl } from "../page/control";
import {
  closest,
  elementAround,
  firstChildOf,
  isElement,
  nameOf,
  nextOf,
  ownerOf,
  queryAll,
} from "../page/dom";
import { holdsIconsOnly, isIcon, labelWords } from "../page/words";
import { labelKey, type Wanted } from "./label-key";

/** A label as it stands on a page. */
export interface LabelUnit {
  /** The outermost node that holds the label and nothing else. */
  node: Element | Text;
  key: string;
  /** The elements round its text, from the innermost up to the node. */
  path: Element[];
}

/** Words in these are for doing something, or somebody's writing: they name no value. */
const NO_LABELS =
  "pre,script,style,title,textarea,select,option,svg,button,noscript,nav,template,[role=tab],[role=menuitem]," +
  "[role=option],[role=button],[role=navigation],[contenteditable]:not([contenteditable=false])";
/** What a label never reaches beyond. */
const EDGES = new Set("caption dt label legend summary td th".split(" "));
/** What is never a label, even if it holds nothing else. */
const WHOLES = new Set(
  "article aside body dd dl fieldset form html li main ol section table tbody tfoot thead tr ul".split(
    " ",
  ),
);
/** Labels that mean their whole text, so that a part of it is no label. */
const WHOLE_LABELS = "dt,th,label";

/** So deep a label's text stands in its wrappers, on an honest page. */
const DEEPEST = 12;
const MOST_CHILDREN = 40;

/** Whether an element has a place for a value beside the words on the path: then it's no mere label. */
function hasRoomForValue(element: Element, path: readonly Element[]): boolean {
  let child = firstChildOf(element);
  for (let left = MOST_CHILDREN; child !== null; child = nextOf(child)) {
    if (left-- === 0) return true;
    if (!isElement(child) || path.includes(child)) continue;
    if (isControl(child) || queryAll(child, "input,select,textarea,[contenteditable]").length > 0)
      return true;
    if (isIcon(child) || holdsIconsOnly(child)) continue;
    if (labelWords(child)[1].trim() === "") return true;
  }
  return false;
}

/** Whether the texts directly in an element may be labels at all. */
export const mayHoldLabels = (element: Element): boolean => closest(element, NO_LABELS) === null;

/** The label, if any, that a text is or begins. */
export function labelUnitAt(text: Text, wanted: Wanted): LabelUnit | undefined {
  const around = elementAround(text);
  if (around === undefined || !mayHoldLabels(around)) return undefined;
  let key = labelKey(text.data);
  let unit: LabelUnit | undefined;
  if (wanted.keys.has(key)) unit = { node: text, key, path: [] };
  else if (!wanted.isBeginning(key)) return undefined;

  const path: Element[] = [];
  let owner = ownerOf(text);
  for (let left = DEEPEST; owner !== null && left > 0; left--, owner = ownerOf(owner)) {
    if (!isElement(owner)) continue;
    const name = nameOf(owner);
    if (WHOLES.has(name)) break;
    const keys = labelWords(owner).map(labelKey);
    const found = keys.find((each) => wanted.keys.has(each));
    if (found === undefined && !keys.some(wanted.isBeginning)) break;
    const isEdge = EDGES.has(name);
    if (!isEdge && hasRoomForValue(owner, path)) break;
    path.push(owner);
    if (found !== undefined) {
      key = found;
      unit = { node: owner, key, path: [...path] };
    }
    if (isEdge) break;
  }
  const whole = closest(around, WHOLE_LABELS);
  const isPart = whole !== null && unit !== undefined && !unit.path.includes(whole);
  if (isPart && (nameOf(whole) !== "label" || (whole as HTMLLabelElement).control !== null))
    return undefined;
  return unit;
}

/** Whether a label still says what it said. */
export const stillSays = ({ node, key }: LabelUnit): boolean =>
  isElement(node)
    ? labelWords(node).some((words) => labelKey(words) === key)
    : labelKey(node.data) === key;
