import type { FirefoxDesk } from "../../../scripts/desk/firefox/firefox-desk";

/** What Firefox's own window has, as far as it is used here. */
declare const ChromeUtils: {
  importESModule(url: "resource://gre/modules/AddonManager.sys.mjs"): {
    AddonManager: {
      getAddonByID(id: string): Promise<{
        version: string;
        isActive: boolean;
        permissions: number;
        installTelemetryInfo: { source: string };
      }>;
      PERM_CAN_UNINSTALL: number;
    };
  };
};

/** What `about:addons` shows of an add-on. */
export interface AddOn {
  version: string;
  isActive: boolean;
  /** How it was installed: "enterprise-policy" by an administrator. */
  source: string;
  mayBeRemoved: boolean;
}

/** Looks one up. @throws where there is none of that id */
export const addOnOf = (desk: FirefoxDesk, id: string): Promise<AddOn> =>
  desk.firefox.run(async (addOnId) => {
    const { AddonManager } = ChromeUtils.importESModule(
      "resource://gre/modules/AddonManager.sys.mjs",
    );
    const each = await AddonManager.getAddonByID(addOnId);
    return {
      version: each.version,
      isActive: each.isActive,
      source: each.installTelemetryInfo.source,
      mayBeRemoved: (each.permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0,
    };
  }, id);
