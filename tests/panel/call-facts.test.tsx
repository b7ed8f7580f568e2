import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { caseState, INCOMING, OUTGOING, onCallState } from "./states";

const LATER: CaseScreen = { ...OUTGOING, firstContact: false };
const NRP: CaseScreen = { ...INCOMING, role: "nrp" };

describe("a fact is one click from the other way round", () => {
  it.each([
    ["Parent with care", OUTGOING, "n", 'correct {"role":"nrp"}'],
    ["Non-resident parent", NRP, "p", 'correct {"role":"pwc"}'],
    ["Outgoing", OUTGOING, "i", 'correct {"direction":"inbound"}'],
    ["Incoming", INCOMING, "o", 'correct {"direction":"outbound"}'],
    ["First contact", OUTGOING, "t", 'correct {"firstContact":false}'],
    ["Not first contact", LATER, "f", 'correct {"firstContact":true}'],
  ])("%s", async (name, seen, key, correction) => {
    const { screen, asked } = paint(caseState(seen));
    const fact = screen
      .getByRole("region", { name: "This call" })
      .getByRole("button", { name, exact: true });
    await expect.element(fact).toHaveAttribute("aria-keyshortcuts", key);
    await expect
      .element(fact)
      .toHaveAttribute("title", `Not so? Click, or press ${key.toUpperCase()}`);
    await fact.click();
    expect(asked).toEqual([correction]);
  });

  it("hers are marked as hers", async () => {
    const { screen } = paint(STATES.corrected);
    for (const name of ["Non-resident parent", "Incoming", "Not first contact"]) {
      await expect.element(screen.getByRole("button", { name: `${name} you said` })).toBeVisible();
    }
    expect(screen.getByText("you said", { exact: true }).elements()).toHaveLength(3);
  });

  it("the console's aren't", () => {
    const { screen } = paint(STATES["outgoing, due"]);
    expect(screen.getByText("you said").elements()).toEqual([]);
  });

  it("first contact that isn't shown is not guessed", async () => {
    const { screen } = paint(STATES["no record"]);
    const facts = screen.getByRole("region", { name: "This call" });
    await expect.element(facts).toHaveTextContent("First contact? not shown");
    expect(screen.getByRole("button", { name: "First contact", exact: true }).elements()).toEqual(
      [],
    );
  });
});

describe("the case", () => {
  it("can be put right, and says so", async () => {
    const { screen, asked } = paint(STATES["outgoing, due"]);
    await screen.getByRole("button", { name: "Change the case reference" }).click();
    const box = screen.getByRole("textbox", { name: "Case reference" });
    await expect.element(box).toHaveValue("7000000001");
    await box.fill("7000000002");
    await screen.getByRole("button", { name: "Use this case" }).click();
    expect(asked).toEqual(['correct {"caseReference":"7000000002"}']);
    expect(box.elements()).toEqual([]);
  });

  it("on a call: another reference puts this call right, or is the next call's", async () => {
    for (const [button, wanted] of [
      ["This call is on that case", 'correct {"caseReference":"7000000002"}'],
      ["It is the next call’s", "turn to case 7000000002"],
    ] as const) {
      const { screen, asked } = paint(onCallState(OUTGOING));
      await screen.getByRole("button", { name: "Change the case reference" }).click();
      const box = screen.getByRole("textbox", { name: "Case reference" });
      await box.fill(" 7000000002 ");
      await screen.getByRole("button", { name: button }).click();
      expect(asked).toEqual([wanted]);
      expect(box.elements()).toEqual([]);
      screen.unmount();
    }
  });

  it("the same reference again asks for nothing, whichever way", async () => {
    for (const button of ["This call is on that case", "It is the next call’s"]) {
      const { screen, asked } = paint(onCallState(OUTGOING));
      await screen.getByRole("button", { name: "Change the case reference" }).click();
      await screen.getByRole("button", { name: button }).click();
      expect(asked).toEqual([]);
      screen.unmount();
    }
  });

  it("of which only a digest is kept is said to be so, and can be typed", async () => {
    const { screen, asked } = paint(STATES["case not readable"]);
    await expect
      .element(screen.getByText(/Only a digest of this call’s case is kept/))
      .toBeVisible();
    await screen.getByRole("textbox", { name: "Case reference" }).fill("7000000002");
    await screen.getByRole("button", { name: "Use this case" }).click();
    expect(asked).toEqual(['correct {"caseReference":"7000000002"}']);
  });

  it("that she gave is marked as hers", async () => {
    const { screen } = paint(STATES["case corrected"]);
    await expect
      .element(screen.getByRole("region", { name: "This call" }).getByRole("heading"))
      .toHaveTextContent("7000000002 you said");
  });

  it("is page text, and turns nothing else round", () => {
    const caseReference = "123 \u05d0\u05d1\u05d2";
    const { screen } = paint(caseState({ ...OUTGOING, caseReference, owningTeam: "\u05d0 4" }));
    const isolated = [...screen.container.querySelectorAll("bdi")].map((each) => each.textContent);
    expect(isolated).toEqual([caseReference, "\u05d0 4"]);
  });

  it("mark-up in it is only text", () => {
    const caseReference = "<b id=evil>1</b>";
    const { screen } = paint(caseState({ ...OUTGOING, caseReference }));
    expect(screen.container.querySelector("#evil")).toBeNull();
    expect(screen.getByText(caseReference).elements()).toHaveLength(1);
  });
});

describe("the call", () => {
  it.each([
    ["idle", "No call"],
    ["ringing", "Ringing"],
    ["dialling", "Dialling"],
    ["on call", "On call"],
    ["ended", "Call ended"],
  ] as const)("%s: “%s”", async (callState, words) => {
    const { screen } = paint(caseState({ ...OUTGOING, callState }));
    await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
  });

  it("that goes on says since when, and has an end", async () => {
    const { screen, asked } = paint(onCallState(OUTGOING));
    await expect.element(screen.getByText("On call since 10:31")).toBeVisible();
    const end = screen.getByRole("button", { name: "End call" });
    await expect.element(end).toHaveAttribute("aria-keyshortcuts", "q");
    await end.click();
    expect(asked).toEqual(["end call"]);
  });

  it("that hasn't begun has no end", () => {
    const { screen } = paint(STATES["outgoing, due"]);
    expect(screen.getByRole("button", { name: "End call" }).elements()).toEqual([]);
  });
});
