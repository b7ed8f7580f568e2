import * as z from "zod/mini";
import { caseFieldSchema } from "../call/case-screen";
import { emptyTab, type TabState, tabStateSchema } from "../call/tab-state";
import { browser } from "./extension";
import { tabDocumentSchema } from "./tab-documents";
import { openVisitSchema } from "./tab-visit";
import { lastCallSchema } from "./view-schema";

/**
 * What the tabs show, in `storage.session`: it is in memory only, of no use after the browser has
 * gone, and a worker that dies finds it again.
 */

const tabSchema = z.object({
  state: tabStateSchema,
  /** The documents of consoles in it, by document id. */
  documents: z.record(z.string(), tabDocumentSchema),
  /** Fields on which the documents disagree. */
  conflicts: z.array(caseFieldSchema),
  /** The visit to a console that is under way. */
  visit: z.nullable(openVisitSchema),
  /** The call that ended last in this tab, until the next one begins or she puts it away. */
  lastCall: z.nullable(lastCallSchema),
  /** Counts the views given out, so that an older one never paints over a newer. */
  views: z.int(),
});
export type TabRecord = z.infer<typeof tabSchema>;

const PREFIX = "tab:";
const key = (tab: number) => `${PREFIX}${tab}`;
/** A tab of which nothing is known. */
export const unknownTab = (): TabRecord => ({
  state: emptyTab(),
  documents: {},
  conflicts: [],
  visit: null,
  lastCall: null,
  views: 0,
});

const parsed = (value: unknown): TabRecord => z.safeParse(tabSchema, value).data ?? unknownTab();

/** What a tab shows; nothing, where that isn't known. */
export async function readTab(tab: number): Promise<TabRecord> {
  const stored = await browser.storage.session.get(key(tab));
  return parsed(stored[key(tab)]);
}

/** All tabs of which anything is known, by their ids. */
export async function readTabs(): Promise<Map<number, TabRecord>> {
  const all = await browser.storage.session.get(null);
  const tabs = Object.keys(all).filter((name) => name.startsWith(PREFIX));
  return new Map(tabs.map((name) => [Number(name.slice(PREFIX.length)), parsed(all[name])]));
}

export const writeTab = (tab: number, record: TabRecord): Promise<void> =>
  browser.storage.session.set({ [key(tab)]: record });

export const forgetTab = (tab: number): Promise<void> => browser.storage.session.remove(key(tab));

/** What the tabs show, without what is only about showing it. */
export const statesOf = (tabs: ReadonlyMap<number, TabRecord>): Map<number, TabState> =>
  new Map([...tabs].map(([id, { state }]) => [id, state]));
