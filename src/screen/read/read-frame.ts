import type { CaseField, CaseScreen } from "../../call/case-screen";
import type { NoteLines } from "../../call/note-form";
import type { FieldProfile, FrameProfile, Locator, Sign } from "../../profile/profile";
import { type Wanted, wantedLabels } from "../locate/label-key";
import { sceneOf, spotsFor } from "../locate/locate";
import type { Spot } from "../locate/spot";
import { contains } from "../page/dom";
import { isVisible } from "../page/visible";
import { fieldValue, isReference } from "./field-value";
import { ownership, type ReferencePlace } from "./owned-by";
import { findNotes } from "./read-notes";
import { type Places, partOf, said, showsSign } from "./said";

/** Fields that stand in one place each. */
type Field = Exclude<CaseField, "notes">;

interface FieldPlaces {
  field: Field;
  how: FieldProfile;
  places: Places;
}

/** What a search of a frame brought to light: what to look at again before searching anew. */
export interface Search {
  frame: FrameProfile;
  signs: { sign: Sign; places: Places }[];
  fields: FieldPlaces[];
  /** The elements that the case's notes stand in, seen or not. */
  notes: Element[];
  /** What is round labels that have no value yet. */
  waiting: ReadonlySet<Node>;
}

/** What a frame shows, and what its profile has a place for and isn't found. */
export interface Seen {
  screen: CaseScreen | null;
  missing: CaseField[];
}

/** What a reading yields besides, to be used with the next. */
export interface Reading extends Seen {
  /** Whether a place is the shown case's. */
  isOurs: (node: Node) => boolean;
  /** The visible places that it rests on. */
  used: readonly Spot[];
}

/** Every locator of a frame's profile. */
export const locatorsOf = ({ caseScreen, fields }: FrameProfile): Locator[] =>
  [...(caseScreen ?? []), ...Object.values(fields)].flatMap((each) => each?.locators ?? []);

/** Every label that a frame's profile names. */
export const labelsOf = (frame: FrameProfile): Wanted =>
  wantedLabels(locatorsOf(frame).flatMap((locator) => ("label" in locator ? locator.label : [])));

/** Searches a document's trees for everything that a frame's profile names. */
export function searchFrame(
  document: Document,
  frame: FrameProfile,
  roots: readonly Node[],
  address: () => string,
  wanted = labelsOf(frame),
): Search {
  const scene = sceneOf(document, roots, wanted, address);
  const placesOf = ({ locators }: Pick<FieldProfile, "locators">): Places =>
    locators.map((locator) => spotsFor(scene, locator));
  const { notes: _notes, ...fields } = frame.fields;
  return {
    frame,
    signs: (frame.caseScreen ?? []).map((sign) => ({ sign, places: placesOf(sign) })),
    fields: (Object.entries(fields) as [Field, FieldProfile][]).map(([field, how]) => ({
      field,
      how,
      places: placesOf(how),
    })),
    notes: findNotes(scene, frame),
    waiting: scene.labels.waiting,
  };
}

/** Every place of a case's reference, hidden ones too. */
function referencePlaces({ how, places }: FieldPlaces): ReferencePlace[] {
  const found = new Map<Node, ReferencePlace>();
  for (const spot of places.flat()) {
    const { node, insteadOf } = spot;
    if (spot.isWholePage === true || insteadOf !== undefined) continue;
    if (found.has(node) || !spot.holds()) continue;
    const isVisible = spot.isVisible();
    const seen = isVisible ? spot.read(true).text : "";
    const reference = partOf(seen === "" ? spot.read(false).text : seen, how.part);
    if (reference !== "") found.set(node, { node, reference, isVisible });
  }
  return [...found.values()];
}

/** Which control is just being typed in, and what was read before it was. */
export interface Typing {
  isIn: (control: Element) => boolean;
  before: CaseScreen;
}

/** What a search's places show now, without the notes. */
export function readFields(search: Search, typing?: Typing): Reading {
  const { frame, fields, notes } = search;
  const signs = search.signs.map(({ sign, places }) => showsSign(sign, places));
  const none = { screen: null, missing: [], isOurs: () => true };
  if (signs.includes(undefined)) return { ...none, used: [] };

  // What somebody wrote into the notes is no field, even if it looks like one.
  const isField = (node: Node) => !notes.some((note) => contains(note, node));
  const reference = fields.find(({ field }) => field === "caseReference");
  const ours = reference && said(reference.places, reference.how.part, ({ node }) => isField(node));
  const places = reference === undefined ? [] : referencePlaces(reference);
  const isOurs = ownership(
    places.filter(({ node }) => isField(node)),
    ours?.text,
  );
  const counts = ({ isWholePage, node }: Spot) =>
    isField(node) && (isWholePage === true || isOurs(node));

  const screen: CaseScreen = {};
  const missing: CaseField[] = [];
  const used = signs.flatMap((each) => each ?? []);
  for (const each of fields) {
    const { field, how } = each;
    const now = each === reference && ours ? ours : said(each.places, how.part, counts);
    used.push(...now.used);
    const isTyped = isReference(field) && now.control && typing?.isIn(now.control);
    const read = now.text === undefined ? undefined : fieldValue(field, now.text, how);
    const value = isTyped ? typing?.before[field] : read;
    if (value !== undefined) Object.assign(screen, { [field]: value });
    // A case screen whose reference can't be told isn't recognised, whatever stands in its place.
    const isLacking = each === reference && value === undefined && signs.length > 0;
    if (!now.isFound || isLacking) missing.push(field);
  }
  if (frame.fields.notes !== undefined && !notes.some(isVisible)) missing.push("notes");
  const isNothing =
    frame.caseScreen === undefined && missing.length === Object.keys(frame.fields).length;
  return isNothing ? { ...none, used } : { screen, missing, isOurs, used };
}

/** What is seen, with what the notes hold. */
export const withNotes = ({ screen, missing }: Seen, notes: NoteLines | undefined): Seen =>
  screen === null || notes === undefined
    ? { screen, missing }
    : { screen: { ...screen, notes }, missing };
