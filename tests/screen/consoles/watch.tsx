import type { CaseField, CaseScreen } from "../../../src/call/case-screen";
import type { FrameProfile } from "../../../src/profile/profile";
import { watchFrame } from "../../../src/screen/watch/watch-frame";

/** What was told of a frame, in its order. */
export interface Told {
  screens: (CaseScreen | null)[];
  missing: (readonly CaseField[])[];
  /** What is known of it now. */
  now(): CaseScreen | null;
}

/** Watches the test's own page, and collects what is told of it. */
export function watch(frames: readonly FrameProfile[], signal: AbortSignal): Told {
  const told: Told = { screens: [], missing: [], now: () => told.screens.at(-1) ?? null };
  watchFrame(
    frames,
    (screen, missing) => {
      told.screens.push(screen);
      told.missing.push(missing);
    },
    signal,
  );
  return told;
}

/** The browser's own, whatever a test puts in its place. */
const { setTimeout } = globalThis;
export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Longer than the longest time between two looks. */
export const A_WHILE = 1500;

/** How a test waits for what is to be told: as long as the slowest way of noticing takes. */
export const SOON = { timeout: 3000, interval: 20 } as const;
