import { distance } from "fastest-levenshtein";
import { say } from "../words/say";

/** Says that a name isn't known, and which one may have been meant. */
export function nameNotKnown(name: string, known: readonly string[]): string {
  const [nearest] = known
    .map((each) => ({ each, edits: distance(name.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return nearest !== undefined && nearest.edits <= Math.max(2, name.length / 3)
    ? say("fileNameMeant", { name: nearest.each })
    : say("fileNameNotKnown");
}
