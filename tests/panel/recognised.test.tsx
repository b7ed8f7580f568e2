import { describe, expect, it } from "vitest";
import type { View } from "../../src/browser/view";
import { paint } from "./paint";
import { caseState, elsewhereState, INCOMING, OTHER, stateOf } from "./states";

const text = () => document.body.innerText;
const LATER = { ...INCOMING, firstContact: undefined };

describe("what is recognised is said", () => {
  it.each<[what: string, view: Partial<View>, says: RegExp | null]>([
    ["all of it", {}, null],
    ["but one field", { missing: ["firstContact"] }, /Not found on this screen: first contact\./],
    [
      "but three fields",
      { missing: ["direction", "firstContact", "owningTeam"] },
      /Not found on this screen: call direction, first contact and owning team\./,
    ],
    [
      "but what she said herself",
      { missing: ["firstContact"], corrections: { firstContact: true } },
      null,
    ],
  ])("%s", (_what, view, says) => {
    paint(caseState(LATER, view));
    if (says === null) expect(text()).not.toContain("Not found on this screen");
    else expect(text()).toMatch(says);
  });

  it("not while another case than the screen's is shown", () => {
    const { view, ...state } = elsewhereState(OTHER, "call");
    if (view === null) throw new Error("There is a view.");
    paint({ ...state, view: { ...view, missing: ["firstContact"] } });
    expect(text()).not.toContain("Not found on this screen");
  });
});

describe("with no case", () => {
  it.each<[what: string, view: Partial<View>, says: RegExp]>([
    ["none there", {}, /No case on this screen/],
    ["one without its reference", { missing: ["caseReference"] }, /its reference can’t be found/],
    [
      "a site that isn't allowed",
      { notAllowed: ["Our CRM"] },
      /doesn’t let Verbatim see Our CRM, so its cases don’t turn up/,
    ],
    [
      "two of them",
      { notAllowed: ["Our CRM", "The softphone"] },
      /see Our CRM and The softphone, so their cases/,
    ],
  ])("%s, and the reference can be typed", async (_what, view, says) => {
    const { screen } = paint(stateOf(view));
    expect(text()).toMatch(says);
    await expect.element(screen.getByLabelText("Case reference")).toBeVisible();
  });
});
