import type { Profile } from "../profile/profile";
import { checkProfile, parseProfile } from "../profile/profile-file";
import { browser } from "./extension";

/** The consoles that an administrator has set up, and what is wrong with the others of them. */
export interface OrganisationConsoles {
  profiles: Profile[];
  /** In sentences that name the place. */
  problems: string[];
}

/** More of them than this are passed over, and said. */
export const MOST_CONSOLES = 32;

/**
 * The consoles in the policy that an administrator has set for this extension. Chrome's policies
 * hold each as a text of JSON, because of a group Chrome would drop what isn't right in silence;
 * Firefox's may hold them as they are. One that is wrong doesn't take the others with it.
 */
export async function readOrganisationConsoles(): Promise<OrganisationConsoles> {
  // Firefox rejects where there is no policy at all.
  const managed = await browser.storage.managed.get("consoles").catch(() => undefined);
  const entries: unknown = managed?.consoles ?? [];
  if (!Array.isArray(entries)) return { profiles: [], problems: ["“consoles” isn’t a list."] };
  const found: OrganisationConsoles = { profiles: [], problems: [] };
  for (const [at, entry] of entries.slice(0, MOST_CONSOLES).entries()) {
    const checked = typeof entry === "string" ? parseProfile(entry) : checkProfile(entry);
    const place = `consoles, entry ${at + 1}`;
    if (!checked.ok) {
      found.problems.push(...checked.problems.map((problem) => `${place}: ${problem}`));
    } else if (found.profiles.some(({ id }) => id === checked.profile.id)) {
      found.problems.push(`${place}: there is another of the id “${checked.profile.id}”.`);
    } else {
      found.profiles.push(checked.profile);
    }
  }
  if (entries.length > MOST_CONSOLES) {
    found.problems.push(`consoles: there are ${entries.length}; the first ${MOST_CONSOLES} count.`);
  }
  return found;
}
