import * as z from "zod/mini";
import { sizeProblem } from "../call/file-size";
import { issueSays } from "../call/issue-says";
import { JsonFault, readJson } from "../call/json-file";
import { placeOf } from "../call/place-of";
import { say } from "../words/say";
import { type Profile, profileSchema } from "./profile";

/** A profile of every field in sixteen frames takes some 40 kB. */
export const LARGEST_PROFILE = 128 * 1024;
const MOST_PROBLEMS = 20;

export type CheckedProfile = { ok: true; profile: Profile } | { ok: false; problems: string[] };

/** Checks a profile that came from anywhere. Each problem is a sentence that names its place. */
export function checkProfile(value: unknown): CheckedProfile {
  const result = z.safeParse(profileSchema, value, { error: issueSays });
  if (result.success) return { ok: true, profile: result.data };
  const problems = result.error.issues.flatMap(sentencesOf);
  if (problems.length <= MOST_PROBLEMS) return { ok: false, problems };
  const shown = problems.slice(0, MOST_PROBLEMS - 1);
  const more = say("fileMoreProblems", { count: problems.length - shown.length });
  return { ok: false, problems: [...shown, more] };
}

/** Reads a profile's file whole, or refuses the whole of it with what is wrong and where. */
export function parseProfile(file: string): CheckedProfile {
  const tooLarge = sizeProblem(new TextEncoder().encode(file).length, LARGEST_PROFILE);
  if (tooLarge !== undefined) return { ok: false, problems: [tooLarge] };
  try {
    // Windows editors put a byte order mark first.
    return checkProfile(readJson(file.replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, problems: [error.message] };
    throw error;
  }
}

/** A profile as a file that an editor can complete, and that can be imported again. */
export const formatProfile = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;

function sentencesOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code !== "unrecognized_keys")
    return [say("fileProblem", { place: placeOf(path), says: issue.message })];
  const says = issue.message.split("\n");
  return issue.keys.map((key, at) =>
    say("fileProblem", { place: placeOf([...path, key]), says: says[at] ?? "" }),
  );
}
