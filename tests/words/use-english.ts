import { finderOf, joinFiles, type MessageFile } from "../../scripts/words/message-file";
import { useMessages } from "../../src/words/say";

const files = import.meta.glob<MessageFile>("../../src/_locales/en/*.json", {
  eager: true,
  import: "default",
});

/** Every message there is, in English. */
export const english = joinFiles(Object.values(files));

export const useEnglish = (): void => useMessages(finderOf(english));

// Every test begins with them: see `setupFiles`.
useEnglish();
