import {
  attributeOf,
  byId,
  elementAround,
  isElement,
  matches,
  nameOf,
  previousOf,
} from "../page/dom";
import { pageText } from "../page/one-line";

/** Longer texts are no labels. */
const LONGEST = 80;
/** So many are tried, the nearest first: each costs a look at the whole page. */
const MOST = 16;
/** So far up the page a label may stand. */
const HIGHEST = 6;

/** A text that may be an element's label. */
export interface LabelNear {
  label: string;
  /** Whether it is made as a label, and doesn't just stand before the element. */
  isSure: boolean;
}

const LABEL_LIKE = "dt,th,label,legend,b,strong,[role=rowheader],[role=term],[class*=label i]";

/** A label has words. What has a number in it is one case's, and leads nowhere on the next. */
const mayBeLabel = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !/[0-9]{3}/.test(text);

const withoutColon = (text: string): string => text.replace(/\s*[:：]\s*$/, "").trim();

/** Whether an element is made as a label of something else. */
export function isLabelLike(element: Element): boolean {
  const text = pageText(element.textContent ?? "");
  const isFirstCell = matches(element, "td:first-child:not(:last-child)");
  return mayBeLabel(text) && (matches(element, LABEL_LIKE) || isFirstCell || /[:：]$/.test(text));
}

/**
 * Texts that may be the label of an element, the likeliest first: what names it, then what stands
 * before it or above it. Which of them does lead to it is for the finder to say.
 */
export function labelsNear(element: Element): LabelNear[] {
  const found = new Map<string, LabelNear>();
  const add = (text: string, isSure: boolean) => {
    const line = pageText(text);
    const label = withoutColon(line);
    if (!mayBeLabel(label) || found.has(label)) return;
    found.set(label, { label, isSure: isSure || line !== label });
  };
  for (const text of namesOf(element)) add(text, true);
  let at: Element | undefined = element;
  for (let level = 0; at !== undefined && level < HIGHEST && found.size < MOST; level += 1) {
    if (level === 0) for (const text of textsIn(at)) add(text, true);
    else for (const text of namesOf(at)) add(text, true);
    for (const { text, isSure } of textsBefore(at)) add(text, isSure);
    at = elementAround(at);
  }
  return [...found.values()].slice(0, MOST);
}

/** What names an element outright. */
function namesOf(element: Element): string[] {
  const ids = (attributeOf(element, "aria-labelledby") ?? "").trim().split(/\s+/);
  const labels = (element as Partial<HTMLInputElement>).labels ?? [];
  return [
    ...ids.map((id) => byId(element, id)?.textContent ?? ""),
    attributeOf(element, "aria-label") ?? "",
    ...Array.from(labels, (label) => wordsBeside(label, element)),
    nameOf(element) === "fieldset" ? (element.querySelector("legend")?.textContent ?? "") : "",
  ];
}

/** A label's own words, where it is wrapped round its control. */
function wordsBeside(label: Element, control: Element): string {
  return Array.from(label.childNodes)
    .filter((node) => !node.contains(control))
    .map((node) => node.textContent ?? "")
    .join(" ");
}

/** The text before a colon, and what is made as a label, where somebody pointed at a whole row. */
function textsIn(element: Element): string[] {
  const whole = element.textContent ?? "";
  if (whole.length > LONGEST * 4) return [];
  const colon = whole.search(/[:：]/);
  const labels = Array.from(element.children).filter(isLabelLike);
  return [
    ...(colon > 0 ? [whole.slice(0, colon)] : []),
    ...labels.slice(0, 3).map(({ textContent }) => textContent ?? ""),
  ];
}

/** The texts of what stands right before an element, the nearest first. */
function textsBefore(element: Element): { text: string; isSure: boolean }[] {
  const texts: { text: string; isSure: boolean }[] = [];
  for (let node = previousOf(element); node !== null && texts.length < 3; node = previousOf(node)) {
    const text = node.textContent ?? "";
    if (text.trim() === "" || text.length > LONGEST * 4) continue;
    // One of the same kind is as likely the value before this one.
    const isSure = isElement(node) && (isLabelLike(node) || kindOf(node) !== kindOf(element));
    texts.push({ text, isSure });
  }
  return texts;
}

const kindOf = (element: Element): string =>
  `${nameOf(element)} ${attributeOf(element, "class") ?? ""}`;
