import * as z from "zod";
import { pictureOf } from "../../tests/gallery/sizes";

/** A picture of a screen in a state. */
export interface Picture {
  screen: string;
  state: string;
  scheme: string;
  /** In px. */
  width: number;
  /** Its path in the gallery's folder. */
  file: string;
}

const resultsSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string() }),
      ),
    }),
  ),
});

/**
 * The pictures that should be there, going by the results of the run that took them.
 *
 * @param results as Vitest's JSON reporter writes them
 * @throws where they aren't
 */
export const picturesIn = (results: unknown): Picture[] =>
  resultsSchema.parse(results).testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title }) => {
      const [screen = "", scheme = "", width = ""] = (ancestorTitles.at(-1) ?? "").split(", ");
      return {
        screen,
        state: title,
        scheme,
        width: Number(width),
        file: pictureOf(screen, title, scheme, Number(width)),
      };
    }),
  );
