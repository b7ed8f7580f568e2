import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { listenForKeys } from "../../src/panel/keys";
import type { PanelState } from "../../src/panel/panel-state";
import { keysOf, PANEL_KEYS, type PanelAction } from "../../src/preferences/panel-keys";
import { fakeSession } from "./fake-session";

const state: Pick<PanelState, "isSuicideThreat" | "sheet"> = {
  isSuicideThreat: false,
  sheet: null,
};
const { session, asked } = fakeSession(state);

let keys = keysOf({});

beforeAll(() => listenForKeys(document, session, () => keys));
beforeEach(() => {
  state.isSuicideThreat = false;
  state.sheet = null;
  keys = keysOf({});
  asked.length = 0;
  document.body.replaceChildren();
});

const KEYS: [key: string, pressed: string, does: string][] = [
  ["Space", " ", "next"],
  ["ArrowDown", "{ArrowDown}", "next"],
  ["ArrowUp", "{ArrowUp}", "back"],
  ["Escape", "{Escape}", "stop"],
  ["S", "s", "suicide threat"],
  ["O", "o", 'correct {"direction":"outbound"}'],
  ["I", "i", 'correct {"direction":"inbound"}'],
  ["P", "p", 'correct {"role":"pwc"}'],
  ["N", "n", 'correct {"role":"nrp"}'],
  ["F", "f", 'correct {"firstContact":true}'],
  ["T", "t", 'correct {"firstContact":false}'],
  ["Q", "q", "end call"],
  ["B", "b", "open situation bogus"],
  ["/", "/", 'open sheet {"kind":"client says","query":""}'],
  ["?", "?", 'open sheet {"kind":"keys"}'],
];
const OTHERS = ["a", "r", "1", "y", "d", "{Enter}", "{Tab}", "{ArrowLeft}", "{Delete}"];

/** Presses a key that only a script can press so. @returns whether the page still gets it */
const dispatch = (init: KeyboardEventInit): boolean =>
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }),
  );

describe("one press does one thing", () => {
  it.each(KEYS)("%s", async (_key, pressed, does) => {
    await userEvent.keyboard(pressed);
    expect(asked).toEqual([does]);
  });

  it("in capitals, too", async () => {
    await userEvent.keyboard("{Shift>}S{/Shift}");
    expect(asked).toEqual(["suicide threat"]);
  });

  it.each(OTHERS)("%s does nothing", async (pressed) => {
    await userEvent.keyboard(pressed);
    expect(asked).toEqual([]);
  });

  it("and the page doesn't scroll", () => {
    expect(dispatch({ key: " " })).toBe(false);
    expect(dispatch({ key: "d" })).toBe(true);
  });
});

describe("a key does nothing", () => {
  it.each<[how: string, init: KeyboardEventInit]>([
    ["held down", { repeat: true }],
    ["with Control", { ctrlKey: true }],
    ["with Alt", { altKey: true }],
    ["with Command", { metaKey: true }],
    ["while a character is composed", { isComposing: true }],
  ])("%s, and is left to the page", (_how, init) => {
    for (const key of [" ", "ArrowDown", "Escape", "s", "q"]) {
      expect(dispatch({ key, ...init })).toBe(true);
    }
    expect(asked).toEqual([]);
  });

  it.each<[where: string, field: () => HTMLElement]>([
    ["an input", () => document.createElement("input")],
    ["a text area", () => document.createElement("textarea")],
    ["a choice", () => document.createElement("select")],
    [
      "editable text",
      () => Object.assign(document.createElement("div"), { contentEditable: "true" }),
    ],
  ])("while she is in %s", async (_where, field) => {
    const element = field();
    document.body.append(element);
    element.focus();
    expect(document.activeElement).toBe(element);
    for (const [, pressed] of KEYS) await userEvent.keyboard(pressed);
    expect(asked).toEqual([]);
  });
});

describe("on a button", () => {
  const focusedButton = () => {
    const clicks: string[] = [];
    const button = document.createElement("button");
    button.append(document.createElement("kbd"));
    button.addEventListener("click", () => clicks.push("click"));
    document.body.append(button);
    button.focus();
    return clicks;
  };

  it.each([
    ["Space", " "],
    ["Enter", "{Enter}"],
  ])("%s is the button's", async (_key, pressed) => {
    const clicks = focusedButton();
    await userEvent.keyboard(pressed);
    expect(clicks).toEqual(["click"]);
    expect(asked).toEqual([]);
  });

  it("every other key is the panel's", async () => {
    const clicks = focusedButton();
    for (const [key, pressed] of KEYS) if (key !== "Space") await userEvent.keyboard(pressed);
    expect(clicks).toEqual([]);
    expect(asked).toEqual(KEYS.slice(1).map(([, , does]) => does));
  });
});

describe("a key that presses a control", () => {
  /** A control that shows this key as its own. */
  function control(key: string) {
    const clicks: string[] = [];
    const button = document.createElement("button");
    button.dataset.key = key;
    button.addEventListener("click", () => clicks.push(key));
    document.body.append(button);
    return { button, clicks };
  }

  it.each([..."12yxcal"])("%s presses the one that shows it; Space stays hers", async (key) => {
    const { clicks } = control(key);
    await userEvent.keyboard(key);
    expect(clicks).toEqual([key]);
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard(" ");
    expect(asked).toEqual(["next"]);
  });

  it.each([..."wr"])("%s presses the one that shows it, and goes to what it opens", async (key) => {
    const { button, clicks } = control(key);
    await userEvent.keyboard(key);
    expect(clicks).toEqual([key]);
    expect(document.activeElement).toBe(button);
    expect(asked).toEqual([]);
  });

  it("e only goes to the routes: nothing is noted by it", async () => {
    const { button, clicks } = control("e");
    await userEvent.keyboard("e");
    expect(clicks).toEqual([]);
    expect(document.activeElement).toBe(button);
  });

  it("presses no other", async () => {
    const { clicks } = control("y");
    for (const key of [..."12xcalw"]) await userEvent.keyboard(key);
    expect(clicks).toEqual([]);
  });

  it("held down, it presses once", () => {
    const { clicks } = control("c");
    expect(dispatch({ key: "c" })).toBe(false);
    expect(dispatch({ key: "c", repeat: true })).toBe(true);
    expect(clicks).toEqual(["c"]);
  });

  it("presses none while she types", async () => {
    const { clicks } = control("a");
    const input = document.createElement("input");
    document.body.append(input);
    input.focus();
    await userEvent.keyboard("a");
    expect(clicks).toEqual([]);
    expect(input.value).toBe("a");
  });

  it("presses none under something that lies over the call", async () => {
    const { clicks } = control("y");
    state.sheet = { kind: "client says", query: "" };
    await userEvent.keyboard("y");
    state.sheet = null;
    state.isSuicideThreat = true;
    await userEvent.keyboard("y");
    expect(clicks).toEqual([]);
  });
});

describe("while the route of a suicide threat shows", () => {
  it("only its own key and “I have referred it” are heard: leaving is never a key", async () => {
    state.isSuicideThreat = true;
    for (const [, pressed] of KEYS) await userEvent.keyboard(pressed);
    await userEvent.keyboard("r");
    expect(asked).toEqual(["suicide threat", "threat referred"]);
  });
});

describe("while something lies over the call", () => {
  it("no key acts on what isn't seen", async () => {
    state.sheet = { kind: "client says", query: "" };
    for (const [, pressed] of KEYS) await userEvent.keyboard(pressed);
    expect(asked).toEqual([
      "stop",
      "suicide threat",
      "open situation bogus",
      'open sheet {"kind":"client says","query":""}',
      'open sheet {"kind":"keys"}',
    ]);
  });

  it("“?” puts away the keys that it has shown", async () => {
    state.sheet = { kind: "keys" };
    await userEvent.keyboard("?");
    expect(asked).toEqual(["close sheet"]);
  });
});

describe("keys that she has changed", () => {
  it.each<[action: PanelAction, to: string, does: string]>([
    ["suicideThreat", "z", "suicide threat"],
    ["endCall", "ö", "end call"],
    ["outgoing", "+", 'correct {"direction":"outbound"}'],
    ["bogusCalls", '"', "open situation bogus"],
    ["showKeys", "h", 'open sheet {"kind":"keys"}'],
  ])("%s by %s, and no longer by its own", async (action, to, does) => {
    keys = keysOf({ [action]: to });
    dispatch({ key: to });
    expect(asked).toEqual([does]);
    expect(dispatch({ key: PANEL_KEYS[action].key })).toBe(true);
    expect(asked).toEqual([does]);
  });

  it("take hold while the panel is open", async () => {
    await userEvent.keyboard("q");
    keys = keysOf({ endCall: "z" });
    await userEvent.keyboard("qz");
    expect(asked).toEqual(["end call", "end call"]);
  });

  it("do nothing where there is none any more", async () => {
    keys = keysOf({ endCall: "" });
    await userEvent.keyboard("q");
    expect(asked).toEqual([]);
  });

  it.each([...'\\"]'])("press the control that shows them: %s", (key) => {
    keys = keysOf({ acceptNote: key });
    const clicks: string[] = [];
    const button = document.createElement("button");
    button.dataset.key = key;
    button.addEventListener("click", () => clicks.push(key));
    document.body.append(button);
    dispatch({ key });
    expect(clicks).toEqual([key]);
  });
});
