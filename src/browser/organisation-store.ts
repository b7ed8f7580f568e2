import * as z from "zod/mini";
import { emptyOrganisation, type Organisation, organisationSchema } from "../call/organisation";
import { browser } from "./extension";
import type { FromPage } from "./messages";

/** The organisation's own details in `storage.local`: one record, written whole. */
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
export const readOrganisation = async (): Promise<Organisation> =>
  parsed((await browser.storage.local.get(KEY))[KEY]);

function parsed(value: unknown): Organisation {
  if (value === undefined) return emptyOrganisation;
  const result = z.safeParse(organisationSchema, value);
  if (result.success) return result.data;
  throw new OrganisationError(`The record "${KEY}" can't be read.`, { cause: result.error });
}

/** Replaces the details. Only the background calls it; pages send them there. */
export const saveOrganisation = (organisation: Organisation): Promise<void> =>
  navigator.locks.request(KEY, () => browser.storage.local.set({ [KEY]: organisation }));

/** Asks the background to replace the details. @throws where nobody says that it did */
export async function sendOrganisation(organisation: Organisation): Promise<void> {
  const message: FromPage = { kind: "save organisation", organisation };
  z.parse(z.literal(true), await browser.runtime.sendMessage(message));
}

/** Calls back with the details whenever they change. What can't be read goes to the log. */
export function onOrganisation(callback: (organisation: Organisation) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === "local" ? changes[KEY] : undefined;
    if (change === undefined) return;
    try {
      callback(parsed(change.newValue));
    } catch (error) {
      console.error("Your organisation's details can't be shown.", error);
    }
  });
}
