import type { CaseField, CaseScreen } from "../../call/case-screen";
import { frameAt } from "../../profile/frames-for";
import type { FrameProfile } from "../../profile/profile";
import type { Spot } from "../locate/spot";
import { documentAddress } from "../page/document-address";
import { isConnected } from "../page/dom";
import { quietly } from "../page/quietly";
import { createTreeFinder, type Trees } from "../page/shadow";
import { isFrameVisible } from "../page/visible";
import { readFields, type Search, type Seen, searchFrame, withNotes } from "../read/read-frame";
import { readNotes } from "../read/read-notes";
import { createFrameList } from "./frames-gone";
import { likelyFor } from "./likely";
import { type Pace, paced } from "./paced";
import { followPage } from "./page-events";
import { followTyping } from "./typing";

/** Searching a whole page costs milliseconds on a large one: it never pays more than a fiftieth. */
const SEARCHES: Pace = { shortest: 100, longest: 1000, times: 50 };
/** Looking again at what was found costs a fraction of one. */
const LOOKS: Pace = { shortest: 50, longest: 1000, times: 50 };
/** A value set by script makes no mutation: what was found is looked at again this often, in ms. */
const LOOK_EVERY = 1000;
/** A place that comes into being by an attribute makes none either: so many looks make a search. */
const LOOKS_TO_SEARCH = 5;
/** Plain elements that are asked for a shadow root at one search: about 5 ms. */
const ASKED_AT_ONCE = 1500;

const NOTHING: Seen = { screen: null, missing: [] };

/**
 * Calls back with what a document shows, once it shows something, and whenever that changes; null
 * when it shows a case no longer. Nothing is called while there is nothing to tell.
 *
 * @param frames those of a profile that the document can be; its address tells which it is
 * @param onFrameGone called when a frame was taken out of the document
 */
export function watchFrame(
  frames: readonly FrameProfile[],
  onScreen: (screen: CaseScreen | null, missing: readonly CaseField[]) => void,
  signal: AbortSignal,
  onFrameGone: () => void = () => undefined,
): void {
  if (signal.aborted) return;
  const findTrees = createTreeFinder();
  const frameList = createFrameList(onFrameGone);
  let frame: FrameProfile | undefined;
  let isLikely = (_mutations: readonly MutationRecord[], _waiting: ReadonlySet<Node>) => false;
  let search: Search | undefined;
  let trees: Trees = { roots: [], hasNewRoot: () => false };
  let used: readonly Spot[] = [];
  let notes = readNotes([]);
  let seen = NOTHING;
  let told = JSON.stringify(NOTHING);
  let isAway = false;
  let ticks = 0;

  const tell = (next: Seen) => {
    seen = next;
    const now = JSON.stringify(next);
    if (now === told) return;
    told = now;
    onScreen(next.screen, next.missing);
  };
  /** Reads what was found. Notes are long: they are read where something else has changed. */
  const read = (areNotesRead: boolean) => {
    if (search === undefined || !isFrameVisible(document)) return tell(NOTHING);
    const fields = readFields(search, { isIn: isTyping, before: seen.screen ?? {} });
    used = fields.used;
    const isNews = JSON.stringify(withNotes(fields, notes)) !== told;
    if (areNotesRead || isNews) notes = readNotes(search.notes.filter(fields.isOurs));
    tell(withNotes(fields, notes));
  };
  const isLost = () =>
    used.some((spot) => !spot.holds()) || search?.notes.some((note) => !isConnected(note)) === true;
  const look = (areNotesRead = false) => {
    if (isAway) return;
    if (frameAt(frames, documentAddress(document)) !== frame) return searches.now();
    // What is lost may have been painted anew: until that is known, nothing is told.
    if (isLost()) return searches.soon();
    const before = used;
    read(areNotesRead);
    if (before.some((spot) => !used.includes(spot))) searches.soon();
  };
  const searches = paced(
    () => {
      if (isAway) return;
      const next = frameAt(frames, documentAddress(document));
      if (next !== frame) isLikely = next === undefined ? () => false : likelyFor(next);
      frame = next;
      trees = findTrees(document, next === undefined ? 0 : ASKED_AT_ONCE);
      for (const root of trees.roots) observer.observe(root, OBSERVED);
      frameList.addAll(trees.roots);
      search = next && searchFrame(document, next, trees.roots, () => documentAddress(document));
      read(true);
    },
    SEARCHES,
    signal,
  );
  const looks = paced(look, LOOKS, signal);
  const isTyping = followTyping(() => looks.now(), signal);

  const OBSERVED = { childList: true, subtree: true, characterData: true };
  const observer = new MutationObserver(
    quietly((mutations) => {
      frameList.follow(mutations);
      if (search !== undefined && isLikely(mutations, search.waiting)) searches.soon();
      looks.soon();
    }),
  );
  const tick = quietly(() => {
    look(true);
    ticks++;
    const isDue = ticks % LOOKS_TO_SEARCH === 0 && frame !== undefined;
    const isLacking = seen.screen === null || seen.missing.length > 0;
    if (isLacking && (isDue || trees.hasNewRoot())) searches.soon();
  });
  const interval = setInterval(tick, LOOK_EVERY);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearInterval(interval);
  });
  followPage(
    {
      onDeed: () => looks.soon(),
      onMove: () => {
        looks.soon();
        searches.soon(SEARCHES.shortest / 2);
      },
      onLeave: () => {
        isAway = true;
        tell(NOTHING);
      },
      onReturn: () => {
        isAway = false;
        searches.now();
      },
    },
    signal,
  );
  searches.now();
}
