import profile from "../../../src/profile/known/request-tracker-5.json" with { type: "json" };
import type { Desk } from "../desk";
import { saveConsole } from "../save-console";

/**
 * Teaches a desk Request Tracker, with the profile as an organisation would have it: of its own
 * address in place of the example's.
 */
export const teachRequestTracker = (desk: Desk, url: string): Promise<void> =>
  saveConsole(desk, JSON.parse(JSON.stringify(profile).replaceAll("https://rt.example/", url)));
