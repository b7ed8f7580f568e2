import { describe, expect, it } from "vitest";
import { barOf } from "../../../src/options/teach/bar-of";
import { LESSONS } from "../../../src/options/teach/lessons";
import { type Pointing, point, pointingAt, press } from "../../../src/options/teach/pointing";
import type { Asked, DraftField } from "../../../src/profile/teach/draft";
import type { Pick } from "../../../src/profile/teach/messages";

const at = (field: Asked): Pointing => ({ ...pointingAt(LESSONS), at: LESSONS.indexOf(field) });

const pickOf = (text: string, more: Partial<Pick> = {}): Pick => ({
  text,
  candidates: [{ locator: { label: "Label" }, text }],
  choices: [],
  ...more,
});

/** Pointing once something was pointed at. */
const pointed = (field: Asked, pick: Pick, isBesideReference = true): Pointing =>
  point(at(field), { place: "page", address: "https://crm.example/", pick }, isBesideReference);

const buttons = (pointing: Pointing): string[] =>
  barOf(pointing).bar.buttons.map(({ text, isMain }) => (isMain === true ? `*${text}` : text));

describe("what the bar asks", () => {
  it.each<[field: Asked, text: string, ask: string, buttons: string[]]>([
    [
      "caseReference",
      "121001234567",
      "Case reference: 121001234567",
      ["*That’s right", "Click again"],
    ],
    [
      "caseReference",
      "Case 121001234567 (open)",
      "Which part is the case reference?",
      ["*“121001234567”", "“Case 121001234567 (open)”", "Click again"],
    ],
    [
      "direction",
      "Outgoing",
      "The page says “Outgoing”. What does it mean?",
      ["Incoming call", "*Outgoing call", "Not known", "Click again"],
    ],
    [
      "direction",
      "Transfer",
      "The page says “Transfer”. What does it mean?",
      ["Incoming call", "Outgoing call", "Not known", "Click again"],
    ],
    [
      "role",
      "(no value)",
      "The page says “(no value)”. What does it mean?",
      ["Parent with care", "Non-resident parent", "*Not known", "Click again"],
    ],
    [
      "callState",
      "",
      "The page says nothing. What does it mean?",
      [
        "No call",
        "Ringing",
        "Dialling",
        "On a call",
        "The call has ended",
        "*Not known",
        "Click again",
      ],
    ],
    ["owningTeam", "-", "Owning team: not known", ["*That’s right", "Click again"]],
    [
      "sign",
      "Child maintenance",
      "Only pages that say “Child maintenance” here are cases.",
      ["*That’s right", "Click again"],
    ],
  ])("%s that reads “%s”", (field, text, ask, expected) => {
    const pointing = pointed(field, pickOf(text));
    expect(barOf(pointing)).toMatchObject({ isPointing: true, isAnswer: true, bar: { ask } });
    expect(buttons(pointing)).toEqual(expected);
    expect(barOf(pointing).bar.says).toContain("Found beside the label “Label”.");
  });

  it("of a list, what each of its texts means, guessed where that is plain", () => {
    const choices = ["Incoming", "Outgoing", "Callback"];
    const { bar } = barOf(pointed("direction", pickOf("Outgoing", { choices })));
    expect(bar.ask).toBe("Call direction: what do these mean?");
    const answers = new Map(bar.answers.map(({ id, text }) => [id, text]));
    expect(bar.rows.map(({ text, answer }) => `${text} ${answers.get(answer)}`)).toEqual([
      "“Outgoing” Outgoing call",
      "“Incoming” Incoming call",
      "“Callback” Not known",
    ]);
  });

  it.each<[what: string, pointing: Pointing, says: string]>([
    [
      "nothing leads there",
      pointed("owningTeam", pickOf("x", { candidates: [] })),
      "couldn’t find",
    ],
    [
      "a sign stands in another document than the reference",
      pointed("sign", pickOf("x"), false),
      "another part of the page",
    ],
  ])("anew, where %s", (_what, pointing, says) => {
    expect(pointing.picked).toBeNull();
    expect(barOf(pointing).bar.says).toContain(says);
    expect(buttons(pointing)).toEqual(["Not on this page", "Back", "Finish"]);
  });

  it("nothing at first but what to click", () => {
    const pointing = pointingAt(LESSONS);
    expect(barOf(pointing)).toMatchObject({ isPointing: true, isAnswer: false });
    expect(barOf(pointing).bar).toMatchObject({
      progress: "1 of 11",
      ask: "Click the case reference on this page.",
      links: [{ text: "Use the page first" }],
    });
    expect(buttons(pointing)).toEqual(["Not on this page", "Finish"]);
  });
});

describe("what a press comes to", () => {
  const learnt = (pointing: Pointing, button: string, answers: string[] = []) =>
    press(pointing, button, answers).learnt?.how;

  it.each<[what: string, pointing: Pointing, button: string, how: Partial<DraftField>]>([
    [
      "a reference",
      pointed("caseReference", pickOf("121001234567")),
      "right",
      { locators: [{ label: "Label" }], part: undefined, values: {} },
    ],
    [
      "a part of it",
      pointed("caseReference", pickOf("Case 121001234567")),
      "part 0",
      { part: { take: "digits", length: 12 } },
    ],
    [
      "the whole of it",
      pointed("caseReference", pickOf("Case 121001234567")),
      "part 1",
      { part: undefined },
    ],
    [
      "a direction",
      pointed("direction", pickOf("Away")),
      "answer 1",
      { values: { Away: "outbound" } },
    ],
    ["what isn't known", pointed("direction", pickOf("-")), "answer 2", { values: { "-": null } }],
    [
      "a team that isn't there",
      pointed("owningTeam", pickOf("—")),
      "right",
      { values: { "—": null } },
    ],
    ["markers", pointed("markers", pickOf("Vulnerable; Welsh")), "right", { separator: ";" }],
    ["one marker", pointed("markers", pickOf("Vulnerable")), "right", { separator: "," }],
    ["a sign", pointed("sign", pickOf("Queue 4")), "right", { is: ["Queue 4"] }],
  ])("%s", (_what, pointing, button, how) => {
    expect(learnt(pointing, button)).toMatchObject(how);
  });

  it("all texts of a list", () => {
    const choices = ["Incoming", "Outgoing"];
    const pointing = pointed("direction", pickOf("Outgoing", { choices }));
    expect(learnt(pointing, "right", ["1", "0"])).toMatchObject({
      values: { Outgoing: "outbound", Incoming: "inbound" },
    });
    expect(learnt(pointing, "right", ["1", "9"])).toBeUndefined();
  });

  it("other ways to find a reference are kept, the title's with the part that it needs", () => {
    const pointing = pointed("caseReference", {
      text: "121001234567",
      choices: [],
      candidates: [
        { locator: { label: "SCIN" }, text: "121001234567" },
        { locator: { css: "#ref" }, text: "121001234567" },
        { locator: { page: "title" }, text: "Case 121001234567 - CRM" },
        { locator: { page: "address" }, text: "https://crm.example/other" },
      ],
    });
    expect(learnt(pointing, "right")?.others).toEqual([
      { locator: { css: "#ref" }, part: undefined },
      { locator: { page: "title" }, part: { take: "digits", length: 12 } },
    ]);
  });

  it.each<[button: string, at: number | undefined, isPaused: boolean]>([
    ["skip", 4, false],
    ["back", 2, false],
    ["again", 3, false],
    ["pause", 3, true],
    ["finish", undefined, false],
    ["leave", undefined, false],
    ["right", 3, false],
    ["answer 7", 3, false],
    ["nonsense", 3, false],
  ])("“%s” before anything was pointed at", (button, next, isPaused) => {
    const { pointing } = press(at("direction"), button, []);
    expect(pointing?.at).toBe(next);
    expect(pointing?.isPaused ?? false).toBe(isPaused);
  });

  it("the page can be used as ever while pointing rests", () => {
    const paused = press(at("direction"), "pause", []).pointing as Pointing;
    expect(barOf(paused)).toMatchObject({ isPointing: false, isAnswer: false });
    expect(press(paused, "resume", []).pointing).toEqual(at("direction"));
  });
});
