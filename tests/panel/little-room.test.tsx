import { afterEach, describe, expect, it } from "vitest";
import { overflowing, resetLook, setLook } from "../ui/looks";
import { STATES } from "./all-states";
import { paint } from "./paint";

afterEach(resetLook);

const hasLittleRoom = () => document.documentElement.hasAttribute("data-little-room");

describe("little room", () => {
  it.each([
    [360, "100%", false],
    [250, "100%", false],
    [360, "150%", false],
    [360, "200%", true],
    [250, "150%", true],
    [250, "200%", true],
  ])("%i px wide, text at %s: %s", async (width, size, is) => {
    await setLook("light", width, size);
    paint(STATES["outgoing, due"]);
    expect(hasLittleRoom()).toBe(is);
  });

  it("is seen when the text grows in an open panel, and gone with the panel", async () => {
    await setLook("light", 250);
    const { screen } = paint(STATES["outgoing, due"]);
    document.documentElement.style.fontSize = "200%";
    await expect.poll(hasLittleRoom).toBe(true);
    document.documentElement.style.fontSize = "100%";
    await expect.poll(hasLittleRoom).toBe(false);
    expect(overflowing()).toEqual([]);
    screen.unmount();
    expect(hasLittleRoom()).toBe(false);
  });

  it("the passage to read keeps more than half of the panel at 250 px and 200 %", async () => {
    await setLook("light", 250, "200%");
    const { screen } = paint(STATES["reading, in the middle"]);
    const heights = [".top", ".reader-foot"].map(
      (each) => screen.container.querySelector(each)?.getBoundingClientRect().height ?? 0,
    );
    expect(heights.reduce((one, other) => one + other)).toBeLessThan(innerHeight / 2);
  });

  it("the button for a suicide threat stands beside the name at 250 px", async () => {
    await setLook("light", 250);
    const { screen } = paint(STATES["not saved"]);
    const [name, button] = ["h1", ".top .button"].map((each) =>
      screen.container.querySelector(each)?.getBoundingClientRect(),
    );
    expect(button?.left).toBeGreaterThan(name?.right ?? Number.POSITIVE_INFINITY);
    expect(button?.top).toBeLessThan(name?.bottom ?? 0);
  });
});
