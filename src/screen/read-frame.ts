import type { CaseField, CaseScreen } from "../call/case-screen";
import { findElement, indexLabels } from "./find-elements";
import { shownText } from "./page-text";
import type { FieldProfile, FrameProfile } from "./profile";

/** Longest texts of the fields; as `caseScreenSchema`, which this script is too small to hold. */
const LONGEST = { reference: 64, label: 120, markers: 12 } as const;

/** The elements that a look found: what to look at again before searching anew. */
export type Found = Map<CaseField | "caseScreen", Element>;

/** What a search of a frame brought to light. */
export interface Search {
  found: Found;
  /** Whether something stands there hidden: no mutation tells when it is shown. */
  isHidden: boolean;
}

/** Finds the elements that hold the fields of a frame. None where it shows no case screen. */
export function findFields(root: ParentNode, profile: FrameProfile): Search {
  const labels = indexLabels(root);
  const found: Found = new Map();
  let isHidden = false;
  if (profile.caseScreen !== undefined) {
    const sign = findElement(root, labels, profile.caseScreen);
    if (sign.element === undefined) return { found, isHidden: sign.isHidden };
    found.set("caseScreen", sign.element);
  }
  for (const [field, { locators }] of fieldsOf(profile)) {
    for (const locator of locators) {
      const sought = findElement(root, labels, locator);
      isHidden ||= sought.isHidden;
      if (sought.element === undefined) continue;
      found.set(field, sought.element);
      break;
    }
  }
  return { found, isHidden };
}

/** The case screen that the found elements show now; null where there is none. */
export function readFields(found: Found, profile: FrameProfile): CaseScreen | null {
  if (found.size === 0) return null;
  const screen: CaseScreen = {};
  for (const [field, how] of fieldsOf(profile)) {
    const element = found.get(field);
    const value = element === undefined ? undefined : fieldValue(field, shownText(element), how);
    if (value !== undefined) Object.assign(screen, { [field]: value });
  }
  return screen;
}

const fieldsOf = ({ fields }: FrameProfile) =>
  Object.entries(fields) as [CaseField, FieldProfile][];

function fieldValue(field: CaseField, text: string, { values, separator }: FieldProfile): unknown {
  if (values !== undefined)
    return Object.hasOwn(values, text) ? (values[text] ?? undefined) : undefined;
  if (field === "markers") {
    const all = separator === undefined ? [text] : text.split(separator);
    return all
      .map((marker) => bounded(marker.trim()))
      .filter((marker) => marker !== "" && marker.toLowerCase() !== "none")
      .slice(0, LONGEST.markers);
  }
  if (text === "") return undefined;
  // A reference cut short would be another reference: one that is too long is unknown instead.
  if (field !== "owningTeam") return text.length > LONGEST.reference ? undefined : text;
  return bounded(text);
}

const bounded = (text: string): string =>
  text.length > LONGEST.label ? `${text.slice(0, LONGEST.label - 1)}…` : text;
