/** No field is longer than this on an honest console; more is cut before it is looked at. */
export const LONGEST_TEXT = 2048;

/**
 * Characters that change how other text is shown, or that nobody sees: controls, zero-width ones,
 * those that turn the direction of writing, letters that are blank. They have no place in a
 * reference or a team's name, and the panel must not be turned round by a page.
 *
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** More accents than any script puts on one letter: a pile of them is painted over other lines. */
const PILE = /(\p{M}{4})\p{M}+/gu;

const PLAIN = /^[ -~]*$/;

/**
 * Whether a text is of plain Latin letters, digits and signs, as most are. The expressions for all
 * others cost a page milliseconds when they are first used.
 */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Page text as one bounded line without unseen characters. */
export function pageText(text: string): string {
  const line = text.slice(0, LONGEST_TEXT).replace(/\s+/g, " ");
  return (
    isPlain(line) ? line : line.replace(UNSEEN, "").replace(PILE, "$1").replace(/ +/g, " ")
  ).trim();
}
