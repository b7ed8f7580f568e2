import * as z from "zod/mini";
import {
  type CaseScreen,
  caseFieldSchema,
  caseScreenSchema,
  mergeScreens,
} from "../call/case-screen";
import { emptyTab, type TabState, tabStateSchema, withScreen } from "../call/tab-state";
import { browser } from "./extension";
import { lastCallSchema } from "./view";

/**
 * What the tabs show, in `storage.session`: it is in memory only, of no use after the browser has
 * gone, and a worker that dies finds it again.
 */

const documentSchema = z.object({
  frame: z.int(),
  /** Null while it shows none of what its profile asks for. */
  screen: z.nullable(caseScreenSchema),
});

const tabSchema = z.object({
  state: tabStateSchema,
  /** What each document shows, by document id. */
  documents: z.record(z.string(), documentSchema),
  /** Fields on which the documents disagree. */
  conflicts: z.array(caseFieldSchema),
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

/** The record with one document's screen put in, or taken out (`undefined`: the document has gone). */
export function withDocument(
  record: TabRecord,
  document: { id: string; frame: number },
  screen: CaseScreen | null | undefined,
): TabRecord {
  const { [document.id]: _replaced, ...documents } = record.documents;
  if (screen !== undefined) documents[document.id] = { frame: document.frame, screen };
  const merged = mergeScreens(
    Object.values(documents).flatMap((each) => (each.screen === null ? [] : [each.screen])),
  );
  return {
    ...record,
    documents,
    conflicts: merged.conflicts,
    state: withScreen(record.state, merged.screen),
  };
}

/** The record without the documents that are no longer there. */
export const withoutDocuments = (record: TabRecord, gone: readonly string[]): TabRecord =>
  gone.reduce((rest, id) => withDocument(rest, { id, frame: 0 }, undefined), record);
