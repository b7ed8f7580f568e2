import { expect, it } from "vitest";
import { someCalls } from "./ledgers";
import { paint } from "./paint";

const settings = {
  days: 1200,
  timingDays: 30,
  handler: undefined,
  mayChangeDays: "yes" as const,
  mayErase: true,
};

it.each([
  ["set", "Set by your organisation"],
  ["switched off", "Your organisation has switched this off"],
] as const)(
  "the days that readings are kept can only be read where they are %s",
  async (mayChangeDays, says) => {
    const { screen } = paint({ hash: "#kept", settings: { ...settings, mayChangeDays } });
    await expect.element(screen.getByText(says)).toBeVisible();
    await expect.element(screen.getByText("1,200", { exact: true })).toBeVisible();
    expect(screen.getByRole("textbox").elements()).toEqual([]);
  },
);

it("a client's readings can't be erased where that is switched off, and it is said", async () => {
  const { screen, button } = paint({
    ledger: await someCalls(),
    hash: "#find",
    settings: { ...settings, mayErase: false },
  });
  await screen.getByLabelText("Case or client reference").fill("121001234567");
  await button("Find").click();
  await expect
    .element(screen.getByText("Your organisation has switched erasing off.").first())
    .toBeVisible();
  expect(screen.getByRole("button", { name: /^Erase/ }).elements()).toEqual([]);
});
