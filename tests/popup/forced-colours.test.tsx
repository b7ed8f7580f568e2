import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { moving, problemsFound, resetLook, setMedia } from "../ui/looks";
import { STATES } from "./all-states";
import { paint } from "./paint";

beforeEach(() => setMedia({ "forced-colors": "active", "prefers-reduced-motion": "reduce" }));
afterEach(resetLook);

it.each(Object.entries(STATES))(
  "%s: in forced colours axe-core finds nothing, and nothing moves",
  async (_name, show) => {
    await show();
    expect(await problemsFound()).toEqual([]);
    expect(moving()).toEqual([]);
  },
);

describe("in forced colours", () => {
  it("the chosen section is told by the bar at its side", async () => {
    const { screen } = paint();
    await userEvent.keyboard("{ArrowDown}");
    const bars = [...screen.container.querySelectorAll(".result")].map(
      (result) => getComputedStyle(result).borderLeftColor,
    );
    expect(new Set(bars).size).toBe(2);
    expect(bars.filter((bar) => bar === bars[1])).toHaveLength(1);
  });

  it("a statement’s strength is told by its words and its box", async () => {
    const strengths = new Set<string>();
    for (const title of ["Confidentiality Statements", "Call Recording", "False Information"]) {
      const { screen } = paint();
      await screen.getByRole("option").filter({ hasText: title }).first().click();
      for (const mark of screen.container.querySelectorAll(".strength")) {
        const { borderTopWidth, borderTopColor } = getComputedStyle(mark);
        strengths.add(`${mark.className}: ${borderTopWidth} ${borderTopColor}`);
      }
      screen.unmount();
    }
    const looks = [...strengths].map((each) => each.split(": ")[1]);
    expect(strengths.size).toBe(3);
    expect(new Set(looks).size).toBe(3);
  });
});
