import * as z from "zod/mini";
import type { Statement } from "../policy/pack";
import { wordsOfPassages } from "../policy/wording";

/**
 * The wording of each statement that this desk has read last, by statement id: what a new edition
 * is compared with, so that a handler who read the old words is told once that they changed.
 */
export const wordingsSchema = z.record(
  z.string(),
  z.object({ digest: z.string(), words: z.string(), edition: z.string() }),
);
export type Wordings = z.infer<typeof wordingsSchema>;

/** The present wording of some statements. */
export const wordingsOf = (statements: readonly Statement[], edition: string): Wordings =>
  Object.fromEntries(
    statements.map(({ id, digest, passages }) => [
      id,
      { digest, words: wordsOfPassages(passages), edition },
    ]),
  );
