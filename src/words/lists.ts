import { say } from "./say";

const list = (texts: readonly string[], type: "conjunction" | "disjunction"): string =>
  new Intl.ListFormat(say("languageTag"), { type }).format(texts);

/** "call direction, first contact and owning team" */
export const listed = (texts: readonly string[]): string => list(texts, "conjunction");

/** "“A”, “B” or “C”" */
export const anyOf = (texts: readonly string[]): string => list(texts, "disjunction");
