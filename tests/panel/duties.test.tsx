import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { pack, wordsOfRow } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { caseState, historyOfRead, INCOMING, OUTGOING, onCallState, passagesRead } from "./states";

type StateName = keyof typeof STATES;
type Screen = ReturnType<typeof paint>["screen"];

/** A statement's place in the list, by its label. */
function itemOf({ container }: Screen, label: string) {
  const item = [...container.querySelectorAll("li.duty")].find(
    (each) => each.querySelector("h3")?.textContent === label,
  );
  if (item === undefined) throw new Error(`There is no statement "${label}" in the list.`);
  return page.elementLocator(item);
}
const LABELS = pack.statements.map(({ label }) => label);
const [RECORDING = "", CONFIDENTIALITY = "", OFFENCE = ""] = LABELS;

describe("the statements on a call", () => {
  it("are all there, in the pack's order, with the policy's own words for their strength", () => {
    const { screen } = paint(STATES["outgoing, due"]);
    const headings = [...screen.container.querySelectorAll("h3")];
    expect(headings.map(({ textContent }) => textContent)).toEqual(LABELS);
    const strengths = [...screen.container.querySelectorAll(".strength")];
    expect(strengths.map(({ textContent }) => textContent)).toEqual(
      pack.statements.map(({ strengthWords }) => strengthWords),
    );
    expect(new Set(strengths.map(({ className }) => className)).size).toBe(3);
  });

  it.each<[state: StateName, label: string, words: string, reason: string]>([
    ["outgoing, due", RECORDING, "due", "The call is outgoing."],
    ["outgoing, due", OFFENCE, "due", "First contact, your console says."],
    ["incoming, not due", RECORDING, "not due", "The call is incoming."],
    ["incoming, not due", CONFIDENTIALITY, "due", "First contact, your console says."],
    ["corrected", OFFENCE, "not due", "Not a first contact, you said."],
    ["no record", CONFIDENTIALITY, "due", "No record here. Told all of these before"],
    ["direction asked", RECORDING, "which way is the call?", ""],
    ["client asked", OFFENCE, "which parent is it?", ""],
    ["read", RECORDING, "read 10:32", ""],
    ["stopped", OFFENCE, "stopped at 3 of 5", ""],
    ["read before", OFFENCE, "not due", "Read on 21 Nov 2026, 10:31, at this desk."],
    ["read before", CONFIDENTIALITY, "not due", "Your console says this is a first contact."],
    ["put off", RECORDING, "put off", ""],
    ["put off", OFFENCE, "put off", ""],
    ["someone else", RECORDING, "held", "Held: it isn’t the client on the phone."],
    ["owed", OFFENCE, "owed", "Stopped part-way on 21 Nov 2026, 10:31. Told all of these before"],
    [
      "owed, and the console denies it",
      OFFENCE,
      "owed",
      "Put off on 21 Nov 2026, 10:31. Your console says this isn’t a first contact.",
    ],
    ["owed, and begun", CONFIDENTIALITY, "owed", "Due and not read on 21 Nov 2026, 10:31."],
    ["owed, and begun", OFFENCE, "stopped at 3 of 5", ""],
    ["told before", OFFENCE, "not due", "Told before, you said on 21 Nov 2026, 10:31."],
    [
      "told before, a note said",
      OFFENCE,
      "not due",
      "Read on 19 Nov 2026, 14:05, a colleague’s note says; you accepted it on 21 Nov 2026, 10:31.",
    ],
    [
      "note accepted",
      OFFENCE,
      "not due",
      "Read on 19 Nov 2026, 14:05, a colleague’s note says; you accepted it.",
    ],
    [
      "role changed",
      OFFENCE,
      "due",
      "Read on 21 Nov 2026, 10:31, when this client was the parent with care on this case: that no longer counts.",
    ],
    [
      "read by role",
      OFFENCE,
      "due",
      "when no reference of their own was shown: perhaps to somebody else.",
    ],
  ])("%s: %s is “%s”", async (name, label, words, reason) => {
    const { screen } = paint(STATES[name]);
    const item = itemOf(screen, label);
    await expect.element(item.getByText(words, { exact: true })).toBeVisible();
    const said = item.element().querySelector(".reason")?.textContent ?? "";
    if (reason === "") expect(said).toBe("");
    else expect(said).toContain(reason);
  });

  it.each<[state: StateName, order: string[]]>([
    ["outgoing, due", [RECORDING, CONFIDENTIALITY, OFFENCE]],
    ["owed", [OFFENCE, RECORDING, CONFIDENTIALITY]],
    ["owed, and the console denies it", [CONFIDENTIALITY, OFFENCE, RECORDING]],
    ["owed, and begun", [CONFIDENTIALITY, OFFENCE, RECORDING]],
  ])("%s: %j, what is owed on top", (name, order) => {
    const { screen } = paint(STATES[name]);
    const headings = [...screen.container.querySelectorAll("li.duty h3")];
    expect(headings.map(({ textContent }) => textContent)).toEqual(order);
  });

  it("what is owed is told apart by its sign, too", () => {
    const { screen } = paint(STATES.owed);
    const signs = [...screen.container.querySelectorAll(".duty-sign")];
    expect(new Set(signs.map(({ textContent }) => textContent)).size).toBe(2);
    expect(signs[0]?.textContent).not.toBe(signs[1]?.textContent);
  });

  it("a record that the console doesn't deny is not said to be denied", () => {
    const history = historyOfRead("offence");
    const { screen } = paint(caseState({ ...INCOMING, firstContact: false }, { history }));
    expect(screen.getByText(/Read on 21 Nov 2026/).elements()).toHaveLength(1);
    expect(screen.getByText(/Your console says this is/).elements()).toEqual([]);
  });
});

describe("why", () => {
  it("an incoming call needs no recording line is quoted: REC-1", () => {
    const { screen } = paint(STATES["incoming, not due"]);
    const item = itemOf(screen, RECORDING).element();
    const quotations = [...item.querySelectorAll(".duty-body > blockquote")];
    expect(quotations.map(({ textContent }) => textContent)).toEqual([wordsOfRow("REC-1")]);
  });

  it.each([
    [RECORDING, ["REC-2", "REC-3"]],
    [CONFIDENTIALITY, ["CON-1"]],
    [OFFENCE, ["FIW-1", "FIW-2"]],
  ])("%s is asked for is quoted: %j", async (label, rows) => {
    const { screen } = paint(STATES["outgoing, due"]);
    const item = itemOf(screen, label);
    expect(item.getByRole("blockquote").elements()).toEqual([]);
    await item.getByText("why").click();
    const quotations = item.getByRole("blockquote").elements();
    expect(quotations.map(({ textContent }) => textContent)).toEqual(rows.map(wordsOfRow));
  });
});

describe("what a handler does with a statement", () => {
  it.each<[state: StateName, button: string, asked: string]>([
    ["outgoing, due", "Read Call recording", "open recording"],
    ["incoming, not due", "Read Confidentiality", "open confidentiality"],
    ["read", "Read Confidentiality", "open confidentiality"],
    ["read", "undo the reading of Call recording", "undo recording"],
    ["no record", "Told all of these before", 'correct {"firstContact":false}'],
    ["read before", "First contact all the same", 'correct {"firstContact":true}'],
    ["owed", "Read Offence statement", "open offence"],
    ["owed", "Told all of these before", 'correct {"firstContact":false}'],
    ["owed, and begun", "Read Confidentiality", "open confidentiality"],
    ["told before", "First contact all the same", 'correct {"firstContact":true}'],
    ["read", "Put these off", "pause prompts"],
    ["put off", "Go on with them", "resume prompts"],
    ["put off", "Offence statement", "open offence"],
    ["incoming, not due", "Call recording", "open recording"],
    ["direction asked", "Outgoing", 'correct {"direction":"outbound"}'],
    ["direction asked", "Incoming", 'correct {"direction":"inbound"}'],
    ["client asked", "Parent with care", 'correct {"role":"pwc"}'],
    ["client asked", "Non-resident parent", 'correct {"role":"nrp"}'],
  ])("%s: “%s” asks to %s", async (name, button, wanted) => {
    const { screen, asked } = paint(STATES[name]);
    await screen.getByRole("button", { name: button, exact: true }).first().click();
    expect(asked).toEqual([wanted]);
  });

  it.each<[state: StateName, opens: string | undefined]>([
    ["outgoing, due", "Read Call recording"],
    ["incoming, not due", "Read Confidentiality"],
    ["stopped", "Read Confidentiality"],
    ["put off", undefined],
    ["read before", "Read Call recording"],
    ["owed", "Read Offence statement"],
    ["reading, in the middle", undefined],
  ])("%s: Space opens %s, and nothing else", (name, opens) => {
    const { screen } = paint(STATES[name]);
    const buttons = [...screen.container.querySelectorAll('[aria-keyshortcuts="Space"]')];
    const names = buttons.map(({ textContent }) => textContent?.replace(/ Space$/, ""));
    expect(names).toEqual(opens === undefined ? [] : [opens]);
  });

  it("that was begun resumes where it was left", async () => {
    const history = historyOfRead("confidentiality");
    const happenings = [...passagesRead("recording"), ...passagesRead("offence", 2)];
    const { screen } = paint(onCallState(OUTGOING, happenings, { history }));
    await expect.element(screen.getByRole("button", { name: `Resume ${OFFENCE}` })).toBeVisible();
  });
});

describe("what is asked", () => {
  it.each<[state: StateName, questions: string[]]>([
    [
      "nothing known but the case",
      ["Is this call outgoing or incoming?", "Which parent is the client?"],
    ],
    ["direction asked", ["Is this call outgoing or incoming?"]],
    ["client asked", ["Which parent is the client?"]],
    ["outgoing, due", []],
    ["put off", []],
  ])("%s: %j, once each", (name, questions) => {
    const { screen } = paint(STATES[name]);
    const groups = screen
      .getByRole("group")
      .elements()
      .filter(({ tagName }) => tagName === "FIELDSET");
    expect(groups.map((group) => group.querySelector("legend")?.textContent)).toEqual(questions);
  });

  it.each<[state: StateName, lines: number]>([
    ["nothing known but the case", 0],
    ["frames that disagree", 2],
  ])("%s: that the screen contradicts itself is said %i times", (name, lines) => {
    const { screen } = paint(STATES[name]);
    const said = screen.getByText("Two parts of your console’s screen say different things.");
    expect(said.elements()).toHaveLength(lines);
  });
});
