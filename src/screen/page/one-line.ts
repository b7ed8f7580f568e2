/** No field is longer than this on an honest console; more is cut before it is looked at. */
export const LONGEST_TEXT = 2048;

/**
 * Characters that change how other text is shown: controls, zero-width ones, and those that turn
 * the direction of writing. They have no place in a reference or a team's name, and the panel
 * must not be turned round by a page.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** Page text as one bounded line without unseen characters. */
export const pageText = (text: string): string =>
  text.slice(0, LONGEST_TEXT).replace(/\s+/g, " ").replace(UNSEEN, "").replace(/ +/g, " ").trim();
