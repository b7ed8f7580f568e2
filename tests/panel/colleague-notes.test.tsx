import { describe, expect, it } from "vitest";
import type { ColleagueNote } from "../../src/call/colleague-notes";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { caseState, historyOfRead, OUTGOING, onCallState } from "./states";

const [NOTE] = STATES["a colleague's note"].view?.notes ?? [];
if (NOTE?.kind !== "valid") throw new Error("The state has a note.");
const regionOf = ({ screen }: ReturnType<typeof paint>) =>
  screen.getByRole("region", { name: "A colleague’s note" });
const LATER = { ...OUTGOING, firstContact: undefined };

describe("a colleague's note", () => {
  it("says when, with whom and what, in the words of the line", async () => {
    const region = regionOf(paint(STATES["a colleague's note"]));
    await expect
      .element(region)
      .toHaveTextContent(
        "A colleague’s note of 19 Nov 2026, 14:05 with the parent with care says:",
      );
    const items = region.getByRole("listitem").elements();
    expect(items.map(({ textContent }) => textContent)).toEqual([
      "Call recording: read",
      "Confidentiality: read in part (2 of 5)",
      "Offence statement: read",
    ]);
  });

  it("that names nobody says that it doesn't", async () => {
    await expect
      .element(regionOf(paint(STATES["a colleague's note, with nobody named"])))
      .toHaveTextContent("which doesn’t say with whom");
  });

  it("makes nothing not due by itself: one key takes it for true", async () => {
    const painted = paint(STATES["a colleague's note"]);
    const { screen, asked } = painted;
    expect(screen.getByText("due", { exact: true }).elements().length).toBeGreaterThan(1);
    const accept = regionOf(painted).getByRole("button", { name: "Accept this note" });
    await expect.element(accept).toHaveAttribute("data-key", "a");
    await accept.click();
    expect(asked).toEqual([
      'accept note {"code":"7KQ2M-9FMD3-W1X5A","on":"2026-11-19T14:05","statements":["recording","offence"]}',
    ]);
  });

  it("that was taken for true isn't offered again", () => {
    const state = STATES["note accepted"];
    const painted = paint({ ...state, view: state.view && { ...state.view, notes: [NOTE] } });
    expect(regionOf(painted).elements()).toEqual([]);
  });

  it.each<[name: string, note: ColleagueNote, history: string[]]>([
    ["with the other parent", { ...NOTE, role: "nrp" }, []],
    ["that says of nothing due that it was read", { ...NOTE, read: ["recording"] }, []],
    ["of what this desk has read already", NOTE, ["offence"]],
  ])("%s isn't offered", (_name, note, history) => {
    const view = { notes: [note], history: historyOfRead(...history) };
    expect(regionOf(paint(caseState(LATER, view))).elements()).toEqual([]);
  });

  it("is offered on a call, too", () => {
    expect(regionOf(paint(onCallState(LATER, [], { notes: [NOTE] }))).elements()).toHaveLength(1);
  });

  it.each([
    [
      "a colleague's note, damaged",
      "A Verbatim note in the case notes can’t be read: changed or cut short. It counts for nothing.",
    ],
    [
      "a colleague's note, another case's",
      "A Verbatim note in the case notes belongs to another case. It counts for nothing.",
    ],
    [
      "colleagues' notes of every kind",
      "2 Verbatim notes in the case notes can’t be read: changed or cut short.",
    ],
  ] as const)("%s: “%s”", async (name, words) => {
    const { screen } = paint(STATES[name]);
    await expect.element(screen.getByText(words)).toBeVisible();
  });

  it("two of another case belong to it", async () => {
    const notes: ColleagueNote[] = [{ kind: "another case" }, { kind: "another case" }];
    const { screen } = paint(caseState(LATER, { notes }));
    await expect
      .element(screen.getByText("2 Verbatim notes in the case notes belong to another case."))
      .toBeVisible();
  });

  it("two that were damaged count for nothing", async () => {
    const notes: ColleagueNote[] = [{ kind: "damaged" }, { kind: "damaged" }];
    const { screen } = paint(caseState(LATER, { notes }));
    await expect.element(screen.getByText(/They count for nothing\.$/)).toBeVisible();
  });

  it("page text in it is only text, and turns nothing else round", () => {
    const says = [{ label: "<b id=evil>1</b>", words: "read" }];
    const { screen } = paint(caseState(LATER, { notes: [{ ...NOTE, says }] }));
    expect(screen.container.querySelector("#evil")).toBeNull();
    expect(screen.getByText("<b id=evil>1</b>").elements()[0]?.tagName).toBe("BDI");
  });
});
