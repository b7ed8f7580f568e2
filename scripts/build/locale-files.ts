import { bareMessages } from "../words/bare-messages";
import { pseudo } from "../words/pseudo";
import { languages, readMessages } from "../words/read-messages";

/** The messages of every language, as browsers look for them in an extension: texts, by name. */
export const localeFiles = (isPseudo: boolean): Record<string, string> =>
  Object.fromEntries(
    languages().map((language) => {
      const messages = readMessages(language);
      return [
        `_locales/${language}/messages.json`,
        JSON.stringify(bareMessages(isPseudo ? pseudo(messages) : messages)),
      ];
    }),
  );
