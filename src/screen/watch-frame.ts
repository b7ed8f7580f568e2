import type { CaseScreen } from "../call/case-screen";
import type { FrameProfile } from "../profile/profile";
import { isVisible, LABELS } from "./find-elements";
import { findFields, readFields, type Search } from "./read-frame";
import { readNotes } from "./read-notes";

/**
 * Searching a whole page costs milliseconds on a large one. Between two searches is at least the
 * shortest pause, in ms, and fifty times what the last one cost, up to the longest: a small page
 * is followed at once, and a large one never pays more than a fiftieth of its time.
 */
const PAUSE = { shortest: 100, longest: 1000, times: 50 } as const;
/** A value set by script makes no mutation: what was found is looked at again this often, in ms. */
const LOOK_EVERY = 1000;

/**
 * Calls back with what the frame shows, once it shows something, and whenever that changes; null
 * when it shows a case no longer. Nothing is called while there is nothing to tell.
 */
export function watchFrame(
  profile: FrameProfile,
  onScreen: (screen: CaseScreen | null) => void,
  signal: AbortSignal,
): void {
  const likely = [LABELS, ...selectorsOf(profile)].join(",");
  let sought: Search = { found: new Map(), notes: [], isHidden: false };
  let notes = readNotes([]);
  let pause: number = PAUSE.shortest;
  let told = "null";
  let searchedAt = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const lookAtAll = () => {
    notes = readNotes(sought.notes);
    const screen = readFields(sought.found, profile, notes);
    const now = JSON.stringify(screen);
    if (now === told) return;
    told = now;
    onScreen(screen);
  };
  /** Notes are long: they are read where something else has changed, and else now and then. */
  const look = () => {
    if (JSON.stringify(readFields(sought.found, profile, notes)) !== told) lookAtAll();
  };
  const search = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const before = performance.now();
    sought = findFields(document, profile);
    lookAtAll();
    searchedAt = performance.now();
    const cost = searchedAt - before;
    pause = Math.min(PAUSE.longest, Math.max(PAUSE.shortest, cost * PAUSE.times));
  };
  /** Searches at once if the last time was long enough ago, else when it will be. */
  const searchSoon = () => {
    const wait = searchedAt + pause - performance.now();
    if (wait <= 0) search();
    else waiting ??= setTimeout(search, wait);
  };
  const isLost = () =>
    [...sought.found.values()].some((element) => !element.isConnected || !isVisible(element)) ||
    sought.notes.some((element) => !element.isConnected);

  const observer = new MutationObserver((mutations) => {
    if (isLost() || mutations.some((mutation) => addsLikelyNode(mutation, likely))) searchSoon();
    else look();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const interval = setInterval(() => {
    if (sought.isHidden || isLost()) searchSoon();
    else lookAtAll();
  }, LOOK_EVERY);
  // A control's value changes with no mutation.
  document.addEventListener("change", look, { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearInterval(interval);
    clearTimeout(waiting);
  });
  search();
}

const selectorsOf = ({ caseScreen, fields }: FrameProfile): string[] =>
  [caseScreen, ...Object.values(fields).flatMap((field) => field?.locators ?? [])].flatMap(
    (locator) => (locator !== undefined && "css" in locator ? [locator.css] : []),
  );

/** Asking only what was added is cheap; asking the whole page for each batch is not. */
function addsLikelyNode({ addedNodes }: MutationRecord, likely: string): boolean {
  for (const node of addedNodes) {
    if (node instanceof Element && (node.matches(likely) || node.querySelector(likely) !== null)) {
      return true;
    }
  }
  return false;
}
