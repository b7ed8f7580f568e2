import type { Runtime } from "webextension-polyfill";
import type { FrameDocument } from "../profile/frames-for";

/** A document that sent a message, as the browser tells of it: the page has no say in this. */
export interface SenderDocument extends FrameDocument {
  tab: number;
  /** The document's id. */
  id: string;
  frame: number;
  /** Whether it is on the screen: not made ready for later, nor kept for going back to. */
  isActive: boolean;
}

/** What the polyfill's types don't know. */
interface MoreOfSender {
  origin?: unknown;
  documentLifecycle?: unknown;
}

/** The document that sent a message; undefined where it is in no tab, or of no site. */
export function senderDocument(sender: Runtime.MessageSender): SenderDocument | undefined {
  const { tab, frameId: frame = 0, documentId, url = "" } = sender;
  const { origin, documentLifecycle = "active" } = sender as MoreOfSender;
  if (tab?.id === undefined || documentId === undefined) return undefined;
  const hasAddress = /^https?:/.test(url);
  // A document of no address is its maker's; one of no origin, as in a sandbox, is nobody's.
  const address = hasAddress ? url : `${origin}/`;
  const own = URL.parse(address);
  if (own === null) return undefined;
  const place = frame === 0 ? "page" : "frame";
  const isTabs = place === "page" && URL.parse(tab.url ?? "")?.origin === own.origin;
  return {
    tab: tab.id,
    id: documentId,
    frame,
    isActive: documentLifecycle === "active",
    place,
    // Chrome names the address that a document began with, and of the tab that of now.
    address: isTabs ? (tab.url ?? address) : address,
    page: place === "page" ? address : (tab.url ?? ""),
  };
}
