/** No field is longer than this on an honest console; more is cut before it is looked at. */
const LONGEST = 2048;

/**
 * Characters that change how other text is shown: controls, zero-width ones, and those that turn
 * the direction of writing. They have no place in a reference or a team's name, and the panel
 * must not be turned round by a page.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** Page text as one bounded line without unseen characters. */
export const pageText = (text: string): string =>
  text.slice(0, LONGEST).replace(/\s+/g, " ").replace(UNSEEN, "").replace(/ +/g, " ").trim();

/** Whether an element's text is typed into it: then it is a value, and no words of the page. */
export const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** What an element shows: a control's current value, a choice's text, else its words. */
export function shownText(element: Element): string {
  if (element instanceof HTMLSelectElement) {
    return pageText(element.selectedOptions[0]?.textContent ?? "");
  }
  if (isTyped(element)) return pageText(element.value);
  return pageText(element.textContent ?? "");
}

/**
 * A longer text as it is shown, line by line and letter for letter. It may make the browser lay
 * the page out: not for every look.
 */
export function writtenText(element: Element): string {
  if (isTyped(element)) return element.value;
  return element instanceof HTMLElement ? element.innerText : (element.textContent ?? "");
}
