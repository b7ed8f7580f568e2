import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createBar } from "../../../src/screen/teach/bar";
import { createOutline } from "../../../src/screen/teach/outline";

/** A console's page that was waiting to be taught: it has defined our elements' names. */

const NAMES = ["verbatim-teaching", "verbatim-outline"];
/** What the page has of each of them. */
const got: { host: HTMLElement; internals: ElementInternals }[] = [];

beforeAll(() => {
  for (const name of NAMES) {
    const definition = class extends HTMLElement {
      constructor() {
        super();
        got.push({ host: this, internals: this.attachInternals() });
      }
    };
    customElements.define(name, definition);
  }
});

let life = new AbortController();
const pressed: string[] = [];
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

const BAR = {
  progress: "1 of 10",
  ask: "Click the case reference on this page.",
  says: "It can be anywhere.",
  rows: [{ text: "Outgoing", answer: "outbound" }],
  answers: [
    { id: "outbound", text: "Outgoing call" },
    { id: "inbound", text: "Incoming call" },
  ],
  buttons: [{ id: "right", text: "That’s right", isMain: true }],
  links: [],
};

describe("a page that has defined the names of our elements", () => {
  it("reaches neither what is in the bar nor what is in the outline", () => {
    const bar = createBar({ onPress: (button) => pressed.push(button), signal: life.signal });
    bar.show(BAR, false);
    const value = document.createElement("p");
    value.textContent = "121 0012 34567";
    document.body.append(value);
    createOutline(life.signal).show(value);
    expect(NAMES.map((name) => document.querySelectorAll(name).length)).toEqual([1, 1]);
    expect(got).toHaveLength(2);
    for (const { host, internals } of got) {
      expect(internals.shadowRoot).toBeNull();
      expect(host.shadowRoot).toBeNull();
      expect(() => host.attachShadow({ mode: "open" })).toThrow();
    }
  });

  it("presses no button of the bar", () => {
    const bar = createBar({ onPress: (button) => pressed.push(button), signal: life.signal });
    bar.show(BAR, true);
    const box = bar.host.getBoundingClientRect();
    for (let x = box.left + 4; x < box.right; x += 20) {
      for (let y = box.top + 4; y < box.bottom; y += 10) {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true };
        document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent("click", at));
      }
    }
    for (const key of ["Enter", " "])
      bar.host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    bar.host.click();
    expect(pressed).toEqual([]);
  });
});
