import { say } from "../words/say";
import { quoted } from "./quoted";

/**
 * A place in a file, in words: "nominatedOfficers, entry 3, contact".
 *
 * @param path the names and the entries, counted from 0, that lead to it
 */
export function placeOf(path: readonly (string | number)[]): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return say("fileEntry", { number: step + 1 });
    return /^\$?\w+(-\w+)*$/.test(step) && step.length <= 40 ? step : quoted(step);
  });
  return steps.length === 0 ? say("fileWhole") : steps.join(", ");
}
