import {
  type Draft,
  type DraftField,
  type FieldKey,
  fieldsOf,
  type OtherWay,
} from "../../profile/teach/draft";
import { otherWaysOn, readOn, type SeenCase } from "./seen-case";

/** Another way to a field, and what it reads on each case. */
export interface ShownWay {
  way: OtherWay;
  texts: (string | undefined)[];
}

/** A field that wasn't found on every case. */
export interface LostField {
  key: FieldKey;
  how: DraftField;
  /** Ways that find something where the present one doesn't. */
  ways: ShownWay[];
}

/** The fields that weren't found on every case, each with what else may find them. */
export function lostFields(draft: Draft, cases: readonly SeenCase[]): LostField[] {
  return fieldsOf(draft).flatMap(({ frame, field, how }) => {
    const key = { frame, field };
    const missed = cases.find((seen) => readOn(seen, key, how) === undefined);
    if (missed === undefined) return [];
    const ways = otherWaysOn(missed, key, how).map((way) => ({
      way,
      texts: cases.map((seen) => readOn(seen, key, { locators: [way.locator], part: way.part })),
    }));
    return [{ key, how, ways }];
  });
}
