import * as z from "zod/mini";
import {
  type CaseField,
  type CaseScreen,
  caseFieldSchema,
  caseScreenSchema,
  mergeScreens,
} from "../call/case-screen";
import { withScreen } from "../call/tab-state";
import type { TabRecord } from "./tab-store";

/** More documents than this are not kept of one tab: no console has so many frames. */
const MOST_DOCUMENTS = 64;

/** A document of a console. */
export const tabDocumentSchema = z.object({
  frame: z.int(),
  place: z.enum(["page", "frame"]),
  /** Its own origin; its maker's, where it has no address of its own. */
  origin: z.string(),
  /** The origin of the page that it is in. */
  page: z.string(),
  /** The console whose profile it goes by. */
  console: z.string(),
  /** What it shows; null while it shows none of what its profile asks for. */
  screen: z.nullable(caseScreenSchema),
  /** What its profile has a place for, and it doesn't find. */
  missing: z.array(caseFieldSchema),
  /** What it finds, a known "no value" included. */
  found: z.array(caseFieldSchema),
});
export type TabDocument = z.infer<typeof tabDocumentSchema>;

/** Whether a document can be kept: it is there already, or there is room. */
export const hasRoom = ({ documents }: TabRecord, id: string): boolean =>
  id in documents || Object.keys(documents).length < MOST_DOCUMENTS;

/** The record with a document put in, in place of what was in its frame before. */
export function withDocument(record: TabRecord, id: string, document: TabDocument): TabRecord {
  const others = Object.entries(record.documents).filter(
    ([other, { frame }]) => other !== id && frame !== document.frame,
  );
  return merged(record, { ...Object.fromEntries(others), [id]: document });
}

/** The record without the documents that are no longer there. */
export function withoutDocuments(record: TabRecord, gone: readonly string[]): TabRecord {
  const left = Object.entries(record.documents).filter(([id]) => !gone.includes(id));
  return merged(record, Object.fromEntries(left));
}

function merged(record: TabRecord, documents: TabRecord["documents"]): TabRecord {
  const { screen, conflicts } = mergeScreens(screensOf(documents));
  return { ...record, documents, conflicts, state: withScreen(record.state, screen) };
}

const screensOf = (documents: TabRecord["documents"]): CaseScreen[] =>
  Object.values(documents).flatMap(({ screen }) => (screen === null ? [] : [screen]));

/** The fields that a profile has a place for in some document, and that none of them finds. */
export function missingIn({ documents }: Pick<TabRecord, "documents">): CaseField[] {
  const all = Object.values(documents);
  const found = new Set(all.flatMap((document) => document.found));
  const missing = new Set(all.flatMap((document) => document.missing));
  return caseFieldSchema.options.filter((field) => missing.has(field) && !found.has(field));
}
