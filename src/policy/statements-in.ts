import type { Pack, PackFile, Statement } from "./pack";

/**
 * The statements that there are words for in a language, in those words. Where the editions have
 * none, there is none: nothing is put in its place.
 *
 * @param language as BCP 47 has it: "en"
 */
export const statementsIn = (file: Pick<PackFile, "statements">, language: string): Statement[] =>
  file.statements.flatMap(({ wordings, ...statement }) =>
    wordings
      .filter((wording) => wording.language === language)
      .map(({ source: _source, ...wording }) => ({ ...statement, ...wording })),
  );

/** The pack with its statements in English, the language of the chapter. */
export const packInEnglish = (file: PackFile): Pack => ({
  ...file,
  statements: statementsIn(file, "en"),
});
