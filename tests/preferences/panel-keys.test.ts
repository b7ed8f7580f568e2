import { describe, expect, it } from "vitest";
import { keyName } from "../../src/preferences/key-name";
import {
  chosenIn,
  clashesIn,
  isSingleKey,
  keysOf,
  PANEL_ACTIONS,
  PANEL_KEYS,
  type PanelAction,
} from "../../src/preferences/panel-keys";

type Chosen = Partial<Record<PanelAction, string>>;

describe("the keys that there are at first", () => {
  it("don't clash, and are each one character", () => {
    expect(clashesIn(keysOf({}))).toEqual([]);
    for (const action of PANEL_ACTIONS) expect(isSingleKey(PANEL_KEYS[action].key)).toBe(true);
  });

  it("are kept as nothing; what she chose is kept as it is", () => {
    expect(chosenIn(keysOf({}))).toEqual({});
    const chosen: Chosen = { endCall: "z", copyLine: "", outgoing: "o" };
    expect(chosenIn(keysOf(chosen))).toEqual({ endCall: "z", copyLine: "" });
  });
});

describe("two actions with one key", () => {
  it.each<[what: string, chosen: Chosen, clashes: [PanelAction, PanelAction][]]>([
    ["on any call", { endCall: "o" }, [["outgoing", "endCall"]]],
    [
      "on a call, and where it is asked whose it is",
      { endCall: "x" },
      [["endCall", "callIsElsewhere"]],
    ],
    ["“Suicide threat” and what is asked", { newCall: "s" }, [["suicideThreat", "newCall"]]],
    [
      "“Suicide threat” and its own “I have referred it”",
      { threatReferred: "s" },
      [["suicideThreat", "threatReferred"]],
    ],
    ["where one thing is asked", { sameCall: "y" }, [["newCall", "sameCall"]]],
    ["where two things are asked that never are at once", { sameCall: "x", showCall: "y" }, []],
    ["on a call, and on the screen of a suicide threat", { endCall: "z", threatReferred: "q" }, []],
    ["neither of which has one", { endCall: "", outgoing: "" }, []],
    [
      "three of them",
      { outgoing: "q", incoming: "q" },
      [
        ["outgoing", "incoming"],
        ["outgoing", "endCall"],
        ["incoming", "endCall"],
      ],
    ],
  ])("%s", (_what, chosen, clashes) => {
    expect(clashesIn(keysOf(chosen))).toEqual(clashes);
  });
});

describe("a key that can be chosen", () => {
  it.each(["a", "ö", "7", "?", "+", "\\", '"', "ж", "你"])("%s", (key) => {
    expect(isSingleKey(key)).toBe(true);
  });

  it.each([
    "",
    " ",
    "\t",
    "A",
    "F1",
    "Escape",
    "Dead",
    "Process",
    "ab",
    "\u00a0",
    "\u200b",
    "\u0301",
    "\ud800",
  ])("not %j", (key) => {
    expect(isSingleKey(key)).toBe(false);
  });
});

it.each([
  ["s", "S"],
  ["?", "?"],
  ["arrowdown", "↓"],
  ["space", "Space"],
  ["Esc", "Esc"],
])("%s is shown as %s", (key, shown) => {
  expect(keyName(key)).toBe(shown);
});
