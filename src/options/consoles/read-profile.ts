import { type CheckedProfile, LARGEST_PROFILE, parseProfile } from "../../profile/profile-file";
import { readText } from "../read-text";
import { selectorProblems } from "./selector-problems";

/** Reads a console's file whole, or refuses the whole of it with what is wrong and where. */
export async function readProfile(file: File): Promise<CheckedProfile> {
  const read = await readText(file, LARGEST_PROFILE);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const checked = parseProfile(read.text);
  const problems = checked.ok ? selectorProblems(checked.profile) : [];
  return problems.length > 0 ? { ok: false, problems } : checked;
}
