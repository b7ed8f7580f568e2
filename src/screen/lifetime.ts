import { quietly } from "./page/quietly";

/** In this world of the frame alone: the page can't see it. */
const LIVE = Symbol.for("verbatim");
const world = globalThis as { [LIVE]?: AbortController };

/** How often a copy asks whether it is an orphan, in ms. */
const ASK_EVERY = 1000;

/**
 * Begins the life of this copy of the content script, and ends that of an older one in the same
 * frame. After an update of the extension the old copy is in a world of its own, cut off: it
 * notices by itself, since its runtime is gone, and goes quietly.
 *
 * @param isOrphan whether this copy has no runtime any more; it may throw then
 */
export function beginLife(isOrphan: () => boolean): AbortController {
  world[LIVE]?.abort();
  const life = new AbortController();
  world[LIVE] = life;
  const interval = setInterval(
    quietly(() => endIfOrphan(life, isOrphan)),
    ASK_EVERY,
  );
  life.signal.addEventListener("abort", () => clearInterval(interval));
  return life;
}

/** Ends a life that has no runtime any more. */
export function endIfOrphan(life: AbortController, isOrphan: () => boolean): void {
  let isOver = true;
  try {
    isOver = isOrphan();
  } catch {
    // Where it can't even be asked, it is gone.
  }
  if (isOver) life.abort();
}
