import { expect } from "vitest";
import { keysOf } from "../../src/preferences/panel-keys";
import { LESSON } from "../../src/welcome/lesson";
import { say } from "../../src/words/say";
import { paint } from "./paint";

const practising =
  (steps: number, keys = keysOf({})) =>
  async () => {
    const { start, press, screen } = paint({ keys });
    await start();
    for (let step = 0; step < steps; step++) await press(say("welcomePracticeSkip"));
    await expect.element(screen.getByTitle(say("welcomePracticeFrame"))).toBeVisible();
  };

/** Every state of the welcome page, by name. */
export const STATES: Readonly<Record<string, () => unknown>> = {
  "as it opens": () => paint(),
  "no shortcut": () => paint({ shortcut: undefined }),
  "the panel didn't open": async () => {
    const { press, screen } = paint({ onOpen: () => Promise.reject(new Error("No gesture.")) });
    await press(say("welcomePanelOpen"));
    await expect.element(screen.getByText(say("welcomePanelFailed"))).toBeVisible();
  },
  "practice, the first step": practising(0),
  "practice, the longest step": practising(1),
  "practice, a step with no key": practising(5),
  "practice, done": practising(LESSON.length),
  "keys that were taken away": practising(2, keysOf({ showKeys: "", endCall: "" })),
};
