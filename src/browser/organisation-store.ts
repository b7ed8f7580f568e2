import { emptyOrganisation, type Organisation } from "../call/organisation";
import { browser } from "./extension";
import type { FromPage } from "./messages";
import { ORGANISATION_RECORD } from "./organisation-record";

/**
 * The organisation's own details, for pages: an administrator's, whole, where a policy has any;
 * otherwise this desk's. What checks them is larger than the panel, so it is loaded only where
 * there are any: a page may load code at any time, a worker can't.
 */

/** What is stored can't be read by this build. It is left as it is until it is replaced. */
export class OrganisationError extends Error {
  override readonly name = "OrganisationError";
}

/**
 * The organisation's details; empty where none were put in.
 *
 * @throws {OrganisationError} where what is stored can't be read
 */
export async function readOrganisation(): Promise<Organisation> {
  const [ofPolicy, stored] = await Promise.all([
    readPolicy(),
    browser.storage.local.get(ORGANISATION_RECORD),
  ]);
  return ofPolicy ?? parsed(stored[ORGANISATION_RECORD]);
}

async function readPolicy(): Promise<Organisation | undefined> {
  // Firefox rejects where there is no policy at all.
  const set = await browser.storage.managed.get("organisation").catch(() => undefined);
  if (set?.organisation === undefined) return undefined;
  const { readManaged } = await import("./managed-settings");
  return (await readManaged()).organisation;
}

async function parsed(value: unknown): Promise<Organisation> {
  if (value === undefined) return emptyOrganisation;
  const { parseRecord } = await import("../call/organisation-schema");
  const result = parseRecord(value);
  if (result.success) return result.data;
  throw new OrganisationError(`The record "${ORGANISATION_RECORD}" can't be read.`, {
    cause: result.error,
  });
}

/** Asks the background to replace the details. @throws where nobody says that it did */
export async function sendOrganisation(organisation: Organisation): Promise<void> {
  const message: FromPage = { kind: "save organisation", organisation };
  if ((await browser.runtime.sendMessage(message)) !== true) {
    throw new Error("Nobody says that the organisation's details are kept.");
  }
}

/** Calls back with the details whenever they may have changed. What can't be read goes to the log. */
export function onOrganisation(callback: (organisation: Organisation) => void): void {
  const tell = () =>
    void readOrganisation().then(callback, (error: unknown) =>
      console.error("Your organisation's details can't be shown.", error),
    );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "managed" || (area === "local" && ORGANISATION_RECORD in changes)) tell();
  });
}
