import { say } from "./say";

/**
 * What the chip says. The background says it to the content script: asking the browser for a first
 * message takes a page several milliseconds, in which nothing else goes on there.
 */
export interface ChipWords {
  /** What is written on it. */
  open: string;
  /** What its button is called; absent: a click in a page can't open the panel, and it is none. */
  name?: string;
  /** What the button is called that sends it away. */
  dismiss: string;
}

/**
 * The chip's words in the handler's language.
 *
 * @param keys what opens the panel where a click in a page can't, "" where no keys are set
 */
export function chipWords(keys?: string): ChipWords {
  const dismiss = say("chipDismiss");
  if (keys === undefined) return { open: say("extensionName"), name: say("chipOpen"), dismiss };
  return { open: keys === "" ? say("chipToolbar") : say("chipKeys", { keys }), dismiss };
}
