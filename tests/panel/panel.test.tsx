import { expect, it } from "vitest";
import { paint } from "./paint";
import { caseState, OUTGOING } from "./states";

it("an outgoing first contact", async () => {
  const { screen, asked } = paint(caseState(OUTGOING));
  await expect.element(screen.getByRole("heading", { name: "7000000001" })).toBeVisible();
  await screen.getByRole("button", { name: "Suicide threat" }).click();
  expect(asked).toEqual(["suicide threat"]);
  console.log(document.body.innerHTML);
});
