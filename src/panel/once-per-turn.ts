/**
 * Does some work once, as soon as what is under way is done, however often it was asked for by
 * then. One press changes several things, and still comes before the next key and the next frame.
 */
export function oncePerTurn(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      work();
    });
  };
}
