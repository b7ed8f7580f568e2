import * as z from "zod/mini";
import { addVisit, type Visit, type Visits, visitsSchema } from "../profile/visits";
import { browser } from "./extension";

/** How well each console's profile has fitted lately, in `storage.local`: one record. */
const KEY = "visits";

const storedSchema = z.object({ version: z.literal(1), consoles: visitsSchema });

/** The last visits of each console, by its id. What can't be read counts as none. */
export const readVisits = async (): Promise<Visits> =>
  parsed((await browser.storage.local.get(KEY))[KEY]);

const parsed = (value: unknown): Visits => z.safeParse(storedSchema, value).data?.consoles ?? {};

/** Calls back with the visits whenever they change. */
export function onVisits(callback: (visits: Visits) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === "local" ? changes[KEY] : undefined;
    if (change !== undefined) callback(parsed(change.newValue));
  });
}

/** Visits are written together, so long after the first of them, in ms. */
const WRITE_AFTER = 2000;
let waiting: { id: string; visit: Visit }[] = [];

/**
 * Notes a visit that is over. It is written a little later, and lost where that fails.
 *
 * @param id the console's
 */
export function noteVisit(id: string, visit: Visit): void {
  if (waiting.length === 0) setTimeout(() => void writeWaiting(), WRITE_AFTER);
  waiting.push({ id, visit });
}

async function writeWaiting(): Promise<void> {
  const news = waiting;
  waiting = [];
  await changeVisits((visits) =>
    news.reduce((all, { id, visit }) => ({ ...all, [id]: addVisit(all[id] ?? [], visit) }), visits),
  );
}

/** Forgets the visits of every console but these. */
export function keepVisitsOf(ids: readonly string[]): Promise<void> {
  waiting = waiting.filter(({ id }) => ids.includes(id));
  return changeVisits((visits) =>
    Object.fromEntries(Object.entries(visits).filter(([id]) => ids.includes(id))),
  );
}

/** How well a profile fits isn't worth disturbing anything for: a failure goes to the log. */
const changeVisits = (change: (visits: Visits) => Visits): Promise<void> =>
  navigator.locks
    .request(KEY, async () => {
      const before = await readVisits();
      const consoles = change(before);
      if (JSON.stringify(consoles) === JSON.stringify(before)) return;
      await browser.storage.local.set({ [KEY]: { version: 1, consoles } });
    })
    .catch((error: unknown) => console.error("The last visits can't be written.", error));
