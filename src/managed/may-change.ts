import type { ManagedSettings } from "./managed-settings";

/** What handlers may change, unless an administrator rules it out. */
export type Changeable = keyof ManagedSettings["handlersMayChange"];

/**
 * Whether handlers may change something: "set" where the policy has a value for it, which then
 * counts, "switched off" where it only says that they may not.
 */
export type MayChange = "yes" | "set" | "switched off";

export function mayChange(settings: ManagedSettings, what: Changeable): MayChange {
  if (what === "organisation" && settings.organisation !== undefined) return "set";
  if (what === "retention" && settings.retentionDays !== undefined) return "set";
  return settings.handlersMayChange[what] ? "yes" : "switched off";
}
