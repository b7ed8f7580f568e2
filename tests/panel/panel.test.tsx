import { describe, expect, it } from "vitest";
import type { SaveState } from "../../src/browser/outbox";
import { pack } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { stateOf } from "./states";

describe("the top of the panel", () => {
  const withTop = Object.entries(STATES).filter(([name]) => !name.startsWith("suicide threat"));

  it.each(withTop)("%s: “Suicide threat” is one click", async (_name, state) => {
    const { screen, asked } = paint(state);
    await expect.element(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Verbatim");
    const button = screen.getByRole("banner").getByRole("button", { name: "Suicide threat" });
    await expect.element(button).toHaveAttribute("aria-keyshortcuts", "s");
    await button.click();
    expect(asked).toEqual(["suicide threat"]);
  });
});

describe("while there is nothing to show", () => {
  it.each(["loading", "no view yet"] as const)("%s: it says that it looks", async (name) => {
    const { screen } = paint(STATES[name]);
    await expect.element(screen.getByRole("main")).toHaveTextContent("Looking for a case…");
    expect(screen.getByRole("list").elements()).toEqual([]);
  });

  it("damaged: no statement, and what to do", async () => {
    const { screen } = paint(STATES.damaged);
    const alert = screen.getByRole("alert");
    await expect.element(alert).toHaveTextContent("The wording can’t be verified");
    await expect.element(alert).toHaveTextContent("Ask for Verbatim to be installed again");
    await expect.element(screen.getByRole("contentinfo")).not.toHaveTextContent("Policy of");
    expect(screen.getByRole("list").elements()).toEqual([]);
  });
});

describe("no case", () => {
  it("is said, with a way on that has a name", async () => {
    const { screen, asked } = paint(STATES["no case"]);
    await expect
      .element(screen.getByRole("heading", { level: 2 }))
      .toHaveTextContent("No case on this screen");
    await screen.getByRole("textbox", { name: "Case reference" }).fill(" 7000000009 ");
    await screen.getByRole("button", { name: "Use this case" }).click();
    expect(asked).toEqual(['correct {"caseReference":"7000000009"}']);
  });

  it("an empty reference is none", async () => {
    const { screen, asked } = paint(STATES["no case"]);
    await screen.getByRole("textbox", { name: "Case reference" }).fill("  ");
    await screen.getByRole("button", { name: "Use this case" }).click();
    expect(asked).toEqual([]);
  });

  it("takes no more than a reference can be", async () => {
    const { screen } = paint(STATES["no case"]);
    await expect
      .element(screen.getByRole("textbox", { name: "Case reference" }))
      .toHaveAttribute("maxlength", "64");
  });

  it("shows no duty", () => {
    const { screen } = paint(STATES["no case"]);
    expect(screen.getByRole("list").elements()).toEqual([]);
  });
});

describe("saved or not is always said", () => {
  it.each<[saved: SaveState, line: string]>([
    ["nothing", "Nothing read on this call yet"],
    ["saving", "Saving…"],
    ["saved", "Saved"],
    ["no second copy", "Saved, no second copy"],
    ["not saved", "Not saved. Trying again"],
  ])("%s: “%s”", (saved, line) => {
    const { screen } = paint(stateOf({}, { saved }));
    const foot = screen.getByRole("contentinfo").element();
    expect(foot.querySelector(".save")?.textContent).toBe(line);
  });
});

describe("nothing is said to be read or not", () => {
  it.each(["loading", "no view yet", "damaged"] as const)("%s", (name) => {
    const { screen } = paint(STATES[name]);
    expect(screen.container.querySelector(".save")).toBeNull();
  });

  it("loading, but what was read isn’t saved: that is said", () => {
    const { screen } = paint({ ...STATES.loading, saved: "not saved" });
    expect(screen.container.querySelector(".save")?.textContent).toBe("Not saved. Trying again");
  });
});

describe("the policy it goes by", () => {
  it("is named by its date", async () => {
    const { screen } = paint(STATES["outgoing, due"]);
    expect(pack.published).toBe("2017-03-09");
    await expect
      .element(screen.getByRole("contentinfo"))
      .toHaveTextContent("Policy of 9 March 2017 · 2 editions agree");
  });
});

describe("what fails is said in a line", () => {
  it("a problem", async () => {
    const { screen } = paint(STATES.problem);
    await expect.element(screen.getByRole("status").first()).toHaveTextContent("Something failed.");
    await expect.element(screen.getByRole("heading", { name: "7000000001" })).toBeVisible();
  });

  it("no problem is no line", () => {
    const { screen } = paint(STATES["outgoing, due"]);
    expect(screen.container.querySelector(".problem")).toBeNull();
  });

  it("history that can't be read: what is due may have been read already", async () => {
    const { screen } = paint(STATES["trouble, unread"]);
    await expect
      .element(screen.getByRole("status").first())
      .toHaveTextContent("anything below may have been read already");
    await expect.element(screen.getByText("No record here.").first()).toBeVisible();
  });
});
