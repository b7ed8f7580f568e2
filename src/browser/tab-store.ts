import * as z from "zod/mini";
import { caseFieldSchema } from "../call/case-screen";
import { emptyTab, type TabState, tabStateSchema } from "../call/tab-state";
import { browser } from "./extension";
import { tabDocumentSchema } from "./tab-documents";
import { openVisitSchema } from "./tab-visit";
import { lastCallSchema } from "./view-schema";

/**
 * What the tabs show, in `storage.session`: it is in memory only, of no use after the browser has
 * gone, and a worker that dies finds it again. Nobody but the worker writes it, so it is read once,
 * as soon as this is loaded, and known after that.
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

/**
 * A worker that died may have told of more views of a tab than it had written down: the next one's
 * are counted on from so many later.
 */
const MISSED_VIEWS = 1000;

function parsed(value: unknown): TabRecord {
  const record = z.safeParse(tabSchema, value).data ?? unknownTab();
  return { ...record, views: record.views + MISSED_VIEWS };
}

async function readStored(): Promise<Map<number, TabRecord>> {
  const all = await browser.storage.session.get(null);
  const tabs = Object.keys(all).filter((name) => name.startsWith(PREFIX));
  return new Map(tabs.map((name) => [Number(name.slice(PREFIX.length)), parsed(all[name])]));
}

let reading: Promise<Map<number, TabRecord>> | undefined;

function known(): Promise<Map<number, TabRecord>> {
  reading ??= readStored().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

// Whoever needs it hears of a failure.
known().catch(() => undefined);

/** What a tab shows; nothing, where that isn't known. */
export const readTab = async (tab: number): Promise<TabRecord> =>
  (await known()).get(tab) ?? unknownTab();

/** All tabs of which anything is known, by their ids. */
export const readTabs = async (): Promise<Map<number, TabRecord>> => new Map(await known());

/** Resolves once it is written down; known it is at once. */
export async function writeTab(tab: number, record: TabRecord): Promise<void> {
  (await known()).set(tab, record);
  await browser.storage.session.set({ [key(tab)]: record });
}

export async function forgetTab(tab: number): Promise<void> {
  (await known()).delete(tab);
  await browser.storage.session.remove(key(tab));
}

/** What the tabs show, without what is only about showing it. */
export const statesOf = (tabs: ReadonlyMap<number, TabRecord>): Map<number, TabState> =>
  new Map([...tabs].map(([id, { state }]) => [id, state]));
