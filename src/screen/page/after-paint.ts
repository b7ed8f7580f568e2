/** A frame that isn't painted, being scrolled away, isn't waited for longer than this, in ms. */
const AT_MOST = 200;

/**
 * Lets something run once the page has been laid out and painted. Asked in the middle of its work,
 * a page would have to lay itself out for the answer, and once more for the screen. A page in a
 * hidden tab isn't painted, and its timers keep it waiting for a second: there it runs at once.
 *
 * @returns asks for it; asked again before it ran, it runs once
 */
export function afterPaint(run: () => void, signal: AbortSignal): () => void {
  let due: (() => void) | undefined;
  const noPaint = () => {
    if (document.hidden) due?.();
  };
  document.addEventListener("visibilitychange", noPaint, { signal });

  return () => {
    if (due !== undefined || signal.aborted) return;
    const once = () => {
      clearTimeout(timer);
      if (due !== once || signal.aborted) return;
      due = undefined;
      run();
    };
    const timer = setTimeout(once, AT_MOST);
    due = once;
    requestAnimationFrame(() => setTimeout(once));
    noPaint();
  };
}
