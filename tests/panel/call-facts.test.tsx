import { describe, expect, it } from "vitest";
import type { CaseScreen } from "../../src/call/case-screen";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { callWith, caseState, INCOMING, OUTGOING } from "./states";

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
    const call = callWith(OUTGOING, []);
    const { screen, asked } = paint(caseState(OUTGOING, { call }));
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
