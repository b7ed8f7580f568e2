import type { CaseField, CaseScreen } from "../call/case-screen";
import type { NoteLines } from "../call/note-form";
import type { FieldProfile, FrameProfile } from "../profile/profile";
import { findElement, indexLabels } from "./find-elements";
import { shownText } from "./page-text";
import { findNotes } from "./read-notes";

/** Longest texts of the fields; as `caseScreenSchema`, which this script is too small to hold. */
const LONGEST = { reference: 64, label: 120, markers: 12 } as const;

/** Fields that stand in one element each. */
type Field = Exclude<CaseField, "notes">;

/** The elements that a look found: what to look at again before searching anew. */
export type Found = Map<Field | "caseScreen", Element>;

/** What a search of a frame brought to light. */
export interface Search {
  found: Found;
  /** The elements that the case's notes stand in, seen or not. */
  notes: Element[];
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
    if (sign.element === undefined) return { found, notes: [], isHidden: sign.isHidden };
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
  return { found, notes: findNotes(root, labels, profile), isHidden };
}

/**
 * The case screen that the found elements show now; null where there is none.
 *
 * @param notes what the case's notes held when they were last read
 */
export function readFields(
  found: Found,
  profile: FrameProfile,
  notes?: NoteLines,
): CaseScreen | null {
  if (found.size === 0 && notes === undefined) return null;
  const screen: CaseScreen = {};
  for (const [field, how] of fieldsOf(profile)) {
    const element = found.get(field);
    const value = element === undefined ? undefined : fieldValue(field, shownText(element), how);
    if (value !== undefined) Object.assign(screen, { [field]: value });
  }
  return notes === undefined ? screen : { ...screen, notes };
}

const fieldsOf = ({ fields: { notes: _notes, ...fields } }: FrameProfile) =>
  Object.entries(fields) as [Field, FieldProfile][];

function fieldValue(field: Field, text: string, { values, separator }: FieldProfile): unknown {
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
