import type { Meaning } from "../../profile/teach/choices";
import {
  type Draft,
  type DraftField,
  type DraftFrame,
  type FieldKey,
  fieldsOf,
  type OtherWay,
} from "../../profile/teach/draft";
import type { Frame } from "./connection";
import type { Learnt } from "./pointing";
import { isFrameOf } from "./seen-case";

const changed = (draft: Draft, at: number, change: (frame: DraftFrame) => DraftFrame): Draft => ({
  ...draft,
  frames: draft.frames.map((frame, index) => (index === at ? change(frame) : frame)),
});

/** The draft with what is new about one field. */
export const withField = (
  draft: Draft,
  { frame, field }: FieldKey,
  change: (how: DraftField) => DraftField,
): Draft =>
  changed(draft, frame, (each) => {
    const how = each.fields[field];
    return how === undefined ? each : { ...each, fields: { ...each.fields, [field]: change(how) } };
  });

/** The draft without a field. */
export const withoutField = (draft: Draft, { frame, field }: FieldKey): Draft =>
  changed(draft, frame, (each) => {
    const { [field]: _left, ...fields } = each.fields;
    return { ...each, fields };
  });

/** A document of the console that was seen: its frame is made, or knows one more address. */
export function withSeen(draft: Draft, seen: Pick<Frame, "place" | "address">): Draft {
  const at = draft.frames.findIndex((each) => isFrameOf(each, seen));
  if (at >= 0) {
    return changed(draft, at, (frame) => ({
      ...frame,
      seen: [...new Set([...frame.seen, seen.address])],
    }));
  }
  const { place, address } = seen;
  const made: DraftFrame = {
    place,
    addresses: [],
    seen: [address],
    fields: {},
    signs: [],
    isReferenceNoSign: false,
  };
  return { ...draft, frames: [...draft.frames, made] };
}

/**
 * The draft with a field that was pointed at in a document.
 *
 * @param instead the field that it takes the place of, wherever that stood
 */
function withTaught(
  draft: Draft,
  seen: Pick<Frame, "place" | "address">,
  {
    field,
    how,
    instead,
  }: { field: FieldKey["field"]; how: DraftField; instead?: FieldKey | undefined },
): Draft {
  const cleared = instead === undefined ? draft : withoutField(draft, instead);
  const known = withSeen(cleared, seen);
  const at = known.frames.findIndex((each) => isFrameOf(each, seen));
  return changed(known, at, (frame) => ({ ...frame, fields: { ...frame.fields, [field]: how } }));
}

/**
 * The draft with what came of pointing.
 *
 * @param instead the field that was pointed at anew; null where it was asked for in its turn
 * @param page the console's page: a profile needs it, even where all fields stand in a frame of it
 */
export function withLearnt(
  draft: Draft,
  learnt: Learnt,
  instead: FieldKey | null,
  page: Pick<Frame, "place" | "address"> | undefined,
): Draft {
  const { field, how } = learnt;
  const before = instead ?? fieldsOf(draft).find((each) => each.field === field);
  if (how === null) {
    // Passing over what was to be pointed at anew leaves it as it was.
    return instead !== null || before === undefined ? draft : withoutField(draft, before);
  }
  const next = withTaught(draft, learnt.picked, { field, how, instead: before });
  return page === undefined ? next : withSeen(next, page);
}

/** The draft with another way to a field in the place of the one it had, which is kept beside. */
export const withOtherWay = (draft: Draft, key: FieldKey, way: OtherWay): Draft =>
  withField(draft, key, (how) => ({
    ...how,
    locators: [way.locator],
    part: way.part,
    others: [
      ...how.others.filter(({ locator }) => locator !== way.locator),
      ...how.locators.map((locator) => ({ locator, part: how.part })),
    ],
  }));

/** The draft with what a text means in a field. */
export const withMeaning = (draft: Draft, key: FieldKey, text: string, meaning: Meaning): Draft =>
  withField(draft, key, (how) => ({ ...how, values: { ...how.values, [text]: meaning } }));

/** The draft without a text's meaning. */
export const withoutMeaning = (draft: Draft, key: FieldKey, text: string): Draft =>
  withField(draft, key, (how) => {
    const { [text]: _gone, ...values } = how.values;
    return { ...how, values };
  });
