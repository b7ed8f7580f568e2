import * as z from "zod/mini";
import { canonical, digestOf } from "../call/digest";
import { framesFor } from "../profile/frames-for";
import type { Profile } from "../profile/profile";
import { onConsoles } from "./consoles";
import { browser } from "./extension";
import { askAnew, knownConsoles, maySee } from "./known-consoles";
import type { ToContent } from "./messages";
import { injectScript, registerScript } from "./page-scripts";
import { allowedSites, sitesOf } from "./sites";
import { type TabDocument, withoutDocuments } from "./tab-documents";
import type { Refresh } from "./tab-steps";
import { readTabs } from "./tab-store";
import { keepVisitsOf } from "./visits";

/** What the scripts in the open pages go by, in `storage.session`. */
const KEY = "consoles in use";

/** By console id: a digest of its profile, and its sites that may be seen. */
const inUseSchema = z.record(
  z.string(),
  z.object({ digest: z.string(), sites: z.array(z.string()) }),
);
type InUse = z.infer<typeof inUseSchema>;

/**
 * Brings the pages into line with the consoles whenever these change, or what may be seen of them,
 * and after an install, an update or a start: Chrome forgets registered scripts at an update.
 */
export function followConsoles(run: (work: Promise<unknown>) => void, refresh: Refresh): void {
  const follow = () => {
    askAnew();
    run(bringIntoLine(refresh));
  };
  onConsoles(follow);
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
}

/** One at a time, each from how things stand when its turn comes: the last state wins. */
const bringIntoLine = (refresh: Refresh): Promise<void> =>
  navigator.locks.request(KEY, async () => {
    const consoles = await knownConsoles();
    const profiles = consoles.map(({ profile }) => profile);
    const now = await inUseNow(profiles);
    const before = await inUseBefore();
    await registerScript(unique(Object.values(now).flatMap(({ sites }) => sites)));
    const isSame = (id: string) => now[id] !== undefined && now[id].digest === before[id]?.digest;
    await retireDocuments(profiles, isSame, refresh);
    await injectScript(
      unique(
        Object.entries(now).flatMap(([id, { sites }]) =>
          isSame(id) ? sites.filter((site) => !before[id]?.sites.includes(site)) : sites,
        ),
      ),
    );
    await browser.storage.session.set({ [KEY]: now });
    await keepVisitsOf(Object.keys(now));
  });

async function inUseNow(profiles: readonly Profile[]): Promise<InUse> {
  const allowed = await allowedSites(profiles.flatMap(sitesOf));
  return Object.fromEntries(
    profiles.map((profile) => [
      profile.id,
      {
        digest: digestOf(canonical(profile)),
        sites: sitesOf(profile).filter((site) => allowed.has(site)),
      },
    ]),
  );
}

async function inUseBefore(): Promise<InUse> {
  const stored = await browser.storage.session.get(KEY);
  return z.safeParse(inUseSchema, stored[KEY]).data ?? {};
}

/**
 * Tells the scripts of documents that aren't to be looked at any more, or by another profile, to
 * go, and forgets what they said. Every tab is told how it now stands.
 */
async function retireDocuments(
  profiles: readonly Profile[],
  isSame: (console: string) => boolean,
  refresh: Refresh,
): Promise<void> {
  for (const [tab, { documents }] of await readTabs()) {
    const gone: string[] = [];
    for (const [id, document] of Object.entries(documents)) {
      if (isSame(document.console) && (await isStillWanted(profiles, document))) continue;
      gone.push(id);
      const retire: ToContent = { kind: "retire" };
      // Not waited for: a page that is frozen answers when it goes on.
      browser.tabs.sendMessage(tab, retire, { documentId: id }).catch(() => undefined);
    }
    await refresh(tab, (record) => withoutDocuments(record, gone));
  }
}

async function isStillWanted(
  profiles: readonly Profile[],
  { console, origin, page, place }: TabDocument,
): Promise<boolean> {
  const own = profiles.filter(({ id }) => id === console);
  const known = framesFor(own, { address: `${origin}/`, place, page: `${page}/` });
  return known !== undefined && (await maySee(`${origin}/`));
}

const unique = (sites: readonly string[]): string[] => [...new Set(sites)];
