import type { CaseField, CaseScreen } from "../call/case-screen";
import { type FrameDocument, frameAt, type KnownFrames } from "../profile/frames-for";
import { browser } from "./extension";
import { forgetGone, stopAsking } from "./gone-documents";
import { framesOf } from "./known-consoles";
import type { FromContent, HelloAnswer, ScreenAnswer } from "./messages";
import { TabQueues } from "./newest-only";
import { startContentScript } from "./page-scripts";
import type { SenderDocument } from "./sender-document";
import { hasRoom, type TabDocument, withDocument, withoutDocuments } from "./tab-documents";
import { closeTab } from "./tab-lives";
import { changeTab, type Refresh } from "./tab-steps";
import { readTab, type TabRecord } from "./tab-store";
import { beginVisit, followVisit, type Visited } from "./tab-visit";
import { noteVisit } from "./visits";

/** What content scripts are answered. */

type Report = Exclude<FromContent, { kind: "open panel" }>;
type Screen = Extract<Report, { kind: "screen" }>;
type Hello = Extract<Report, { kind: "hello" }>;
type Answer = HelloAnswer | { isCase: boolean };

/** By tab: what one of them sends doesn't hold up the others. */
const queues = new TabQueues<Answer>();

/** The queue of a tab that is gone is of no use. */
export function forgetQueues(tab: number): void {
  queues.forget(tab);
  stopAsking(tab);
}

/**
 * Answers a content script.
 *
 * @param offer how a tab that shows a case has to offer the panel
 */
export async function answerContent(
  message: Report,
  document: SenderDocument,
  refresh: Refresh,
  offer: () => Promise<ScreenAnswer>,
): Promise<HelloAnswer | ScreenAnswer> {
  const { tab, id } = document;
  if (message.kind === "frame gone") {
    forgetGone(tab, { but: id, late: "there" }, refresh);
    return null;
  }
  const answer = await queues
    .of(tab)
    .do(`${message.kind} ${id}`, () =>
      message.kind === "hello"
        ? welcome(message, document, refresh)
        : takeScreen(message, document, refresh),
    );
  if (answer === null || answer === "not here" || !("isCase" in answer)) return answer;
  return answer.isCase ? offer() : { chip: null };
}

/** Answers a document that has come, and starts its content script where it is a console's. */
async function welcome(
  { address }: Hello,
  document: SenderDocument,
  refresh: Refresh,
): Promise<HelloAnswer> {
  const { id, tab, place, frame } = document;
  const known = await framesOf(document);
  // A page that was left doesn't always get to say so.
  if (place === "page") forgetGone(tab, { but: id, late: "gone" }, refresh);
  if (known === undefined) return null;
  if (frameAt(known.frames, address) === undefined) return "not here";
  const { documents } = await readTab(tab);
  const come = (record: TabRecord): TabRecord => {
    if (!hasRoom(record, id)) return record;
    const next = withDocument(record, id, { ...keptOf(document, known), ...NOTHING });
    const isVisit = place === "page" && !(id in record.documents);
    return isVisit ? visited(beginVisit(next, known.profile.id)) : next;
  };
  // A newer copy of the script in the same document begins afresh.
  if (documents[id]?.screen != null) await refresh(tab, come);
  else await changeTab(tab, come);
  await startContentScript(tab, frame);
  return known.frames;
}

const NOTHING = { screen: null, missing: [], found: [] };

/** Takes what a document shows. Null: it isn't wanted any more. */
async function takeScreen(
  message: Screen,
  document: SenderDocument,
  refresh: Refresh,
): Promise<{ isCase: boolean } | null> {
  const { tab, id, place, isActive } = document;
  const known = await framesOf(document);
  const before = await readTab(tab);
  const old = before.documents[id];
  if (known === undefined || !isActive) {
    if (old !== undefined) await refresh(tab, (record) => withoutDocuments(record, [id]));
    return known === undefined ? null : { isCase: false };
  }
  const taken = { ...keptOf(document, known), ...lookOf(message, document, known) };
  const isNews =
    old === undefined ? taken.screen !== null : JSON.stringify(old) !== JSON.stringify(taken);
  if (!isNews) return { isCase: isCase(before) };
  // Back from the back/forward cache, with no hello: what stood here meanwhile has gone.
  if (place === "page" && isPageNew(before, id)) {
    forgetGone(tab, { but: id, late: "gone" }, refresh);
  }
  if (!hasRoom(before, id)) return { isCase: isCase(before) };
  const { isCase: isNow } = await refresh(tab, (record) =>
    visited(followVisit(withDocument(record, id, taken))),
  );
  // A tab's last page says that it goes when the tab has been forgotten already.
  if (message.screen === null) await browser.tabs.get(tab).catch(() => closeTab(tab));
  return { isCase: isNow };
}

const isPageNew = ({ documents }: TabRecord, id: string): boolean =>
  !(id in documents) ||
  Object.entries(documents).some(([other, { place }]) => other !== id && place === "page");

const isCase = ({ state }: TabRecord): boolean => state.screen.caseReference !== undefined;

const keptOf = (
  { frame, place, address, page }: SenderDocument,
  { profile }: KnownFrames,
): Pick<TabDocument, "frame" | "place" | "origin" | "page" | "console"> => ({
  frame,
  place,
  origin: new URL(address).origin,
  page: URL.parse(page)?.origin ?? "",
  console: profile.id,
});

/** What a document may say: what its frames have a place for, whatever it sends. */
function lookOf(
  { screen, missing }: Screen,
  { address }: FrameDocument,
  { frames }: KnownFrames,
): Pick<TabDocument, "screen" | "missing" | "found"> {
  const may = new Set(frames.flatMap(({ fields }) => Object.keys(fields) as CaseField[]));
  if (screen === null) return NOTHING;
  const told = Object.entries(screen).filter(([field]) => may.has(field as CaseField));
  const sought = frameAt(frames, address)?.fields ?? {};
  const lacks = missing.filter((field) => may.has(field));
  const fields = [...Object.keys(sought), ...told.map(([field]) => field)] as CaseField[];
  return {
    screen: Object.fromEntries(told) as CaseScreen,
    missing: lacks,
    found: [...new Set(fields)].filter((field) => !lacks.includes(field)),
  };
}

function visited({ record, over }: Visited): TabRecord {
  if (over !== null) noteVisit(over.console, over.visit);
  return record;
}
