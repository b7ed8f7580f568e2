import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterPaint } from "../../src/screen/page/after-paint";

let life = new AbortController();
let ran = 0;
let ask = (): void => {};
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  ran = 0;
  ask = afterPaint(() => ran++, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hide = () => vi.spyOn(document, "hidden", "get").mockReturnValue(true);

it("runs after the paint, once however often it was asked for", () => {
  ask();
  ask();
  expect(ran).toBe(0);
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(1);
  expect(ran).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(ran).toBe(1);
});

it("runs all the same where nothing is painted", () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  ask();
  vi.advanceTimersByTime(200);
  expect(ran).toBe(1);
  vi.unstubAllGlobals();
});

it("runs at once in a hidden tab, where a timer takes a second", () => {
  hide();
  ask();
  expect(ran).toBe(1);
});

it("runs at once when its tab is hidden before the paint, and not again then", () => {
  ask();
  hide();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(ran).toBe(1);
  vi.advanceTimersByTime(1000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(ran).toBe(1);
});

it("runs no more after its script has ended", () => {
  ask();
  life.abort();
  vi.advanceTimersByTime(1000);
  ask();
  vi.advanceTimersByTime(1000);
  expect(ran).toBe(0);
});
