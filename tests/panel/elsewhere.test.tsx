import { describe, expect, it } from "vitest";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { OTHER, OUTGOING } from "./states";

const SECTION = "Your call is on another case";
const A = OUTGOING.caseReference ?? "";
const B = OTHER.caseReference ?? "";

describe("the call is on one case, the screen shows another", () => {
  it("it says so before anything else, with one key to each", async () => {
    const { screen, asked } = paint(STATES["elsewhere, the call"]);
    const section = screen.getByRole("region", { name: SECTION });
    await expect
      .element(section)
      .toHaveTextContent(`Your call is on case ${A}. You are looking at ${B}.`);
    const main = screen.getByRole("main").element();
    expect(main.firstElementChild).toBe(section.element());
    await section.getByRole("button", { name: "This screen" }).click();
    await section.getByRole("button", { name: "Your call" }).click();
    expect(asked).toEqual(["look at screen", "look at call"]);
  });

  it.each([
    ["elsewhere, the call", "Your call", A, "read 10:32"],
    ["elsewhere, the screen", "This screen", B, "not due"],
  ] as const)(
    "%s: “%s” is pressed, and that case is shown",
    async (name, pressed, reference, recording) => {
      const { screen } = paint(STATES[name]);
      const section = screen.getByRole("region", { name: SECTION });
      const states = section
        .getByRole("button", { pressed: true })
        .elements()
        .map(({ textContent }) => textContent?.replace(/ \d$/, ""));
      expect(states).toEqual([pressed]);
      await expect.element(screen.getByRole("heading", { name: reference })).toBeVisible();
      await expect.element(screen.getByText(recording, { exact: true }).first()).toBeVisible();
    },
  );

  it("the keys are shown where they work", async () => {
    const { screen } = paint(STATES["elsewhere, the call"]);
    for (const [name, key] of [
      ["Your call", "1"],
      ["This screen", "2"],
    ] as const) {
      const button = screen.getByRole("button", { name, exact: true });
      await expect.element(button).toHaveAttribute("data-key", key);
      await expect.element(button).toHaveAttribute("aria-keyshortcuts", key);
      expect(button.element().querySelector("kbd")?.textContent).toBe(key);
    }
  });

  it("looking at the screen ends nothing: there is no end of the call there", () => {
    const { screen } = paint(STATES["elsewhere, the screen"]);
    expect(screen.getByRole("button", { name: "End call" }).elements()).toEqual([]);
  });

  it("the other case isn't said to be on the call", () => {
    for (const name of ["elsewhere, the screen", "new call asked"] as const) {
      const { screen } = paint(STATES[name]);
      const facts = screen.getByRole("region", { name: "This call" });
      expect(facts.getByText(/^On call/).elements()).toEqual([]);
      screen.unmount();
    }
  });

  it("the other client of the same case is named by role", async () => {
    const { screen } = paint(STATES["elsewhere, the other client"]);
    await expect
      .element(screen.getByRole("region", { name: SECTION }))
      .toHaveTextContent(
        "Your call is with the parent with care. Your console now shows the non-resident parent.",
      );
  });
});

describe("reading on another case than the call's", () => {
  const state = STATES["new call asked"];

  it.each([
    ["New call: the other is over", "y", "begin new call"],
    ["Same call: it is with this client", "c", "move call"],
  ] as const)("“%s” is one key: %s", async (name, key, wanted) => {
    const { screen, asked } = paint(state);
    const button = screen.getByRole("button", { name });
    await expect.element(button).toHaveAttribute("data-key", key);
    await expect.element(button).toHaveAttribute("aria-keyshortcuts", key);
    await button.click();
    expect(asked).toEqual([wanted]);
  });

  it("there is a way back to the call, which is Escape, too", async () => {
    const { screen, asked } = paint(state);
    const back = screen.getByRole("button", { name: "Back to the call" });
    await expect.element(back).toHaveAttribute("aria-keyshortcuts", "Escape");
    await back.click();
    expect(asked).toEqual(["look at call"]);
  });

  it("it names the case that the call is on: she can't tell otherwise which is which", async () => {
    const { screen } = paint(state);
    await expect.element(screen.getByRole("region", { name: "New call?" })).toHaveTextContent(A);
  });

  it("it is asked once, and nothing can be read meanwhile", () => {
    const { screen } = paint(state);
    expect(screen.getByRole("region", { name: "New call?" }).elements()).toHaveLength(1);
    expect(screen.getByRole("region", { name: SECTION }).elements()).toEqual([]);
    expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toEqual([]);
  });
});

describe("a softphone in another tab that more than one case fits", () => {
  it.each([
    ["Yes, this case", "y", "claim call true"],
    ["No, another", "x", "claim call false"],
  ] as const)("“%s” is one key: %s", async (name, key, wanted) => {
    const { screen, asked } = paint(STATES["softphone asked"]);
    const region = screen.getByRole("region", { name: "Is the call about this case?" });
    const button = region.getByRole("button", { name });
    await expect.element(button).toHaveAttribute("data-key", key);
    await button.click();
    expect(asked).toEqual([wanted]);
  });

  it("the case that is asked about can be seen with it", async () => {
    const { screen } = paint(STATES["softphone asked"]);
    await expect.element(screen.getByRole("heading", { name: A })).toBeVisible();
    expect(screen.getByRole("button", { name: "End call" }).elements()).toEqual([]);
  });
});
