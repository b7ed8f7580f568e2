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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painted: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;

  const cancel = () => {
    clearTimeout(timer);
    clearTimeout(painted);
    if (frame !== undefined) cancelAnimationFrame(frame);
    timer = painted = frame = undefined;
  };
  const once = () => {
    cancel();
    run();
  };
  signal.addEventListener("abort", cancel);
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden && timer !== undefined) once();
    },
    { signal },
  );
  return () => {
    if (timer !== undefined || signal.aborted) return;
    if (document.hidden) return run();
    timer = setTimeout(once, AT_MOST);
    frame = requestAnimationFrame(() => {
      painted = setTimeout(once);
    });
  };
}
