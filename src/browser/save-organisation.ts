import { browser } from "./extension";
import { needMayChange } from "./managed-settings";
import { ORGANISATION_RECORD } from "./organisation-record";

/**
 * Replaces the desk's details. Only the background calls it; pages send them there.
 *
 * @param value details, as far as the page that sent them is to be believed
 * @throws where they aren't any
 * @throws {RuledOutError}
 */
export async function saveOrganisation(value: unknown): Promise<void> {
  const { parseRecord } = await import("../call/organisation-schema");
  const { data: organisation, error } = parseRecord(value);
  if (organisation === undefined) throw error;
  await needMayChange("organisation");
  await navigator.locks.request(ORGANISATION_RECORD, () =>
    browser.storage.local.set({ [ORGANISATION_RECORD]: organisation }),
  );
}
