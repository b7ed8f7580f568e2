import { afterEach, beforeEach, expect, it } from "vitest";
import { resetLook, setLook, setMedia } from "../ui/looks";
import { damaged, someCalls } from "./ledgers";
import { paint } from "./paint";

beforeEach(() => setMedia({ "forced-colors": "active" }));
afterEach(resetLook);

const lineUnder = (link: Element) => getComputedStyle(link).borderBottomColor;

it("the view that is shown is told by the line below its name alone", async () => {
  await setLook("light", 900);
  await setMedia({ "forced-colors": "active" });
  const { screen } = paint({ ledger: await someCalls() });
  await expect.element(screen.getByText("5 calls of 2 days.")).toBeVisible();
  const links = [...screen.container.querySelectorAll(".views a")];
  const [current, ...others] = links.map(lineUnder);
  expect(others).toHaveLength(3);
  expect(others.every((line) => line === others[0] && line !== current)).toBe(true);
});

it("what is odd about a call is said in words in a box", async () => {
  const { screen } = paint({ ledger: await damaged() });
  await expect.element(screen.getByText("Damaged", { exact: true })).toBeVisible();
  for (const tag of screen.container.querySelectorAll(".tag")) {
    expect(tag.textContent).not.toBe("");
    expect(getComputedStyle(tag).borderBottomWidth).toBe("1px");
  }
});

it("each outcome has a sign of its own", async () => {
  const { screen } = paint({ ledger: await someCalls() });
  await expect.element(screen.getByText("5 calls of 2 days.")).toBeVisible();
  const signs = new Map<string, string>();
  for (const item of screen.container.querySelectorAll(".call-outcomes li")) {
    const [, sign = "", outcome = ""] =
      /^(.) .+?: (read in full|read in part|put off|not given|not due)/.exec(
        item.textContent ?? "",
      ) ?? [];
    expect(signs.get(sign) ?? outcome).toBe(outcome);
    signs.set(sign, outcome);
  }
  expect([...signs.values()].sort()).toEqual([
    "not due",
    "not given",
    "put off",
    "read in full",
    "read in part",
  ]);
});
