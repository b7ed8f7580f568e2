import { afterEach, beforeEach } from "vitest";
import { finderOf } from "../../scripts/words/message-file";
import { pseudo } from "../../scripts/words/pseudo";
import { useMessages } from "../../src/words/say";
import { english, useEnglish } from "./use-english";

export { notFromMessages } from "./not-from-messages";
export { policyWords } from "./policy-words";

/**
 * Every test of this file, or of the `describe` it is called in, speaks the language nobody speaks;
 * English is back after each. What a test wants to be said has to be made in the test.
 */
export function usePseudo(): void {
  const odd = finderOf(pseudo(english));
  let title = "";
  beforeEach(() => {
    title = document.title;
    // The test page has one of its own.
    document.title = "";
    useMessages(odd);
  });
  afterEach(() => {
    document.title = title;
    useEnglish();
  });
}
