import { quietly } from "../page/quietly";

/** What happens to a document as a whole, or is done in it. */
export interface PageListener {
  /** A person did something in it that may change what it shows. */
  onDeed: () => void;
  /** It may show something else now: another address, or it was frozen or out of sight. */
  onMove: () => void;
  /** It goes, perhaps only into the back/forward cache, where nothing in it runs. */
  onLeave: () => void;
  /** It is back from there. */
  onReturn: () => void;
}

/** Pages answer a deed at once, or after a while of their own, in ms. */
const AFTER_DEED = [0, 150] as const;

/** Follows what happens to a document, in the page's own time and without holding it up. */
export function followPage(
  { onDeed, onMove, onLeave, onReturn }: PageListener,
  signal: AbortSignal,
): void {
  const options = { signal, capture: true, passive: true };
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const deed = quietly(() => {
    if (timers.size > 0) return;
    for (const wait of AFTER_DEED) {
      const timer = setTimeout(
        quietly(() => {
          timers.delete(timer);
          onDeed();
        }),
        wait,
      );
      timers.add(timer);
    }
  });
  const move = quietly(onMove);
  for (const type of ["click", "keydown", "input", "change"]) {
    window.addEventListener(type, deed, options);
  }
  for (const type of ["popstate", "hashchange"]) window.addEventListener(type, move, options);
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
    "currententrychange",
    move,
    options,
  );
  for (const type of ["resume", "visibilitychange"]) document.addEventListener(type, move, options);
  window.addEventListener("pagehide", quietly(onLeave), options);
  window.addEventListener("pageshow", quietly(onReturn), options);
  signal.addEventListener("abort", () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
