import * as z from "zod/mini";
import { MOST_CONSOLES } from "../managed/most-consoles";
import type { Profile } from "../profile/profile";
import { buildConsoles } from "./build-consoles";
import { browser } from "./extension";
import { needMayChange, onManaged, readManaged } from "./managed-settings";
import type { FromPage } from "./messages";
import { allowedSites, sitesOf } from "./sites";

/** The desk's own consoles in `storage.local`: one record, written whole. */
const KEY = "consoles";

/** What checks profiles is large: it is run where there are any to check. */
const loadSchema = async () => (await import("../profile/profile")).profileSchema;

/** A console that Verbatim looks for, where the browser lets it. */
export interface KnownConsole {
  profile: Profile;
  /** Who set it up: this desk, an administrator, or the build itself. */
  from: "desk" | "organisation" | "build";
  /** Whether the browser lets Verbatim see every site of it. */
  isAllowed: boolean;
}

/** The desk's consoles that are stored can't be read by this build. They stay as they are. */
export class ConsolesError extends Error {
  override readonly name = "ConsolesError";
}

/** There are as many consoles as there may be. */
export class TooManyConsolesError extends Error {
  override readonly name = "TooManyConsolesError";
}

/**
 * Every console that is known: the organisation's, this desk's, the build's. The first that fits a
 * page counts. Of two with the same id the desk's isn't used.
 *
 * @throws {ConsolesError} where the desk's own can't be read
 */
export const readConsoles = (): Promise<KnownConsole[]> => withSites(readDesk());

/** As `readConsoles`, without the desk's own where they can't be read: that goes to the log. */
export function usableConsoles(): Promise<KnownConsole[]> {
  const desk = readDesk().catch((error: unknown) => {
    console.error("This desk's consoles can't be used.", error);
    return [];
  });
  return withSites(desk);
}

async function withSites(ofDesk: Promise<readonly Profile[]>): Promise<KnownConsole[]> {
  const [desk, { consoles: organisation }] = await Promise.all([ofDesk, readManaged()]);
  const all: Omit<KnownConsole, "isAllowed">[] = [
    ...organisation.map((profile) => ({ profile, from: "organisation" as const })),
    ...desk.map((profile) => ({ profile, from: "desk" as const })),
    ...buildConsoles.map((profile) => ({ profile, from: "build" as const })),
  ];
  const known = all.filter(
    ({ profile }, at) => all.findIndex((each) => each.profile.id === profile.id) === at,
  );
  const allowed = await allowedSites(known.flatMap(({ profile }) => sitesOf(profile)));
  return known.map((each) => ({
    ...each,
    isAllowed: sitesOf(each.profile).every((site) => allowed.has(site)),
  }));
}

const readDesk = async (): Promise<Profile[]> =>
  parsed((await browser.storage.local.get(KEY))[KEY]);

async function parsed(value: unknown): Promise<Profile[]> {
  if (value === undefined) return [];
  const consoles = z.array(await loadSchema()).check(z.maxLength(MOST_CONSOLES));
  const result = z.safeParse(z.object({ version: z.literal(1), consoles }), value);
  if (result.success) return result.data.consoles;
  throw new ConsolesError(`The record "${KEY}" can't be read.`, { cause: result.error });
}

/**
 * Keeps a console, in place of one of the same id. Only the background calls it.
 *
 * @param value a profile, as far as the page that sent it is to be believed
 * @throws where it is none
 * @throws {ConsolesError} where the others can't be read: nothing is written over them
 * @throws {TooManyConsolesError}
 * @throws {RuledOutError}
 */
export async function saveConsole(value: unknown): Promise<void> {
  const profile = z.parse(await loadSchema(), value);
  await needMayChange("consoles");
  await navigator.locks.request(KEY, async () => {
    const consoles = await readDesk();
    const isKnown = consoles.some(({ id }) => id === profile.id);
    if (!isKnown && consoles.length >= MOST_CONSOLES) {
      throw new TooManyConsolesError(`There are ${MOST_CONSOLES} consoles already.`);
    }
    await write(
      isKnown
        ? consoles.map((each) => (each.id === profile.id ? profile : each))
        : [...consoles, profile],
    );
  });
}

/**
 * Forgets a console of this desk. Only the background calls it.
 *
 * @param id null for all of them, where they can't be read
 * @throws {RuledOutError}
 */
export async function removeConsole(id: string | null): Promise<void> {
  await needMayChange("consoles");
  await navigator.locks.request(KEY, async () => {
    if (id !== null) return write((await readDesk()).filter((each) => each.id !== id));
    const isReadable = await readDesk().then(
      () => true,
      () => false,
    );
    if (!isReadable) await browser.storage.local.remove(KEY);
  });
}

const write = (consoles: readonly Profile[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: { version: 1, consoles } });

/** Asks the background to keep a console. @throws where nobody says that it did */
export const sendConsole = (profile: Profile): Promise<void> =>
  confirmed({ kind: "save console", profile });

/**
 * Asks the background to forget a console. @throws where nobody says that it did
 *
 * @param id null for all of the desk's own, where they can't be read
 */
export const sendRemoval = (id: string | null): Promise<void> =>
  confirmed({ kind: "remove console", id });

async function confirmed(message: FromPage): Promise<void> {
  z.parse(z.literal(true), await browser.runtime.sendMessage(message));
}

/**
 * Calls back when the consoles may have changed, or which of their sites may be seen. An
 * administrator's may come some seconds after the browser's start, and are told of then.
 */
export function onConsoles(callback: () => void): void {
  onManaged(callback);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && KEY in changes) callback();
  });
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
