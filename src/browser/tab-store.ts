import * as z from "zod/mini";
import {
  type CaseScreen,
  caseScreenSchema,
  type MergedScreen,
  mergeScreens,
} from "../call/case-screen";
import { correctionsSchema, isSameIdentity } from "../call/facts";
import { sealedCallSchema } from "../call/sealed-call";
import { browser } from "./extension";

/**
 * What the tabs show, in `storage.session`: it is of no use after the browser has gone, and a
 * worker that dies finds it again.
 */

const documentSchema = z.object({
  frame: z.int(),
  /** Null while it shows none of what its profile asks for. */
  screen: z.nullable(caseScreenSchema),
});

const tabSchema = z.object({
  /** What each document shows, by document id. */
  documents: z.record(z.string(), documentSchema),
  corrections: correctionsSchema,
  lastCall: z.nullable(sealedCallSchema),
  /**
   * The call that the softphone's present connection belongs to, whatever case is on the screen by
   * now, and even when the handler has ended it: a connection begins one call and ends that one.
   */
  connection: z.nullable(z.string()),
  /** Counts the views given out, so that an older one never paints over a newer. */
  views: z.int(),
});
export type TabRecord = z.infer<typeof tabSchema>;

const key = (tab: number) => `tab:${tab}`;
const nothing = (): TabRecord => ({
  documents: {},
  corrections: {},
  lastCall: null,
  connection: null,
  views: 0,
});

/** What a tab shows; nothing, where that isn't known. */
export async function readTab(tab: number): Promise<TabRecord> {
  const stored = await browser.storage.session.get(key(tab));
  const result = z.safeParse(tabSchema, stored[key(tab)]);
  return result.success ? result.data : nothing();
}

/** Runs a change to one tab's record with no other change to it under way. */
export function changeTab(
  tab: number,
  change: (record: TabRecord) => TabRecord,
): Promise<undefined>;
/** The same, and something else with the changed record while it is written. */
export function changeTab<T>(
  tab: number,
  change: (record: TabRecord) => TabRecord,
  meanwhile: (record: TabRecord) => Promise<T>,
): Promise<T>;
export function changeTab<T>(
  tab: number,
  change: (record: TabRecord) => TabRecord,
  meanwhile?: (record: TabRecord) => Promise<T>,
): Promise<T | undefined> {
  return navigator.locks.request(key(tab), async () => {
    const before = await readTab(tab);
    const changed = change(before);
    const next = meanwhile === undefined ? changed : { ...changed, views: before.views + 1 };
    const [result] = await Promise.all([
      meanwhile?.(next),
      next === before ? undefined : browser.storage.session.set({ [key(tab)]: next }),
    ]);
    return result;
  });
}

/** Whether the softphone of any tab is on a call. */
export async function isConnectedInAnyTab(call: string): Promise<boolean> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).some(
    ([name, value]) =>
      name.startsWith("tab:") && z.safeParse(tabSchema, value).data?.connection === call,
  );
}

export const forgetTab = (tab: number): Promise<void> => browser.storage.session.remove(key(tab));

/** What the documents of a tab show together. */
export const mergedScreen = ({ documents }: TabRecord): MergedScreen =>
  mergeScreens(Object.values(documents).flatMap(({ screen }) => (screen === null ? [] : [screen])));

/**
 * The record with one document's screen put in, or taken out (`undefined`: the document has gone).
 * When another case or client comes up, what was corrected for the one before goes with it.
 */
export function withDocument(
  record: TabRecord,
  document: { id: string; frame: number },
  screen: CaseScreen | null | undefined,
): TabRecord {
  const { [document.id]: _replaced, ...documents } = record.documents;
  if (screen !== undefined) documents[document.id] = { frame: document.frame, screen };
  const next: TabRecord = { ...record, documents };
  const [before, after] = [mergedScreen(record).screen, mergedScreen(next).screen];
  const isCaseless = before.caseReference === undefined && after.caseReference === undefined;
  return isCaseless || isSameIdentity(before, after)
    ? next
    : { ...next, corrections: {}, lastCall: null };
}

/** The record without the documents that are no longer there. */
export const withoutDocuments = (record: TabRecord, gone: readonly string[]): TabRecord =>
  gone.reduce((rest, id) => withDocument(rest, { id, frame: 0 }, undefined), record);
