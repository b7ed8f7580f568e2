import { useLayoutEffect } from "preact/hooks";

/** Below so many letters' heights in a line, words stand under one another instead of beside. */
const LEAST = 13;

/**
 * Marks the page with `data-little-room` while its text is so large, or the panel so narrow, that a
 * line holds a few words only. A container query in rem would do, but Chromium 156 goes on with its
 * old answer for what is put in after the root's font size was changed.
 */
export function useLittleRoom(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const isLittle = () =>
      root.clientWidth < LEAST * Number.parseFloat(getComputedStyle(root).fontSize);
    const mark = () => root.toggleAttribute("data-little-room", isLittle());
    mark();
    // As wide as the panel and as high as its text: one of the two changes, and the height with
    // every passage, too, which is no reason for another frame. What marking does changes the height
    // again, which a browser reports as an error unless it is done a frame later.
    const watch = new ResizeObserver(() => {
      if (isLittle() !== root.hasAttribute("data-little-room")) requestAnimationFrame(mark);
    });
    watch.observe(document.body);
    return () => {
      watch.disconnect();
      root.removeAttribute("data-little-room");
    };
  }, []);
}
