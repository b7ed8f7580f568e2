import type { Part } from "./profile";

/** Runs of what a part may be made of. Each is tried from left to right once: nothing can hang. */
const RUNS = { digits: /[0-9]+/g, "letters and digits": /[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu };

/**
 * The part of a text that a profile asks for; undefined where there is none, or where several
 * would do and nothing says which.
 */
export function takePart(text: string, { after, before, take, length }: Part): string | undefined {
  let rest = text;
  if (after !== undefined) {
    const at = rest.indexOf(after);
    if (at < 0) return undefined;
    rest = rest.slice(at + after.length);
  }
  if (before !== undefined) {
    const at = rest.indexOf(before);
    if (at < 0) return undefined;
    rest = rest.slice(0, at);
  }
  rest = rest.trim();
  if (take === undefined) {
    const isRight = length === undefined || rest.length === length;
    return rest !== "" && isRight ? rest : undefined;
  }
  const runs = (rest.match(RUNS[take]) ?? []).filter(
    (run) => length === undefined || run.length === length,
  );
  // What follows a given text is near it; without one, and without a length, it has to be alone.
  if (after !== undefined) return runs[0];
  return new Set(runs).size === 1 ? runs[0] : undefined;
}
