import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import type { PanelState } from "../../src/panel/panel-state";
import { resetLook, setLook } from "../ui/looks";
import { outOfOrder, tabStops } from "../ui/tab-order";
import { STATES } from "./all-states";
import { paint } from "./paint";

const NAMED: [string, PanelState][] = Object.entries(STATES);
const emulate = (name: string, value: string) =>
  cdp().send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
afterEach(resetLook);

describe("a statement's state is told by a sign and a word, whatever the colours", () => {
  it.each<[state: keyof typeof STATES, statement: string, sign: string, word: string]>([
    ["outgoing, due", "offence", "○", "due"],
    ["owed", "offence", "◆", "owed"],
    ["reading, in the middle", "confidentiality", "●", "3 of 5"],
    ["stopped", "offence", "◐", "stopped at 3 of 5"],
    ["read", "recording", "✓", "read 10:32"],
    ["incoming, not due", "recording", "–", "not due"],
    ["put off", "offence", "‖", "put off"],
    ["someone else", "offence", "‖", "held"],
    ["direction asked", "recording", "?", "which way is the call?"],
    ["client asked", "offence", "?", "which parent is it?"],
  ])("%s: %s is %s %s", async (name, statement, sign, word) => {
    await emulate("forced-colors", "active");
    const { screen } = paint(STATES[name]);
    const item = screen.container.querySelector(`[data-statement="${statement}"]`);
    const shown = [".duty-sign", ".duty-state"].map((each) => item?.querySelector(each));
    expect(shown.map((each) => each?.textContent)).toEqual([sign, word]);
    expect(shown.map((each) => each?.checkVisibility())).toEqual([true, true]);
  });

  it.each(NAMED)("%s: no statement is without", (_name, state) => {
    const { screen } = paint(state);
    for (const item of screen.container.querySelectorAll(".duty")) {
      expect(item.querySelector(".duty-sign")?.textContent).not.toBe("");
      expect(item.querySelector(".duty-state")?.textContent).not.toBe("");
    }
  });
});

describe("with forced colours", () => {
  beforeEach(() => emulate("forced-colors", "active"));

  it.each(NAMED)("%s: what has the focus is framed", (_name, state) => {
    const { screen } = paint(state);
    const unframed = tabStops(screen.container).filter((stop) => {
      stop.focus({ focusVisible: true } as FocusOptions);
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      return outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2;
    });
    expect(unframed.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it.each(NAMED)("%s: every button and box has a border", (_name, state) => {
    const { screen } = paint(state);
    const boxes = [...screen.container.querySelectorAll(".button, .organisation, .notice, input")];
    const bare = boxes.filter((box) => {
      const { borderLeftStyle, borderLeftWidth } = getComputedStyle(box);
      return borderLeftStyle === "none" || Number.parseFloat(borderLeftWidth) < 1;
    });
    expect(bare.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it("a fact that can't be changed doesn't look like one that can", () => {
    const { screen } = paint(STATES["nothing known but the case"]);
    const fixed = [...screen.container.querySelectorAll(".fact--fixed")];
    expect(fixed).not.toEqual([]);
    for (const each of fixed) expect(getComputedStyle(each).borderBottomStyle).toBe("none");
  });

  it("the one that Enter opens is told from the others by a frame", () => {
    const { screen } = paint(STATES["the client says"]);
    const frames = [...screen.container.querySelectorAll("[role=option]")].map(
      (each) => getComputedStyle(each).outlineStyle,
    );
    expect(frames.filter((style) => style !== "none")).toHaveLength(1);
  });

  it("the bar of passages read shows where it begins and ends", () => {
    const { screen } = paint(STATES["reading, in the middle"]);
    const bar = screen.container.querySelector("progress");
    expect(bar && getComputedStyle(bar).borderTopStyle).toBe("solid");
  });
});

describe("nothing moves", () => {
  it.each(NAMED)("%s", async (_name, state) => {
    await emulate("prefers-reduced-motion", "reduce");
    const { screen } = paint(state);
    const moving = [...screen.container.querySelectorAll("*")].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior === "smooth";
    });
    expect(moving).toEqual([]);
    expect(document.getAnimations()).toEqual([]);
    expect(getComputedStyle(document.documentElement).scrollBehavior).toBe("auto");
  });
});

describe.each([
  [360, "100%"],
  [250, "200%"],
])("the Tab key goes as the eye does, %i px wide, with text at %s", (width, size) => {
  it.each(NAMED)("%s", async (_name, state) => {
    await setLook("light", width, size);
    const { screen } = paint(state);
    expect(outOfOrder(screen.container)).toEqual([]);
  });
});
