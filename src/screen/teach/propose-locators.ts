import type { Locator } from "../../profile/profile";
import type { Candidate, Pick } from "../../profile/teach/messages";
import type { Place } from "../locate/locate";
import { elementAround } from "../page/dom";
import { pageText, shownText } from "../read/page-text";
import { isLabelLike, type LabelNear, labelsNear } from "./labels-near";
import { createLook, type Look } from "./look";
import { classSelectors, namedSelectors, pathTo } from "./selectors-of";
import { choicesOf, valueAt } from "./value-at";

/** More ways than this nobody looks through. */
const MOST = 8;
/** Page text as a message carries it. */
const LONGEST = 300;

type Role = Extract<Locator, { role: string }>["role"];
/** Roles whose name isn't what they show. */
const NAMED_APART: readonly Role[] = [
  "checkbox",
  "combobox",
  "radiogroup",
  "spinbutton",
  "textbox",
];
const NAMED_WITHIN: readonly Role[] = ["button", "cell", "heading", "link", "status", "tab"];

/**
 * What somebody means who points at an element, and the ways to find it again, the one that is
 * likeliest to last first: by its label, by its role and name, by a name that its makers gave it,
 * in the page's title or address, by its place. Each leads there and nowhere else now.
 *
 * @param hasMany whether more of the same kind are meant too, as with a case's notes
 */
export function proposeLocators(document: Document, pointedAt: Element, hasMany = false): Pick {
  const look = createLook(document);
  const labelled = valueOfLabel(pointedAt, look);
  const value = labelled ?? valueAt(pointedAt);
  const candidates = hasMany ? manyOf(value, look) : onesOf(value, look);
  const [first] = candidates;
  return {
    text: first?.text ?? bounded(shownText(value)),
    candidates,
    choices: choicesOf(value).slice(0, 64).map(bounded),
  };
}

const bounded = (text: string): string => pageText(text).slice(0, LONGEST);

/** What a label leads to, where somebody pointed at the label itself. */
function valueOfLabel(pointedAt: Element, look: Look): Element | undefined {
  const label = [pointedAt, elementAround(pointedAt)].find(
    (each) => each !== undefined && isLabelLike(each),
  );
  if (label === undefined) return undefined;
  const [place, ...others] = look({ label: pageText(label.textContent ?? "") });
  if (place === undefined || others.length > 0) return undefined;
  const element = elementOf(place);
  return element === null || element.contains(pointedAt) || label.contains(element)
    ? undefined
    : element;
}

const elementOf = ({ node }: Place): Element | null =>
  node instanceof Element ? node : node.parentElement;

/** Whether a place is what somebody pointed at, or the value within it. */
function isMeant(place: Place, value: Element, hasLabel: boolean): boolean {
  const { node, text } = place;
  if (node === value) return true;
  const shown = shownText(value);
  if (node.contains(value)) return text === shown;
  // She pointed at a whole row: its label leads to what is beside it there.
  return value.contains(node) && (text === shown || (hasLabel && shown.includes(text)));
}

function* waysTo(value: Element): Generator<Locator> {
  const near = labelsNear(value);
  for (const { label, isSure } of near) if (isSure) yield { label };
  yield* waysByName(near);
  let element: Element | null = value;
  for (let level = 0; element !== null && level < 3; level += 1) {
    for (const css of namedSelectors(element)) yield { css };
    element = element.parentElement;
  }
  for (const { label, isSure } of near) if (!isSure) yield { label };
  for (const role of [...NAMED_APART, ...NAMED_WITHIN]) yield { role };
  yield { page: "title" };
  yield { page: "address" };
  for (const css of classSelectors(value)) yield { css };
  const path = pathTo(value);
  if (path !== undefined) yield { css: path };
}

function* waysByName(near: readonly LabelNear[]): Generator<Locator> {
  const names = near.slice(0, 3).map(({ label }) => label);
  for (const role of NAMED_APART) for (const name of names) yield { role, name };
}

function onesOf(value: Element, look: Look): Candidate[] {
  const candidates: Candidate[] = [];
  let wanted: string | undefined;
  for (const locator of waysTo(value)) {
    if (candidates.length === MOST) break;
    const isOfPage = "page" in locator;
    const [place, ...others] = look(locator);
    if (place === undefined || others.length > 0) continue;
    if (!isOfPage && !isMeant(place, value, "label" in locator)) continue;
    // The first says what the value is: another that finds more or less is another value.
    wanted ??= isOfPage ? undefined : place.text;
    if (isOfPage ? !holds(place.text, wanted ?? shownText(value)) : place.text !== wanted) continue;
    candidates.push({ locator, text: bounded(place.text) });
  }
  return candidates;
}

/** Whether the page's title or address has something of a value in it that may be a reference. */
const holds = (text: string, value: string): boolean =>
  (value.match(/[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu) ?? []).some(
    (run) => /[0-9]/.test(run) && text.includes(run),
  );

/** Ways that lead to an element and to others of its kind. */
function manyOf(value: Element, look: Look): Candidate[] {
  const ways: { locator: Locator; places: Place[] }[] = [];
  let at: Element | undefined = value;
  for (let level = 0; at !== undefined && level < 4; level += 1) {
    for (const css of classSelectors(at)) ways.push({ locator: { css }, places: look({ css }) });
    at = elementAround(at);
  }
  const leads = ways.filter(({ places }) => places.some(({ node }) => node.contains(value)));
  const several = leads.filter(({ places }) => places.length > 1);
  const ones = onesOf(value, look);
  return [
    ...several.map(({ locator, places }) => ({ locator, text: bounded(places[0]?.text ?? "") })),
    ...ones,
    ...leads
      .filter(({ places }) => places.length === 1)
      .map(({ locator, places }) => ({ locator, text: bounded(places[0]?.text ?? "") })),
  ].slice(0, MOST);
}
