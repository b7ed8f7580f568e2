import { afterEach, describe, expect, it } from "vitest";
import type { BarView } from "../../src/profile/teach/messages";
import { createChip } from "../../src/screen/chip";
import { createBar } from "../../src/screen/teach/bar";
import { chipWords } from "../../src/words/chip-words";
import { notFromMessages, usePseudo } from "../words/pseudo";
import { watchRoots } from "./closed-root";

const rootMade = watchRoots();
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

/** What the options page has the bar show: it comes with the words of that page. */
const BAR: BarView = {
  progress: "",
  ask: "",
  says: "",
  rows: [{ text: "Parent", answer: "0" }],
  answers: [{ id: "0", text: "⟦þåŕéñŧ⟧" }],
  buttons: [],
  links: [],
};

describe("every text that Verbatim puts into a page is a message", () => {
  usePseudo();

  it("on the chip", () => {
    createChip(() => undefined, life.signal).show(chipWords());
    expect(rootMade().textContent).toContain("⟦");
    expect(notFromMessages(rootMade())).toEqual([]);
  });

  it("on the bar by which a console is taught, but what the page says", () => {
    const bar = createBar({ onPress: () => undefined, signal: life.signal });
    bar.show(BAR, false);
    bar.showOver("121000000123 Amber");
    expect(rootMade().textContent).toContain("⟦");
    expect(notFromMessages(rootMade())).toEqual(["“Amber” in <p.over>", "“Parent” in <label>"]);
    expect(notFromMessages(rootMade(), ["Parent", "Amber"])).toEqual([]);
    // As long as it all is, nothing stands out of it.
    const { right } = bar.host.getBoundingClientRect();
    const parts = [...rootMade().querySelectorAll("*")];
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(parts.filter((part) => part.getBoundingClientRect().right > right)).toEqual([]);
  });
});
