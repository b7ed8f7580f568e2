import { type Desk, until } from "../../../scripts/desk/desk";

/** What `chrome://extensions` does when a person says which sites an extension may see. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extension: string, site: string): Promise<void>;
  removeHostPermission(extension: string, site: string): Promise<void>;
}

/** A person's hand on the browser's own page for extensions. */
export interface SiteAccess {
  allow(site: string): Promise<unknown>;
  revoke(site: string): Promise<unknown>;
}

/**
 * Opens that page, and takes away every site at first, as though none had been allowed yet. Only
 * sites that the build's manifest names as `host_permissions` can be given back.
 */
export async function takeSiteAccess(desk: Desk): Promise<SiteAccess> {
  const worker = await desk.worker();
  const id = new URL(worker.url()).host;
  const page = await desk.open("chrome://extensions");
  const change = (verb: "add" | "remove" | "take", site: string) =>
    page.evaluate(
      (extension, what, match) => {
        const own = (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate;
        if (what === "add") return own.addHostPermission(extension, match);
        if (what === "remove") return own.removeHostPermission(extension, match);
        return own.updateExtensionConfiguration({ extensionId: extension, hostAccess: "ON_CLICK" });
      },
      id,
      verb,
      site,
    );
  const is = (isAllowed: boolean, site: string) =>
    until(`${site}: ${isAllowed ? "allowed" : "not allowed"}`, () =>
      worker.evaluate(
        async (match, wanted) =>
          (await chrome.permissions.contains({ origins: [match] })) === wanted,
        site,
        isAllowed,
      ),
    );
  await change("take", "");
  return {
    allow: (site) => change("add", site).then(() => is(true, site)),
    revoke: (site) => change("remove", site).then(() => is(false, site)),
  };
}
