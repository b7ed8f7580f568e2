import { hostPermission } from "../profile/address";
import type { Profile } from "../profile/profile";
import { browser } from "./extension";

/** What the browser is asked to allow, a whole site each: match patterns such as `https://crm.example/*`. */
const matchPatterns = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((address) => hostPermission(address) ?? [])),
];

/** The match patterns of every site that a console's frames are on. */
export const sitesOf = ({ frames }: Profile): string[] =>
  matchPatterns(frames.flatMap(({ addresses }) => addresses));

/** Those of these match patterns that the browser lets Verbatim see now. */
export async function allowedSites(sites: readonly string[]): Promise<Set<string>> {
  const allowed = await Promise.all(
    [...new Set(sites)].map(async (site) => {
      // A host that the browser can't read is refused with an error.
      const isSeen = await browser.permissions.contains({ origins: [site] }).catch(() => false);
      return isSeen ? [site] : [];
    }),
  );
  return new Set(allowed.flat());
}

/**
 * Asks the person to let Verbatim see the sites of these addresses. Call it as the first statement
 * of a click's listener: after any `await` the browser has forgotten the click.
 *
 * @param addresses address patterns, or match patterns of whole sites
 * @returns whether she did
 */
export const requestSite = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: matchPatterns(addresses) });

/** Whether the browser lets Verbatim see all sites of these addresses. */
export const isAllowed = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: matchPatterns(addresses) });
