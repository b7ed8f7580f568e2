/**
 * Scrolls to what is still hidden of the passage to read now, under the foot of the reader. A key
 * that would say "read" of words she hasn't seen shows them first.
 *
 * @returns whether there was anything to show
 */
export function revealRest(): boolean {
  const passage = document.querySelector(".passage--now")?.getBoundingClientRect();
  const foot = document.querySelector(".reader-foot")?.getBoundingClientRect();
  const top = document.querySelector(".top")?.getBoundingClientRect();
  if (passage === undefined || foot === undefined) return false;
  const hidden = passage.bottom - foot.top;
  // Below half a line there is nothing that could be a word.
  if (hidden < HALF_A_LINE) return false;
  const room = foot.top - (top?.bottom ?? 0) - HALF_A_LINE * 4;
  const before = window.scrollY;
  window.scrollBy({
    top: Math.min(hidden + HALF_A_LINE, Math.max(room, HALF_A_LINE)),
    behavior: "instant",
  });
  return window.scrollY > before;
}

const HALF_A_LINE = 15;
