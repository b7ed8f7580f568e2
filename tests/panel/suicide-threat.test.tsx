import { describe, expect, it } from "vitest";
import { pack, wordsOfRow } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";

const BOTH = ["suicide threat", "suicide threat, nothing known"] as const;

describe.each(BOTH)("%s", (name) => {
  it("shows the route, letter for letter, and none of a statement", async () => {
    const { screen } = paint(STATES[name]);
    await expect
      .element(screen.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Suicide threat");
    const sentences = [...screen.getByRole("blockquote").element().children];
    expect(sentences.map(({ textContent }) => textContent)).toEqual(
      ["SUI-1", "SUI-2"].map(wordsOfRow),
    );
    expect(screen.getByRole("list").elements()).toEqual([]);
    for (const { label } of pack.statements) {
      expect(screen.getByText(label).elements()).toEqual([]);
    }
  });

  it("is left with a click, never with a key", async () => {
    const { screen, asked } = paint(STATES[name]);
    const ways = ["Back to the call", "Pressed by mistake"];
    const leaving = screen.container.querySelectorAll(".threat-leave button");
    expect([...leaving].map(({ textContent }) => textContent)).toEqual(ways);
    for (const way of ways) {
      const button = screen.getByRole("button", { name: way });
      await expect.element(button).not.toHaveAttribute("aria-keyshortcuts");
      await button.click();
    }
    expect(asked).toEqual(["leave suicide threat", "resume prompts"]);
  });

  it("says that putting off is ours and not the policy's", async () => {
    const { screen } = paint(STATES[name]);
    const says = "Verbatim has put the statements off; the policy doesn’t say to.";
    await expect.element(screen.getByText(says)).toBeVisible();
  });
});

describe("the owning team", () => {
  it.each([
    ["suicide threat", "Owning team Team 4 from the case screen"],
    ["suicide threat, nothing known", "Owning team not found in your console"],
  ] as const)("%s: “%s”", (name, words) => {
    const { screen } = paint(STATES[name]);
    expect(screen.container.querySelector(".threat-team")?.textContent).toBe(words);
  });
});

describe("pressed by mistake", () => {
  it.each([
    ["before anything was referred", [], 1],
    ["not once it was: its times would go", ["2026-11-21T10:40:00.000Z"], 0],
  ] as const)("%s", (_when, referred, buttons) => {
    const state = STATES["suicide threat"];
    const threat = {
      pressed: "2026-11-21T10:35:00.000Z",
      caseReference: undefined,
      owningTeam: undefined,
      referred: [...referred],
    };
    const { screen } = paint({ ...state, threat });
    expect(screen.getByRole("button", { name: "Pressed by mistake" }).elements()).toHaveLength(
      buttons,
    );
  });
});
