import { describe, expect, it } from "vitest";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { OUTGOING, onCallState } from "./states";

const OPEN = "Same person on another case";

describe("one person with two cases", () => {
  it("is said by the handler: the other case, and who they are there", async () => {
    const { screen, asked } = paint(onCallState(OUTGOING));
    await screen.getByRole("button", { name: OPEN }).click();
    await screen.getByRole("textbox", { name: "The other case’s reference" }).fill(" 7000000002 ");
    await expect.element(screen.getByRole("radio", { name: "parent with care" })).toBeChecked();
    await screen.getByRole("radio", { name: "non-resident parent" }).click();
    await screen.getByRole("button", { name: "It is the same person" }).click();
    expect(asked).toEqual(['join {"caseReference":"7000000002","role":"nrp"}']);
  });

  it("with no reference there is nobody to join", async () => {
    const { screen, asked } = paint(onCallState(OUTGOING));
    await screen.getByRole("button", { name: OPEN }).click();
    await screen.getByRole("button", { name: "It is the same person" }).click();
    expect(asked).toEqual([]);
  });

  it("never mind: nothing is said", async () => {
    const { screen, asked } = paint(onCallState(OUTGOING));
    await screen.getByRole("button", { name: OPEN }).click();
    await screen.getByRole("button", { name: "Never mind" }).click();
    expect(asked).toEqual([]);
    await expect.element(screen.getByRole("button", { name: OPEN })).toBeVisible();
  });

  it("once said, it says so, and is taken back with one click", async () => {
    const { screen, asked } = paint(STATES["one person with two cases"]);
    await expect
      .element(screen.getByText("The same person as on another case, you said."))
      .toBeVisible();
    await screen.getByRole("button", { name: "Not so" }).click();
    expect(asked).toEqual(["join null"]);
  });

  it.each(["outgoing, due", "client asked", "nothing known but the case"] as const)(
    "isn't offered where there is no call or nobody known: %s",
    (name) => {
      const { screen } = paint(STATES[name]);
      expect(screen.getByRole("button", { name: OPEN }).elements()).toEqual([]);
    },
  );
});
