import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beginLife, endIfOrphan, endWhenOrphan } from "../../src/screen/lifetime";

const lives: AbortController[] = [];
const begin = (isOrphan: () => boolean) => {
  const life = beginLife("test");
  endWhenOrphan(life, isOrphan);
  lives.push(life);
  return life;
};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
  vi.useRealTimers();
});

it("a later copy in the same frame ends the life of the one before", () => {
  const [one, two] = [begin(() => false), begin(() => false)];
  expect(one.signal.aborted).toBe(true);
  expect(two.signal.aborted).toBe(false);
});

it.each<[what: string, isOrphan: () => boolean]>([
  ["has no runtime any more", () => true],
  [
    "can't even ask",
    () => {
      throw new Error("Extension context invalidated.");
    },
  ],
])("a copy that %s ends within a second, and leaves no timer", (_what, isOrphan) => {
  let isGone = false;
  const life = begin(() => isGone && isOrphan());
  vi.advanceTimersByTime(5000);
  expect(life.signal.aborted).toBe(false);
  isGone = true;
  vi.advanceTimersByTime(1000);
  expect(life.signal.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it("a copy that finds out by itself ends at once", () => {
  const life = begin(() => false);
  endIfOrphan(life, () => false);
  expect(life.signal.aborted).toBe(false);
  endIfOrphan(life, () => true);
  expect(life.signal.aborted).toBe(true);
});

it("a page can't see in its document that there is one", () => {
  const before = document.documentElement.outerHTML;
  begin(() => false);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(Object.keys(globalThis).filter((key) => /verbatim/i.test(key))).toEqual([]);
});
