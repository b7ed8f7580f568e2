import type { Part } from "../profile";
import { takePart } from "../take-part";

/** A way to take a reference out of a text, and what it takes; without a part it is the text. */
export interface ProposedPart {
  part?: Part;
  value: string;
}

/** A word that is no piece of a reference, as "AB 12 34 56 C" has them. */
const isWord = (token: string): boolean =>
  /^\p{L}{4,}\W*$/u.test(token) || /^\p{L}*\p{Ll}\p{L}+\W*$/u.test(token);
const hasDigit = (token: string): boolean => /[0-9]/.test(token);

/** References shorter than this grow with time: their length says nothing. */
const STEADY_LENGTH = 6;

/**
 * What of a text may be the reference, the likeliest first; the whole text is always among them.
 */
export function proposeParts(text: string): ProposedPart[] {
  const whole: ProposedPart = { value: text };
  const wanted = text === "" ? [] : referencesIn(text).filter((each) => each !== text);
  const parts = wanted.flatMap((value) => {
    const part = partFor(text, value);
    return part === undefined ? [] : [{ part, value }];
  });
  return [...parts, whole].slice(0, 4);
}

/** Pieces of a text that look like a reference, the likeliest first. */
function referencesIn(text: string): string[] {
  const tokens = text.split(" ");
  const isMixed = tokens.some(isWord) || /[^\p{L}\p{N} /-]/u.test(text);
  if (!isMixed) return [];
  // "Case 121 0012 34567 (open)": what has digits and stands together.
  const groups: string[][] = [[]];
  for (const token of tokens) {
    if (hasDigit(token)) groups.at(-1)?.push(token);
    else groups.push([]);
  }
  const spaced = groups
    .filter((group) => group.length > 1)
    .map((group) => trimmed(group.join(" ")));
  const runs = (text.match(/[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu) ?? []).filter(hasDigit);
  const all = [...spaced, ...runs.toSorted((one, other) => other.length - one.length)];
  return [...new Set(all)].filter((each) => each !== "");
}

const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** How to take a piece out of a text; undefined where no way takes exactly it. */
export function partFor(text: string, wanted: string): Part | undefined {
  const at = text.indexOf(wanted);
  if (at < 0 || wanted === "") return undefined;
  const after = text
    .slice(0, at)
    .match(/[^\s]+\s*$/)?.[0]
    .trim();
  const before = text
    .slice(at + wanted.length)
    .match(/^\s*[^\s]+/)?.[0]
    .trim();
  const take = /^[0-9]+$/.test(wanted)
    ? "digits"
    : /^[\p{L}\p{N}]+([-/][\p{L}\p{N}]+)*$/u.test(wanted)
      ? "letters and digits"
      : undefined;
  const { length } = wanted;
  const ways: Part[] = [];
  if (take !== undefined && length >= STEADY_LENGTH && length <= 64) ways.push({ take, length });
  if (take !== undefined && after) ways.push({ after, take });
  if (take !== undefined && before) ways.push({ before, take });
  if (after) ways.push({ after });
  if (before) ways.push({ before });
  if (after && before) ways.push({ after, before });
  if (take !== undefined) ways.push({ take }, { take, length: Math.min(length, 64) });
  return ways.find(
    (way) =>
      (way.after?.length ?? 0) <= 200 &&
      (way.before?.length ?? 0) <= 200 &&
      takePart(text, way) === wanted,
  );
}
