import type { Locator } from "../profile/profile";
import { pageText } from "./page-text";

/** Elements that can be the label of a value. */
export const LABELS = "dt,th,label,[aria-label]";

/** Longer texts are never labels, and comparing them would cost time on large pages. */
const LONGEST_LABEL = 80;

/** A label as it is compared: without its colon, and whatever its capitals. */
const labelText = (text: string): string => pageText(text).replace(/\s*:$/, "").toLowerCase();

/** The element that holds the value which a label belongs to. */
function namedBy(label: Element): Element | null {
  if (label instanceof HTMLLabelElement && label.control !== null) return label.control;
  if (!label.matches("dt,th,label")) return label;
  const next = label.nextElementSibling;
  // A label with no value stands before the next label, whose name is no value of it.
  return next?.matches("dt,th,label") === true ? null : next;
}

/** A label's own words: a control that it wraps has words too, which are the value's. */
function wordsOf(label: Element): string {
  const named = label.getAttribute("aria-label");
  if (named !== null) return named;
  const control = label instanceof HTMLLabelElement ? label.control : null;
  if (control === null || !label.contains(control)) return label.textContent ?? "";
  return [...label.childNodes]
    .filter((node) => !node.contains(control))
    .map((node) => node.textContent ?? "")
    .join(" ");
}

/** Every visible label of a document and the elements it names, read in one pass. */
export function indexLabels(root: ParentNode): Map<string, Element[]> {
  const index = new Map<string, Element[]>();
  for (const element of root.querySelectorAll(LABELS)) {
    const raw = wordsOf(element);
    if (raw.length > LONGEST_LABEL * 4) continue;
    const text = labelText(raw);
    const value = text === "" || text.length > LONGEST_LABEL ? null : namedBy(element);
    if (value === null) continue;
    const named = index.get(text);
    if (named === undefined) index.set(text, [value]);
    else named.push(value);
  }
  return index;
}

/** What a locator finds: the one visible element, and whether it stands there but hidden. */
export interface Sought {
  element: Element | undefined;
  isHidden: boolean;
}

/** What a locator leads to, seen or not, in the order of the page. */
const located = (
  root: ParentNode,
  labels: ReadonlyMap<string, Element[]>,
  locator: Locator,
): Element[] =>
  "label" in locator
    ? (labels.get(labelText(locator.label)) ?? [])
    : Array.from(root.querySelectorAll(locator.css));

/**
 * The element that a locator finds. Of several the visible one; where several are visible it is
 * none, because nothing says which of them is meant. An element and one inside it are one value.
 */
export function findElement(
  root: ParentNode,
  labels: ReadonlyMap<string, Element[]>,
  locator: Locator,
): Sought {
  const found = located(root, labels, locator);
  const visible = [...new Set(found)].filter(isVisible);
  const innermost = visible.filter(
    (element) => !visible.some((other) => other !== element && element.contains(other)),
  );
  return {
    element: innermost.length === 1 ? innermost[0] : undefined,
    isHidden: found.length > 0 && visible.length === 0,
  };
}

/** Every element that a locator finds, hidden ones too, without those inside another of them. */
export function findElements(
  root: ParentNode,
  labels: ReadonlyMap<string, Element[]>,
  locator: Locator,
): Element[] {
  const outermost: Element[] = [];
  for (const element of located(root, labels, locator)) {
    if (outermost.at(-1)?.contains(element) !== true) outermost.push(element);
  }
  return outermost;
}

/** Whether a person can see an element. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true });
