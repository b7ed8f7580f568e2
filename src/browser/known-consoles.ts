import { type FrameDocument, framesFor, type KnownFrames } from "../profile/frames-for";
import type { Profile } from "../profile/profile";
import { type KnownConsole, usableConsoles } from "./consoles";
import { readManaged } from "./managed-settings";
import { allowedSites } from "./sites";

/**
 * What the worker knows of the consoles: asked of the browser once and kept until something
 * changes, since every report of every frame needs it. A worker that dies asks again.
 */
let consoles: Promise<KnownConsole[]> | undefined;
let sites = new Map<string, Promise<boolean>>();

/** Call it when the consoles, or what may be seen of them, may have changed. */
export function askAnew(): void {
  consoles = undefined;
  sites = new Map();
}

export function knownConsoles(): Promise<KnownConsole[]> {
  consoles ??= consolesInUse().catch((error: unknown) => {
    consoles = undefined;
    throw error;
  });
  return consoles;
}

async function consolesInUse(): Promise<KnownConsole[]> {
  const all = await usableConsoles();
  const { readNoteLines } = await readManaged();
  return readNoteLines
    ? all
    : all.map((each) => ({ ...each, profile: withoutNotes(each.profile) }));
}

/** Of a profile that names no place for notes, content scripts read none, and no page may send any. */
const withoutNotes = (profile: Profile): Profile => ({
  ...profile,
  frames: profile.frames.map(({ fields: { notes: _notes, ...fields }, ...frame }) => ({
    ...frame,
    fields,
  })),
});

/** Names of consoles that somebody set up, and that the browser doesn't let Verbatim see. */
export const namesNotAllowed = async (): Promise<string[]> =>
  (await knownConsoles())
    .filter(({ from, isAllowed }) => from !== "build" && !isAllowed)
    .map(({ profile }) => profile.name);

/** The frames that a document can be; undefined where no console knows it, or it may not be seen. */
export async function framesOf(document: FrameDocument): Promise<KnownFrames | undefined> {
  const profiles = (await knownConsoles()).map(({ profile }) => profile);
  const known = framesFor(profiles, document);
  if (known === undefined || !(await maySee(document.address))) return undefined;
  return known;
}

/** Whether the browser lets Verbatim see the site of an address. */
export function maySee(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  const site = `${protocol}//${hostname}/*`;
  const asked = sites.get(site) ?? allowedSites([site]).then((allowed) => allowed.has(site));
  sites.set(site, asked);
  return asked;
}
