import { describe, expect, it } from "vitest";
import type { PanelState } from "../../src/panel/panel-state";
import { pack } from "../ui/pack";
import { STATES } from "./all-states";
import { paint } from "./paint";
import { readingState } from "./states";

/** What assistive technology has been told: where she is, and what isn't saved. */
function told(container: Element): string[] {
  const regions = [...container.querySelectorAll("[aria-live]")];
  expect(regions.map((each) => each.getAttribute("aria-live"))).toEqual(["polite", "polite"]);
  return regions.map(({ textContent }) => textContent ?? "");
}

const notSaved = (state: PanelState): PanelState => ({ ...state, saved: "not saved" });

describe("announced", () => {
  it.each<[what: string, state: PanelState, place: string, saved: string]>([
    ["nothing", STATES.loading, "", ""],
    ["nothing", STATES["outgoing, due"], "", ""],
    ["a first passage", readingState("confidentiality", 0), "Confidentiality. Passage 1 of 5", ""],
    ["the next", readingState("confidentiality", 1), "Confidentiality. Passage 2 of 5", ""],
    ["a last one", readingState("offence", 4), "Offence statement. Passage 5 of 5", ""],
    ["what was read", STATES.read, "Call recording. Read, 10:32", ""],
    ["nothing on stopping", STATES.stopped, "", ""],
    ["nothing while it is saved", STATES.saving, "", ""],
    ["nothing once it is", { ...STATES.stopped, saved: "saved" }, "", ""],
    ["what isn’t saved", STATES["not saved"], "", "Not saved"],
    [
      "both, while she reads on",
      notSaved(readingState("offence", 2)),
      "Offence statement. Passage 3 of 5",
      "Not saved",
    ],
    ["one copy", STATES["no second copy"], "Call recording. Read, 10:32", "No second copy"],
  ])("%s", (_what, state, place, saved) => {
    const { screen } = paint(state);
    expect(told(screen.container)).toEqual([place, saved]);
  });

  const words = pack.statements.flatMap(({ passages }) =>
    passages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "list" ? block.items : [block.text ?? ""])),
    ),
  );

  it.each(Object.entries(STATES))("%s: never the words of a statement", (_name, state) => {
    const { screen } = paint(state);
    // What takes the focus is read out as well: its name, and where it has none, its words.
    const focused = document.activeElement;
    const name = focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    const regions = [...screen.container.querySelectorAll("[aria-live], [role=status]")];
    const said = [
      ...regions.map(({ textContent }) => textContent),
      focused === document.body ? "" : name,
    ];
    for (const each of words) expect(said.filter((one) => one?.includes(each))).toEqual([]);
  });

  it("the same region speaks from one passage to the next", () => {
    const { screen, repaint } = paint(readingState("offence", 0));
    const before = [...screen.container.querySelectorAll("[aria-live]")];
    repaint(readingState("offence", 1));
    expect([...screen.container.querySelectorAll("[aria-live]")]).toEqual(before);
  });
});
