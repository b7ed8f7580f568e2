import * as z from "zod/mini";
import { emptyOrganisation, type Organisation, organisationSchema } from "../call/organisation";
import { browser } from "./extension";
import { needMayChange, onManaged, readManaged } from "./managed-settings";
import type { FromPage } from "./messages";

/**
 * The organisation's own details: an administrator's, whole, where a policy has any; otherwise this
 * desk's in `storage.local`, one record, written whole.
 */
const KEY = "organisation";

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
  const { organisation } = await readManaged();
  return organisation ?? parsed((await browser.storage.local.get(KEY))[KEY]);
}

function parsed(value: unknown): Organisation {
  if (value === undefined) return emptyOrganisation;
  const result = z.safeParse(organisationSchema, value);
  if (result.success) return result.data;
  throw new OrganisationError(`The record "${KEY}" can't be read.`, { cause: result.error });
}

/**
 * Replaces the desk's details. Only the background calls it; pages send them there.
 *
 * @throws {RuledOutError}
 */
export async function saveOrganisation(organisation: Organisation): Promise<void> {
  await needMayChange("organisation");
  await navigator.locks.request(KEY, () => browser.storage.local.set({ [KEY]: organisation }));
}

/** Asks the background to replace the details. @throws where nobody says that it did */
export async function sendOrganisation(organisation: Organisation): Promise<void> {
  const message: FromPage = { kind: "save organisation", organisation };
  z.parse(z.literal(true), await browser.runtime.sendMessage(message));
}

/** Calls back with the details whenever they may have changed. What can't be read goes to the log. */
export function onOrganisation(callback: (organisation: Organisation) => void): void {
  const tell = () =>
    void readOrganisation().then(callback, (error: unknown) =>
      console.error("Your organisation's details can't be shown.", error),
    );
  onManaged(tell);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEY in changes) tell();
  });
}
