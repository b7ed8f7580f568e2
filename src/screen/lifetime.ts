import { quietly } from "./page/quietly";

/** In this world of the frame alone: the page can't see it. */
const world = globalThis as { [script: symbol]: AbortController | undefined };

/** How often a copy asks whether it is an orphan, in ms. */
const ASK_EVERY = 1000;

/**
 * Begins the life of this copy of a script, and ends that of an older one in the same frame.
 *
 * @param script its name
 */
export function beginLife(script: string): AbortController {
  const live = Symbol.for(`verbatim ${script}`);
  world[live]?.abort();
  const life = new AbortController();
  world[live] = life;
  return life;
}

/**
 * After an update of the extension an old copy is in a world of its own, cut off: it notices by
 * itself, since its runtime is gone, and goes quietly.
 *
 * @param isOrphan whether this copy has no runtime any more; it may throw then
 */
export function endWhenOrphan(life: AbortController, isOrphan: () => boolean): void {
  const interval = setInterval(
    quietly(() => endIfOrphan(life, isOrphan)),
    ASK_EVERY,
  );
  life.signal.addEventListener("abort", () => clearInterval(interval));
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
