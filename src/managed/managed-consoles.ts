import * as z from "zod/mini";
import { issueSays } from "../call/issue-says";
import { quoted } from "../call/quoted";
import type { Profile } from "../profile/profile";
import { parseProfile } from "../profile/profile-file";
import { say } from "../words/say";
import { readEntry } from "./json-entry";
import { MOST_CONSOLES } from "./most-consoles";
import type { ProblemList } from "./problem-list";

const KEY = "consoles";
const listSchema = z.array(z.unknown());

/**
 * The consoles of a policy: one that is wrong doesn't take the others with it.
 *
 * @returns undefined where none of it can be used
 */
export function readConsoles(value: unknown, problems: ProblemList): Profile[] | undefined {
  const list = z.safeParse(listSchema, value, { error: issueSays });
  if (!list.success) {
    problems.add(
      KEY,
      list.error.issues.map(({ message }) => message),
    );
    return undefined;
  }
  const profiles: Profile[] = [];
  for (const [at, entry] of list.data.slice(0, MOST_CONSOLES).entries()) {
    const refuse = (says: readonly string[]) => problems.add(KEY, says, [KEY, at]);
    const read = readEntry(entry, parseProfile);
    if (!read.ok) refuse(read.problems);
    else if (profiles.some(({ id }) => id === read.profile.id)) {
      refuse([say("managedConsoleTwice", { id: quoted(read.profile.id) })]);
    } else profiles.push(read.profile);
  }
  if (list.data.length > MOST_CONSOLES) {
    problems.add(KEY, [
      say("managedTooManyConsoles", { count: list.data.length, most: MOST_CONSOLES }),
    ]);
  }
  return profiles.length === 0 ? undefined : profiles;
}
