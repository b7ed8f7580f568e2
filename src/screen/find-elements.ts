import { pageText } from "./page-text";
import type { Locator } from "./profile";

/** Elements that can be the label of a value. */
export const LABELS = "dt,th,label,[aria-label]";

/** Longer texts are never labels, and comparing them would cost time on large pages. */
const LONGEST_LABEL = 80;

/** A label as it is compared: without its colon, and whatever its capitals. */
const labelText = (text: string): string => pageText(text).replace(/\s*:$/, "").toLowerCase();

/** The element that holds the value which a label belongs to. */
function namedBy(label: Element): Element | null {
  if (label instanceof HTMLLabelElement && label.control !== null) return label.control;
  if (label.matches("dt,th,label")) return label.nextElementSibling;
  return label;
}

/** Every visible label of a document and the elements it names, read in one pass. */
export function indexLabels(root: ParentNode): Map<string, Element[]> {
  const index = new Map<string, Element[]>();
  for (const element of root.querySelectorAll(LABELS)) {
    const raw = element.getAttribute("aria-label") ?? element.textContent ?? "";
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

/**
 * The element that a locator finds. Of several the visible one; where several are visible it is
 * none, because nothing says which of them is meant.
 */
export function findElement(
  root: ParentNode,
  labels: ReadonlyMap<string, Element[]>,
  locator: Locator,
): Element | undefined {
  const found =
    "label" in locator
      ? (labels.get(labelText(locator.label)) ?? [])
      : Array.from(root.querySelectorAll(locator.css));
  const visible = [...new Set(found)].filter((element) => element.checkVisibility());
  return visible.length === 1 ? visible[0] : undefined;
}
