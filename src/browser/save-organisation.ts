import type { Organisation } from "../call/organisation";
import { browser } from "./extension";
import { needMayChange } from "./managed-settings";
import { ORGANISATION_RECORD } from "./organisation-record";

/**
 * Replaces the desk's details. Only the background calls it; pages send them there.
 *
 * @throws {RuledOutError}
 */
export async function saveOrganisation(organisation: Organisation): Promise<void> {
  await needMayChange("organisation");
  await navigator.locks.request(ORGANISATION_RECORD, () =>
    browser.storage.local.set({ [ORGANISATION_RECORD]: organisation }),
  );
}
