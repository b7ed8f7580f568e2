import { say } from "../words/say";

/**
 * Writes dates and times in the language of the interface, where the handler is. The format is made
 * when it is first needed: before, the language isn't known, and making one each time is slow.
 */
export function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  let known: { tag: string; format: Intl.DateTimeFormat } | undefined;
  return (date) => {
    const tag = say("languageTag");
    if (known?.tag !== tag) known = { tag, format: new Intl.DateTimeFormat(tag, options) };
    return known.format.format(date);
  };
}
