import { describe, expect, it } from "vitest";
import { type SealedCall, sealCall } from "../../src/call/sealed-call";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { callWith, caseState, OUTGOING, passagesRead } from "./states";

const shown = (lastCall: SealedCall) => paint(caseState(OUTGOING, { lastCall }));
const outcomes = ({ screen }: ReturnType<typeof paint>) =>
  [...screen.container.querySelectorAll(".outcomes li")].map(({ textContent }) => textContent);

describe("the call that has just ended", () => {
  it("says when, and what came of each statement", async () => {
    const call = callWith(OUTGOING, [
      ...passagesRead("recording"),
      ...passagesRead("offence", 2),
      { kind: "ended", by: "handler" },
    ]);
    const painted = shown(sealCall(call));
    await expect
      .element(painted.screen.getByRole("heading", { name: "Call ended 10:35" }))
      .toBeVisible();
    expect(outcomes(painted)).toEqual([
      "Call recording: read 10:32",
      "Confidentiality: not read on this call",
      "Offence statement: stopped at 3 of 5",
    ]);
  });

  it("claims nothing of words that have changed since", () => {
    const sealed = sealCall(callWith(OUTGOING, passagesRead("recording")));
    const wording = { ...sealed.wording, recording: "0".repeat(64) };
    expect(outcomes(shown({ ...sealed, wording }))[0]).toBe(
      "Call recording: the wording has changed since",
    );
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
    const lastCall = sealCall(callWith(OUTGOING, []));
    const { screen } = paint(caseState(OUTGOING, { lastCall, call: callWith(OUTGOING, []) }));
    expect(screen.getByRole("heading", { name: /Call ended/ }).elements()).toEqual([]);
    expect(screen.getByRole("list", { name: "Statements on this call" }).elements()).toHaveLength(
      1,
    );
  });
});
