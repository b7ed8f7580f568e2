import { say } from "../words/say";

/** "1,020", as the language of the interface writes it. */
export const numberWords = (number: number): string =>
  new Intl.NumberFormat(say("languageTag")).format(number);
