import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { canonicalWords } from "../../src/policy/wording";
import { statementOf } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { readingState } from "./states";

const CASES = [
  ["recording", 0],
  ["confidentiality", 0],
  ["confidentiality", 2],
  ["offence", 2],
  ["offence", 4],
] as const;

/** Words as they are shown, without what white space there is between them. */
const shown = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, "");

describe.each(CASES)("%s, with %i passages read", (id, read) => {
  const statement = statementOf(id);
  const { length } = statement.passages;

  it("every passage stands there, letter for letter", () => {
    const { screen } = paint(readingState(id, read));
    const passages = [...screen.container.querySelectorAll(".passage")];
    expect(passages.map(shown)).toEqual(
      statement.passages.map(({ blocks }) => canonicalWords(blocks).replace(/\s+/g, "")),
    );
  });

  it("the passage to read now is the current one, and the largest thing there is", () => {
    const { screen } = paint(readingState(id, read));
    const passages = [...screen.container.querySelectorAll(".passage")];
    expect(passages.map((each) => each.getAttribute("aria-current"))).toEqual(
      passages.map((_, index) => (index === read ? "step" : null)),
    );
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const now = passages[read];
    const words = now?.querySelector("p, li");
    const others = [...screen.container.querySelectorAll("*")].filter(
      (element) => now?.contains(element) !== true,
    );
    expect(words && size(words)).toBeGreaterThan(Math.max(...others.map(size)));
  });

  it("where she is stands beside it", async () => {
    const { screen } = paint(readingState(id, read));
    const place = `assage ${read + 1} of ${length}`;
    await expect.element(screen.getByText(`${statement.label}, p${place}`)).toBeVisible();
    await expect
      .element(screen.getByRole("progressbar", { name: "Passages read" }))
      .toHaveAttribute("max", String(length));
  });

  it("one button moves on, and says if it is the last", async () => {
    const { screen, asked } = paint(readingState(id, read));
    const name = read === length - 1 ? "Read" : "Next";
    const button = screen.getByRole("button", { name, exact: true });
    await expect.element(button).toHaveAttribute("aria-keyshortcuts", "Space ArrowDown");
    await button.click();
    expect(asked).toEqual(["next"]);
  });

  it("there is a way back except from the first, and a way out", async () => {
    const { screen, asked } = paint(readingState(id, read));
    const back = screen.getByRole("button", { name: "Back", exact: true });
    if (read === 0) await expect.element(back).toBeDisabled();
    else await back.click();
    await screen.getByRole("button", { name: "Stop", exact: true }).click();
    expect(asked).toEqual(read === 0 ? ["stop"] : ["back", "stop"]);
  });
});

describe("the reader", () => {
  it("brings the passage to the eye when it moves on", async () => {
    const { screen, repaint } = paint(readingState("offence", 0));
    repaint(readingState("offence", 4));
    const now = screen.container.querySelector('[aria-current="step"]');
    await expect.element(screen.getByText("statement, passage 5 of 5")).toBeVisible();
    await expect.poll(() => now?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    expect(now?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  it("takes the focus by its name, so that no screen reader speaks the words", async () => {
    const { screen, repaint } = paint(STATES.stopped);
    // Her own press, so that the page has the focus.
    await screen.getByRole("button", { name: "Read Confidentiality" }).click();
    repaint(readingState("confidentiality", 0));
    const reader = screen.container.querySelector(".reader");
    expect(document.activeElement).toBe(reader);
    expect(reader?.getAttribute("aria-label")).toBe("Confidentiality");
  });

  it.each<[how: string, key: string | null, keeps: boolean]>([
    ["she went to by keyboard keeps the focus", "{Tab}", true],
    ["she clicked gives it back: Space goes on reading", null, false],
  ])("a button that %s", async (_how, key, keeps) => {
    const { screen, repaint } = paint(readingState("confidentiality", 1));
    const back = screen.getByRole("button", { name: "Back", exact: true });
    await back.click();
    if (key !== null) await userEvent.keyboard(`{Shift>}${key}{/Shift}${key}`);
    repaint(readingState("confidentiality", 2));
    const reader = screen.container.querySelector(".reader");
    expect(document.activeElement).toBe(keeps ? back.element() : reader);
  });

  it("takes the place of other calls to read", () => {
    const { screen } = paint(STATES["reading, in the middle"]);
    expect(screen.getByRole("button", { name: /^Read / }).elements()).toEqual([]);
    expect(screen.getByRole("button", { name: "End call" }).elements()).toEqual([]);
  });
});
