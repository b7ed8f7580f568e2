import { type ChoiceField, isChoice, type Meaning } from "../../profile/teach/choices";
import type { Asked, DraftField, OtherWay } from "../../profile/teach/draft";
import { guessMeaning, isNothing } from "../../profile/teach/guess-meaning";
import type { Candidate, Pick } from "../../profile/teach/messages";
import { type ProposedPart, partFor, proposeParts } from "../../profile/teach/propose-parts";

/** What was pointed at, in which document, before anybody has said that it is right. */
export interface Picked {
  place: "page" | "frame";
  address: string;
  pick: Pick;
}

const isReference = (field: Asked): boolean =>
  field === "caseReference" || field === "clientReference";

/** What of the text may be the reference, the likeliest first; for other fields the text itself. */
export const partsOf = (field: Asked, { text }: Pick): ProposedPart[] =>
  isReference(field) ? proposeParts(text) : [{ value: text }];

/** The texts whose meaning is asked: all of a list's, or the one on the page. */
export const textsAsked = (field: Asked, { text, choices }: Pick): string[] => {
  if (!isChoice(field)) return [];
  return choices.length > 1 ? [...new Set([text, ...choices])] : [text];
};

/** Marks that may stand between two markers. */
const SEPARATORS = [",", ";", "|", "·"];

/**
 * The field as it was pointed at: found by the way that is likeliest to last, with the others kept.
 *
 * @param chosen which part of the text is the value
 * @param meanings of the texts that were asked
 */
export function fieldFrom(
  field: Asked,
  { text, candidates }: Pick,
  chosen: ProposedPart,
  meanings: Readonly<Record<string, Meaning>>,
): DraftField | undefined {
  const usable = candidates.filter(({ locator }) => isReference(field) || !("page" in locator));
  const [best, ...rest] = usable.flatMap((each) => wayOf(each, chosen, text));
  if (best === undefined) return undefined;
  return {
    locators: [best.locator],
    part: best.part,
    values: isChoice(field) ? { ...meanings } : isNothing(text) ? { [text]: null } : {},
    separator:
      field === "markers" ? (SEPARATORS.find((mark) => text.includes(mark)) ?? ",") : undefined,
    is: field === "sign" ? [text] : undefined,
    others: rest,
  };
}

function wayOf(candidate: Candidate, { part, value }: ProposedPart, text: string): OtherWay[] {
  const { locator } = candidate;
  if (candidate.text === text && !("page" in locator)) return [{ locator, part }];
  const own = partFor(candidate.text, value);
  return own === undefined ? [] : [{ locator, part: own }];
}

/** What each text is guessed to mean; undefined where nothing is to be guessed. */
export const guessesOf = (field: ChoiceField, texts: readonly string[]): (Meaning | undefined)[] =>
  texts.map((text) => guessMeaning(field, text));
