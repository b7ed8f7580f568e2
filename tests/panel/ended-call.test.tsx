import { describe, expect, it } from "vitest";
import type { LastCall } from "../../src/browser/view";
import type { Happening } from "../../src/call/call-event";
import { STATES } from "./all-states";
import { paint } from "./paint";
import {
  callWith,
  caseState,
  INCOMING,
  lastCallOf,
  OTHER,
  OUTGOING,
  onCallState,
  passagesRead,
} from "./states";

type Screen = ReturnType<typeof paint>["screen"];
const shown = (lastCall: LastCall) =>
  paint(caseState(OUTGOING, { lastCall, isLastCallHere: true })).screen;
const outcomes = ({ container }: Screen) =>
  [...container.querySelectorAll(".outcomes li")].map(({ textContent }) => textContent);
const ENDED: Happening = { kind: "ended", by: "handler" };
const said = (change: object): Happening => ({ kind: "fact changed", by: "handler", change });

describe("the call that has just ended", () => {
  it("says when, and what came of each statement", async () => {
    const screen = shown(
      lastCallOf(
        callWith(OUTGOING, [...passagesRead("recording"), ...passagesRead("offence", 2), ENDED]),
      ),
    );
    await expect.element(screen.getByRole("heading", { name: "Call ended 10:35" })).toBeVisible();
    expect(outcomes(screen)).toEqual([
      "Call recording: read 10:32",
      "Confidentiality: not given on this call",
      "Offence statement: read in part, 2 of 5",
    ]);
  });

  it.each<[name: string, screen: typeof OUTGOING, happenings: Happening[], words: string[]]>([
    ["put off", OUTGOING, [{ kind: "prompts paused" }], ["put off", "put off", "put off"]],
    [
      "incoming, told before",
      INCOMING,
      [said({ firstContact: false })],
      [
        "not due: the call was incoming",
        "not due: not a first contact",
        "not due: not a first contact",
      ],
    ],
    [
      "someone else",
      OUTGOING,
      [said({ speaker: "someone else" })],
      [
        "held: it wasn’t the client on the phone",
        "held: it wasn’t the client on the phone",
        "held: it wasn’t the client on the phone",
      ],
    ],
    [
      "stepped through to a machine",
      OUTGOING,
      [...passagesRead("recording"), said({ speaker: "voicemail" })],
      [
        "held: it wasn’t the client on the phone",
        "held: it wasn’t the client on the phone",
        "held: it wasn’t the client on the phone",
      ],
    ],
    [
      "with nobody known",
      { caseReference: "7000000001" },
      [],
      [
        "not known whether it was due",
        "not known whether it was due",
        "not known whether it was due",
      ],
    ],
  ])("%s", (_name, of, happenings, words) => {
    const said = outcomes(shown(lastCallOf(callWith(of, [...happenings, ENDED]))));
    expect(said.map((each) => each?.slice(each.indexOf(": ") + 2))).toEqual(words);
  });

  it("has its referrals, with their times", async () => {
    const noted: Happening = { kind: "referral noted", route: "complaints" };
    const screen = shown(lastCallOf(callWith(OUTGOING, [noted, ENDED])));
    await expect.element(screen.getByText(/: referred 10:32$/)).toBeVisible();
  });

  it("of which the end is assumed says so", async () => {
    const { screen } = paint(STATES["ended, assumed"]);
    await expect.element(screen.getByText(/takes this call to be over/)).toBeVisible();
    expect(
      paint(STATES.ended)
        .screen.getByText(/takes this call to be over/)
        .elements(),
    ).toHaveLength(1);
  });

  it("is put away with one click", async () => {
    const { screen, asked } = paint(STATES.ended);
    await screen.getByRole("button", { name: "Next call with this client" }).click();
    expect(asked).toEqual(["put summary away"]);
  });

  it("has nothing to read", () => {
    const { screen } = paint(STATES.ended);
    expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toEqual([]);
  });

  it("gives way to a call that has begun", () => {
    const lastCall = lastCallOf(callWith(OUTGOING, [ENDED]));
    const { screen } = paint(onCallState(OUTGOING, [], { lastCall, isLastCallHere: true }));
    expect(screen.getByRole("heading", { name: /Call ended/ }).elements()).toEqual([]);
    expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toHaveLength(
      1,
    );
  });
});

describe("the call that has just ended, with another case on the screen", () => {
  const state = STATES["ended, another case on the screen"];

  it("says which case it was on, and the other's statements stand below it", async () => {
    const { screen, asked } = paint(state);
    await expect.element(screen.getByText("It was on case 7000000001.")).toBeVisible();
    await expect
      .element(screen.getByRole("heading", { name: OTHER.caseReference ?? "" }))
      .toBeVisible();
    expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toHaveLength(
      1,
    );
    await screen.getByRole("button", { name: "Put this away" }).click();
    expect(asked).toEqual(["put summary away"]);
  });

  it("with no case on the screen, too", async () => {
    const { screen } = paint(STATES["ended, no case on the screen"]);
    await expect.element(screen.getByText("It was on case 7000000001.")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Put this away" })).toBeVisible();
    await expect.element(screen.getByText("No case on this screen")).toBeVisible();
  });
});

it("a call of which the case isn't known isn't said to have been on another one", () => {
  const { screen } = paint(STATES["ended, with no line"]);
  expect(screen.getByText(/another case/).elements()).toEqual([]);
});

describe("the line for the case notes", () => {
  it("stands there as it will be pasted, and is copied with one key", async () => {
    const { screen } = paint(STATES.ended);
    const line = STATES.ended.summary?.noteLine ?? "";
    expect(line).toMatch(/^Verbatim note: 21 Nov 2026 10:31, parent with care\. Read: /);
    expect(screen.container.querySelector(".note-line-text")?.textContent).toBe(line);
    const copy = screen.getByRole("button", { name: "Copy this line" });
    await expect.element(copy).toHaveAttribute("data-key", "l");
    await expect.element(copy).toHaveAttribute("aria-keyshortcuts", "l");
  });

  it("names neither the case nor a person", () => {
    expect(STATES.ended.summary?.noteLine).not.toContain(OUTGOING.caseReference);
  });

  it("is none where the case isn't known: it says why", async () => {
    const { screen } = paint(STATES["ended, with no line"]);
    await expect.element(screen.getByText(/No line for the case notes/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Copy this line" }).elements()).toEqual([]);
  });
});
