import { quietly } from "../page/quietly";

/** So many changes are heard of at once, and so many in every second after that. */
const HEARD_AT_ONCE = 100;
const HEARD_EACH_SECOND = 100;
/** After a time of not listening: enough to know whether it goes on. */
const HEARD_AGAIN = 20;
/** How long is not listened, in ms: at first; then ever longer, while it goes on. */
const DEAF = { shortest: 250, longest: 2000, times: 4 } as const;
/** Who has heard nothing, or little, for so long, in ms, is listening to a calm page. */
const CALM = 1000;

const OBSERVED = { childList: true, subtree: true, characterData: true } as const;

/** What is done with what is heard. */
export interface Hearing {
  onChanges: (mutations: readonly MutationRecord[]) => void;
  /** More happens than is listened to. @returns the nodes in which it is listened on, meanwhile */
  onTooMuch: () => Iterable<Node>;
  /** It is listened again, and what changed meanwhile isn't known. */
  onAgain: () => void;
}

/**
 * Listens to what changes in trees, as long as that isn't too much. Only to be told of a thousand
 * insertions a second costs a page 5 ms in each, whatever is done then: where more is inserted than
 * any person could read, it isn't listened for a while, and looked at afterwards.
 *
 * @returns takes the trees that are to be listened to from now on
 */
export function createEar({ onChanges, onTooMuch, onAgain }: Hearing, signal: AbortSignal) {
  let roots: readonly Node[] = [];
  let left = HEARD_AT_ONCE;
  let heardAt = performance.now();
  let againAt = Number.NEGATIVE_INFINITY;
  let pause: number = DEAF.shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observe = (nodes: Iterable<Node>) => {
    for (const node of nodes) observer.observe(node, OBSERVED);
  };
  const hearAgain = quietly(() => {
    timer = undefined;
    observer.disconnect();
    left = HEARD_AGAIN;
    heardAt = againAt = performance.now();
    observe(roots);
    onAgain();
  });
  const stopHearing = (now: number) => {
    observer.disconnect();
    // What is listened to meanwhile may be what does so much.
    if (timer !== undefined) return;
    if (now - againAt > CALM) pause = DEAF.shortest;
    timer = setTimeout(hearAgain, pause);
    pause = Math.min(DEAF.longest, pause * DEAF.times);
    left = HEARD_AT_ONCE;
    observe(onTooMuch());
  };
  const observer = new MutationObserver(
    quietly((mutations) => {
      const now = performance.now();
      const earned = ((now - heardAt) / 1000) * HEARD_EACH_SECOND;
      left = Math.min(HEARD_AT_ONCE, left + earned) - mutations.length;
      heardAt = now;
      if (left < 0) stopHearing(now);
      onChanges(mutations);
    }),
  );
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  return (trees: readonly Node[]) => {
    roots = trees;
    if (timer === undefined) observe(roots);
  };
}
