import { isSameSite } from "../../profile/address";
import type { Locator } from "../../profile/profile";
import { isChoice, type Meaning } from "../../profile/teach/choices";
import {
  type Asked,
  type Draft,
  type DraftField,
  type DraftFrame,
  type FieldKey,
  fieldsOf,
  type OtherWay,
  taken,
} from "../../profile/teach/draft";
import { guessMeaning, isNothing } from "../../profile/teach/guess-meaning";
import { siteOf } from "../../profile/teach/site-of";
import type { Frame, ReadAnswer } from "./connection";

/** What every way to every field found on one case. */
export type SeenCase = ReadonlyMap<string, string>;

const keyOf = ({ frame, field }: FieldKey, locator: Locator): string =>
  JSON.stringify([frame, field, locator]);

/** Whether a draft's frame is the one that a document belongs to. */
export const isFrameOf = (
  { place, addresses, seen }: DraftFrame,
  frame: Pick<Frame, "place" | "address">,
): boolean =>
  place === frame.place &&
  (addresses.some((pattern) => isSameSite(pattern, frame.address)) ||
    seen.some((address) => siteOf(address) === siteOf(frame.address)));

interface Way extends FieldKey {
  locator: Locator;
}

/** Every way that is known to the fields of a document. */
export const waysIn = (draft: Draft, frame: Pick<Frame, "place" | "address">): Way[] =>
  fieldsOf(draft).flatMap(({ frame: at, field, how }) => {
    const its = draft.frames[at];
    if (its === undefined || !isFrameOf(its, frame)) return [];
    return [...how.locators, ...how.others.map(({ locator }) => locator)].map((locator) => ({
      frame: at,
      field,
      locator,
    }));
  });

/** What the frames of the tab have answered, put together. */
export function seenCaseOf(
  draft: Draft,
  answers: readonly { frame: Frame; answer: ReadAnswer }[],
): SeenCase {
  const seen = new Map<string, string>();
  for (const { frame, answer } of answers) {
    for (const [at, way] of waysIn(draft, frame).entries()) {
      const text = answer.texts[at]?.[0];
      const key = keyOf(way, way.locator);
      if (typeof text === "string" && !seen.has(key)) seen.set(key, text);
    }
  }
  return seen;
}

/** What a field showed on a case, before its part is taken. */
export function textOn(seen: SeenCase, key: FieldKey, locators: readonly Locator[]) {
  for (const locator of locators) {
    const text = seen.get(keyOf(key, locator));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What a field read on a case: undefined where it wasn't found. */
export function readOn(
  seen: SeenCase,
  key: FieldKey,
  how: Pick<DraftField, "locators" | "part">,
): string | undefined {
  const text = textOn(seen, key, how.locators);
  return text === undefined ? undefined : taken(how, text);
}

/** Other ways that found something on the case which was looked at last. */
export const otherWaysOn = (seen: SeenCase, key: FieldKey, how: DraftField): OtherWay[] =>
  how.others.filter(
    ({ locator, part }) => readOn(seen, key, { locators: [locator], part }) !== undefined,
  );

/** What a text means in a field; undefined where nobody has said. Capitals make no difference. */
export function meaningOf(
  { values }: Pick<DraftField, "values">,
  text: string,
): Meaning | undefined {
  const found = Object.entries(values).find(
    ([known]) => known.trim().toLowerCase() === text.trim().toLowerCase(),
  );
  return found?.[1];
}

/** A text of a field of few values that the cases showed and nobody has given a meaning. */
export interface NewText extends FieldKey {
  text: string;
}

/** Texts without a meaning, each once. */
export function newTexts(draft: Draft, cases: readonly SeenCase[]): NewText[] {
  const found = new Map<string, NewText>();
  for (const { frame, field, how } of fieldsOf(draft)) {
    if (!isChoice(field)) continue;
    for (const seen of cases) {
      const text = readOn(seen, { frame, field }, how);
      if (text === undefined || meaningOf(how, text) !== undefined) continue;
      found.set(JSON.stringify([frame, field, text.toLowerCase()]), { frame, field, text });
    }
  }
  return [...found.values()];
}

/** The draft with what can be said of new texts without asking: "(no value)" is not known. */
export function withNothings(draft: Draft, seen: SeenCase): Draft {
  const frames = draft.frames.map((each, frame) => {
    const fields = { ...each.fields };
    for (const [field, how] of Object.entries(fields) as [Asked, DraftField][]) {
      if (field === "notes" || field === "sign") continue;
      const text = readOn(seen, { frame, field }, how);
      if (text === undefined || !isNothing(text) || meaningOf(how, text) !== undefined) continue;
      fields[field] = { ...how, values: { ...how.values, [text]: null } };
    }
    return { ...each, fields };
  });
  return { ...draft, frames };
}

/** What a new text is guessed to mean. */
export const guessFor = ({ field, text }: NewText): Meaning | undefined =>
  isChoice(field) ? guessMeaning(field, text) : undefined;
