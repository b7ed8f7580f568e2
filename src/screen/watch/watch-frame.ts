import type { CaseField, CaseScreen } from "../../call/case-screen";
import { frameAt } from "../../profile/frames-for";
import type { FrameProfile } from "../../profile/profile";
import { elementOf, type Spot } from "../locate/spot";
import { afterPaint } from "../page/after-paint";
import { documentAddress } from "../page/document-address";
import { isConnected } from "../page/dom";
import { isOurDeed } from "../page/ours";
import { quietly } from "../page/quietly";
import { createTreeFinder, type Trees } from "../page/shadow";
import { isFrameVisible } from "../page/visible";
import { readFields, type Search, type Seen, searchFrame, withNotes } from "../read/read-frame";
import { readNotes } from "../read/read-notes";
import { createEar } from "./ear";
import { createFrameList } from "./frames-gone";
import { createComparison } from "./imprint";
import { nearTo } from "./near";
import { type Pace, paced } from "./paced";
import { followPage } from "./page-events";
import { type Sought, soughtIn } from "./sought";
import { followTyping } from "./typing";

/** Searching a whole page costs milliseconds on a large one: it never pays more than a fiftieth. */
const SEARCHES: Pace = { shortest: 100, longest: 1000, times: 50 };
/** Looking again at what was found costs a fraction of one. */
const LOOKS: Pace = { shortest: 50, longest: 1000, times: 50 };
/** A value set by script makes no mutation: what was found is looked at again this often, in ms. */
const LOOK_EVERY = 1000;
/** A place that comes into being by an attribute makes none either: so many looks make a search. */
const LOOKS_TO_SEARCH = 5;
/** Plain elements that are asked for a shadow root at one search: about 2 ms. */
const ASKED_AT_ONCE = 500;
/** What no comparison shows, such as a place in a new shadow root, is searched for so seldom. */
const SELDOM = { times: 1000, least: 4000 } as const;

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
  const comparison = createComparison();
  let known: { address: string; frame: FrameProfile | undefined } | undefined;
  let sought: Sought | undefined;
  let search: Search | undefined;
  let trees: Trees = { roots: [], hasNewRoot: () => false };
  let used: readonly Spot[] = [];
  let notes = readNotes([]);
  let seen = NOTHING;
  let told = JSON.stringify(NOTHING);
  let isNear = nearTo([]);
  let isAway = false;
  let ticks = 0;

  const frameNow = (): FrameProfile | undefined => {
    const address = documentAddress(document);
    if (address !== known?.address) known = { address, frame: frameAt(frames, address) };
    return known.frame;
  };
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
    if (fields.used.length !== used.length || fields.used.some((spot, at) => spot !== used[at])) {
      isNear = nearTo(fields.used);
    }
    used = fields.used;
    const isNews = JSON.stringify(withNotes(fields, notes)) !== told;
    if (areNotesRead || isNews) notes = readNotes(search.notes.filter(fields.isOurs));
    tell(withNotes(fields, notes));
  };
  const isLost = () =>
    used.some((spot) => !spot.holds()) || search?.notes.some((note) => !isConnected(note)) === true;
  const look = (areNotesRead = false) => {
    if (isAway) return;
    if (frameNow() !== sought?.frame) return searches.now();
    // What is lost may have been painted anew: until that is known, nothing is told.
    if (isLost()) return searches.soon();
    const before = used;
    read(areNotesRead);
    if (before.some((spot) => !used.includes(spot))) searches.soon();
  };
  const searches = paced(
    () => {
      if (isAway) return;
      const frame = frameNow();
      if (frame !== sought?.frame) sought = frame && soughtIn(frame);
      trees = findTrees(document, sought === undefined ? 0 : ASKED_AT_ONCE);
      listenTo(trees.roots);
      frameList.addAll(trees.roots);
      search =
        sought &&
        searchFrame(
          document,
          sought.frame,
          trees.roots,
          () => documentAddress(document),
          sought.wanted,
        );
      read(true);
    },
    SEARCHES,
    signal,
  );
  const looks = paced(look, LOOKS, signal);
  const isTyping = followTyping(() => looks.now(), signal);

  const isAnythingNew = () => comparison.isAnythingNew(trees.roots, sought);
  const listenTo = createEar(
    {
      onChanges: (all) => {
        const mutations = all.filter((each) => !isOurDeed(each));
        if (mutations.length === 0) return;
        frameList.follow(mutations);
        if (search !== undefined && sought?.isLikely(mutations, search.waiting)) searches.soon();
        if (isNear(mutations)) looks.soon();
      },
      onTooMuch: () => {
        // Right after it was listened again there is a fresh one, and all was heard since.
        if (!comparison.isFresh()) isAnythingNew();
        return used.flatMap((spot) => elementOf(spot) ?? []);
      },
      onAgain: () => {
        if (isAnythingNew() || searches.haveRested(SELDOM)) searches.soon();
      },
    },
    signal,
  );
  const lookAfterPaint = afterPaint(
    quietly(() => look(true)),
    signal,
  );
  const tick = quietly(() => {
    lookAfterPaint();
    ticks++;
    const isDue = ticks % LOOKS_TO_SEARCH === 0 && sought !== undefined;
    const isLacking = seen.screen === null || seen.missing.length > 0;
    if (!isLacking) return;
    const isNew = isDue && (isAnythingNew() || searches.haveRested(SELDOM));
    if (isNew || trees.hasNewRoot()) searches.soon();
  });
  const interval = setInterval(tick, LOOK_EVERY);
  signal.addEventListener("abort", () => clearInterval(interval));
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
